package dev.gloss.cli.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The output stream: results only, UTF-8 whatever the locale, gathered and written in one piece
 * where that fits. A failure to write is told apart from every other one, so that a full disk or a
 * reader who left is never taken for a bad index.
 */
public final class Results extends Writer {
  private static final int BUFFER = 32 * 1024;

  /** Writing failed. */
  public static final class FailedException extends IOException {
    private static final long serialVersionUID = 1L;

    FailedException(IOException cause) {
      super(cause.getMessage(), cause);
    }

    /** Whether only the reader has gone, as {@code head} does; nothing to complain of. */
    public boolean isClosedPipe() {
      String message = getMessage();
      return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
    }
  }

  private final OutputStream out;
  private final StringBuilder pending = new StringBuilder();

  /**
   * Results on a stream, which stays open.
   *
   * @param out takes them when they are flushed, or sooner when they are many
   */
  public Results(OutputStream out) {
    this.out = out;
  }

  /** Adds a line. */
  void line(String text) throws IOException {
    write(text);
    write("\n");
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    pending.append(chars, offset, length);
    drainIfFull();
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    pending.append(text, offset, offset + length);
    drainIfFull();
  }

  private void drainIfFull() throws IOException {
    // A half surrogate pair at the end waits for its other half.
    if (pending.length() >= BUFFER
        && !Character.isHighSurrogate(pending.charAt(pending.length() - 1))) {
      drain();
    }
  }

  private void drain() throws IOException {
    byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
    pending.setLength(0);
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new FailedException(e);
    }
  }

  @Override
  public void flush() throws IOException {
    drain();
    try {
      out.flush();
    } catch (IOException e) {
      throw new FailedException(e);
    }
  }

  /** Flushes; the stream belongs to the caller and stays open. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
