package dev.gloss.annotate;

import java.io.IOException;

/**
 * A text that cannot be read: its bytes are not of its encoding, or it is no text. The message says
 * where, what was found and what was wanted.
 */
public final class TextException extends IOException {
  private static final long serialVersionUID = 1L;

  TextException(String message) {
    super(message);
  }
}
