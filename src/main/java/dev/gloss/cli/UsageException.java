package dev.gloss.cli;

/** A command line that cannot be carried out as written; the message says what was wanted. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
