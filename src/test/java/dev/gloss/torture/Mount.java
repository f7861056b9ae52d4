package dev.gloss.torture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A file system mounted for a test, which is skipped by name where that is not allowed. */
record Mount(Path folder) implements Closeable {

  /** A RAM disk of a size in bytes. */
  static Mount ram(Path folder, int size) throws IOException {
    return mount(folder, "-t", "tmpfs", "-o", "size=" + size, "tmpfs");
  }

  /** A RAM disk that holds the files of a folder and can no longer be written. */
  static Mount readOnly(Path files, Path folder) throws IOException {
    Mount disk = ram(folder, 8 << 20);
    try (Stream<Path> all = Files.list(files)) {
      for (Path file : all.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    run(List.of("mount", "-o", "remount,ro", folder.toString()));
    return disk;
  }

  private static Mount mount(Path folder, String... options) throws IOException {
    Files.createDirectories(folder);
    List<String> command =
        Stream.of(Stream.of("mount"), Stream.of(options), Stream.of(folder.toString()))
            .flatMap(words -> words)
            .toList();
    String failure = run(command);
    Assumptions.assumeTrue(failure == null, () -> "skipped, cannot mount: " + failure);
    return new Mount(folder);
  }

  /** Runs a command, and gives what it says when it fails. */
  private static String run(List<String> command) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return e.getMessage();
    }
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? null : told.strip();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    String failure = run(List.of("umount", folder.toString()));
    if (failure != null) {
      throw new IOException(failure);
    }
  }
}
