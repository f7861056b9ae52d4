package dev.gloss.cli.command;

import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.Failure;
import dev.gloss.text.Text;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the command line names to be read: a file or, for {@code -}, standard input, which stays
 * open. What cannot be opened, or not be read to its end, is bad usage.
 */
final class Input extends FilterInputStream {
  private static final String STANDARD_INPUT = "-";

  /** What is no text has a NUL among its first bytes. */
  private static final int LOOKED_AT = 8_192;

  private final String name;
  private final boolean ours;

  private Input(InputStream in, String name, boolean ours) {
    super(new BufferedInputStream(in));
    this.name = name;
    this.ours = ours;
  }

  static boolean isStandardInput(String file) {
    return file.equals(STANDARD_INPUT);
  }

  /** What messages call it. */
  static String name(String file) {
    return isStandardInput(file) ? "standard input" : file;
  }

  /**
   * Opens it.
   *
   * @throws UsageException if it cannot be read; later too, while it is read
   */
  static Input open(Call call, String file) {
    if (isStandardInput(file)) {
      return new Input(call.in(), name(file), false);
    }
    Path path = Arguments.path(file);
    try {
      if (Files.isDirectory(path)) {
        boolean readable = Files.isReadable(path);
        throw new UsageException(
            file + (readable ? " is a folder, wanted a file" : ": permission denied"));
      }
      return new Input(Files.newInputStream(path), name(file), true);
    } catch (IOException e) {
      throw new UsageException(Failure.text(e));
    }
  }

  /**
   * Looks at what comes first, and no longer than until something has come.
   *
   * @throws UsageException if it is no text
   */
  void refuseBytes() throws IOException {
    byte[] first = new byte[LOOKED_AT];
    mark(LOOKED_AT);
    int length = read(first, 0, LOOKED_AT);
    reset();
    for (int i = 0; i < length; i++) {
      if (first[i] == 0) {
        throw new UsageException(name + ": " + Text.BINARY);
      }
    }
  }

  private UsageException unreadable(IOException e) {
    return new UsageException(name + ": cannot be read (" + Failure.text(e) + ")");
  }

  @Override
  public int read() {
    try {
      return super.read();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (ours) {
      super.close();
    }
  }
}
