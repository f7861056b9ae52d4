package dev.gloss.cli.print;

import dev.gloss.corpus.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The error stream: whole lines that begin with {@code gloss: }, in UTF-8 whatever the locale. */
public final class Messages {
  private final OutputStream err;

  /**
   * Messages on a stream, which stays open.
   *
   * @param err takes them; that it fails is not told, there being nobody to tell
   */
  public Messages(OutputStream err) {
    this.err = err;
  }

  /** Writes one line, escaped. */
  public void say(String message) {
    raw("gloss: " + Escape.text(message) + "\n");
  }

  /** Says what is wrong or doubtful with a corpus: where, how bad, what. */
  public void say(Problem problem) {
    say(HumanPrinter.described(problem));
  }

  /** Shows the help for whoever typed nothing. */
  public void shortHelp() {
    raw(Help.SHORT);
  }

  /** Writes text of our own as it is, such as a line of progress. */
  public void raw(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // Nobody can be told that telling failed; the exit code still says what happened.
    }
  }
}
