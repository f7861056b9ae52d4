package dev.gloss.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The error stream: whole lines that begin with {@code gloss: }, in UTF-8 whatever the locale. */
final class Messages {
  private final OutputStream err;

  Messages(OutputStream err) {
    this.err = err;
  }

  /** Writes one line, escaped. */
  void say(String message) {
    raw("gloss: " + Escape.text(message) + "\n");
  }

  /** Writes text of our own as it is: the short help, the progress line. */
  void raw(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // Nobody can be told that telling failed; the exit code still says what happened.
    }
  }
}
