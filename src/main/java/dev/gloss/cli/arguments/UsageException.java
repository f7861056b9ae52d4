package dev.gloss.cli.arguments;

/** A command line that cannot be carried out as written; the message says what was wanted. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what was found and what was wanted, one sentence without a full stop. */
  public UsageException(String message) {
    super(message);
  }
}
