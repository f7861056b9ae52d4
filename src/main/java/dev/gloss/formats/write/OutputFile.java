package dev.gloss.formats.write;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside the one that may be there, and put in its place when it is whole.
 * Of several that write one file at once the last one's stays. What may be done with the file that
 * was there may be done with the new one. What fails is told as a {@link FileSystemException} of
 * the file asked for. Not thread-safe.
 */
public final class OutputFile implements Closeable {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path target;
  private final Path now;
  private final @Nullable FileChannel beside;
  private final @Nullable Set<PosixFilePermission> permissions;
  private final Writer writer;

  /**
   * @param beside the file beside, null for a device, which is written as it is
   * @param permissions those of the file that is replaced, null where none are to be kept
   */
  private OutputFile(
      Path target,
      Path now,
      @Nullable FileChannel beside,
      @Nullable Set<PosixFilePermission> permissions,
      OutputStream out) {
    this.target = target;
    this.now = now;
    this.beside = beside;
    this.permissions = permissions;
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(new Telling(out, target), StandardCharsets.UTF_8));
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
    try {
      return device
          ? new OutputFile(target, target, null, null, Files.newOutputStream(target))
          : replacing(target);
    } catch (FileSystemException e) {
      throw of(target, e);
    }
  }

  /** A new file, which no link leads elsewhere; at no time may others read what they may not. */
  private static OutputFile replacing(Path target) throws IOException {
    Path now = beside(target);
    Set<PosixFilePermission> permissions = permissions(target);
    FileAttribute<?>[] attributes =
        permissions == null
            ? new FileAttribute<?>[0]
            : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    FileChannel file = FileChannel.open(now, NEW, attributes);
    return new OutputFile(target, now, file, permissions, Channels.newOutputStream(file));
  }

  /** Of a file that is there, where files have such. */
  private static @Nullable Set<PosixFilePermission> permissions(Path target) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    return view == null || !Files.exists(target) ? null : view.readAttributes().permissions();
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
        throw of(target, e);
      }
    }
  }

  /** A failure of the file beside, as one of the file that was asked for. */
  private static FileSystemException of(Path target, IOException cause) {
    String file = target.toString();
    FileSystemException asked =
        switch (cause) {
          case AccessDeniedException e -> new AccessDeniedException(file);
          case NoSuchFileException e -> new NoSuchFileException(file);
          case FileSystemException e -> new FileSystemException(file, null, e.getReason());
          default -> new FileSystemException(file, null, cause.getMessage());
        };
    asked.initCause(cause);
    return asked;
  }

  /** Where its text goes. */
  public Writer writer() {
    return writer;
  }

  /** Ends its text, which then is whole, and on the disk before it replaces what was there. */
  public void end() throws IOException {
    if (beside != null && beside.isOpen()) {
      writer.flush();
      force(beside);
    }
    writer.close();
  }

  private void force(FileChannel file) throws IOException {
    try {
      file.force(true);
    } catch (IOException e) {
      throw of(target, e);
    }
  }

  /** Puts it in its place, in one step, so that two do not delete each other's file. */
  public void replace() throws IOException {
    end();
    if (beside == null) {
      return;
    }
    try {
      if (permissions != null) {
        Files.setPosixFilePermissions(now, permissions); // as made it lacks what umask forbids
      }
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
      if (beside != null) {
        Files.deleteIfExists(now);
      }
    }
  }
}
