package dev.gloss.formats.source;

import java.io.IOException;

/**
 * A file whose bytes cannot be had: a disk error, a damaged or boundless gzip file. The message is
 * a predicate.
 */
public final class BadSourceException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, a predicate of the file
   */
  public BadSourceException(String message) {
    super(message);
  }
}
