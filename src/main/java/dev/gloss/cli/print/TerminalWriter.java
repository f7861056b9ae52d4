package dev.gloss.cli.print;

import java.io.IOException;
import java.io.Writer;

/**
 * A converted glossary, or a text with its meanings, on its way to a terminal: what {@link Escape}
 * would show as a number is shown so, tabs and line ends aside. Halves of surrogate pairs pass,
 * since neither an entry nor a text that was read holds one alone.
 */
public final class TerminalWriter extends Writer {
  private final Writer out;

  /**
   * A terminal that a writer writes to.
   *
   * @param out takes what is harmless, and is flushed and closed with this
   */
  public TerminalWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    StringBuilder safe = new StringBuilder(length);
    for (int i = offset; i < offset + length; i++) {
      char c = chars[i];
      boolean layout = c == '\t' || c == '\n' || c == '\r';
      safe.append(Escape.isDangerous(c) && !layout ? Escape.sequence(c) : String.valueOf(c));
    }
    out.append(safe);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
