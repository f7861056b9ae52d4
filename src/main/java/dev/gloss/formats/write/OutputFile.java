package dev.gloss.formats.write;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is written beside the one that may be there, and put in its place when it is whole.
 * Of several that write one file at once the last one's stays. What fails is told as a {@link
 * FileSystemException} of the file asked for. Not thread-safe.
 */
public final class OutputFile implements Closeable {
  private final Path target;
  private final Path now;
  private final Writer writer;

  private OutputFile(Path target, Path now, Writer writer) {
    this.target = target;
    this.now = now;
    this.writer = writer;
  }

  /**
   * Begins a file, where links lead.
   *
   * @throws IllegalArgumentException if a folder has the name
   * @throws FileSystemException if it cannot be written there
   */
  public static OutputFile of(Path file) throws IOException {
    Path target = target(file);
    boolean device = Files.exists(target) && !Files.isRegularFile(target); // cannot be replaced
    Path now = device ? target : beside(target);
    return new OutputFile(target, now, opened(now, target));
  }

  /**
   * Where a file is to be.
   *
   * @throws IllegalArgumentException if a folder has the name
   * @throws NoSuchFileException if there is no such folder
   */
  public static Path target(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder, wanted a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    return Files.isRegularFile(file) ? file.toRealPath() : file;
  }

  /** A name that no other has, in this process or another. */
  private static Path beside(Path target) {
    String unique = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
    return target.resolveSibling("." + target.getFileName() + "." + unique);
  }

  /** A new file, which no link leads elsewhere, or a device as it is. */
  private static Writer opened(Path now, Path target) throws IOException {
    OpenOption[] options = {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
    try {
      OutputStream out =
          now.equals(target) ? Files.newOutputStream(now) : Files.newOutputStream(now, options);
      return new BufferedWriter(
          new OutputStreamWriter(new Telling(out, target), StandardCharsets.UTF_8));
    } catch (FileSystemException e) {
      throw of(target, e);
    }
  }

  /** Tells which file could not be written. */
  private static final class Telling extends FilterOutputStream {
    private final Path target;

    Telling(OutputStream out, Path target) {
      super(out);
      this.target = target;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        FileSystemException asked =
            new FileSystemException(target.toString(), null, e.getMessage());
        asked.initCause(e);
        throw asked;
      }
    }
  }

  /** A failure of the file beside, as one of the file that was asked for. */
  private static FileSystemException of(Path target, FileSystemException cause) {
    String file = target.toString();
    FileSystemException asked =
        switch (cause) {
          case AccessDeniedException e -> new AccessDeniedException(file);
          case NoSuchFileException e -> new NoSuchFileException(file);
          default -> new FileSystemException(file, null, cause.getReason());
        };
    asked.initCause(cause);
    return asked;
  }

  /** Where its text goes. */
  public Writer writer() {
    return writer;
  }

  /** Ends its text, which then is whole. */
  public void end() throws IOException {
    writer.close();
  }

  /** Puts it in its place, in one step, so that two do not delete each other's file. */
  public void replace() throws IOException {
    end();
    if (now.equals(target)) {
      return;
    }
    try {
      Files.move(now, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      throw of(target, e);
    }
  }

  /** Gives it up, where it was not put in its place. */
  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      if (!now.equals(target)) {
        Files.deleteIfExists(now);
      }
    }
  }
}
