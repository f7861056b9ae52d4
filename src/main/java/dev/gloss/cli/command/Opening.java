package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.index.OpenOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens indexes with their checksums verified: a small one at every opening, a large one (0.1 to
 * 0.2 s for 220 MB) once for each state of its files. That it was verified is remembered in the
 * user's cache folder; where that cannot be written it is verified each time.
 */
final class Opening {
  private static final long SMALL = 16L << 20;

  private final @Nullable Path cache;
  private final boolean memoryMapped;

  /**
   * @param cache the user's cache folder, null when there is none
   * @param memoryMapped whether the index will be asked more than once
   */
  Opening(@Nullable Path cache, boolean memoryMapped) {
    this.cache = cache;
    this.memoryMapped = memoryMapped;
  }

  Glossary open(Path index) throws IOException {
    List<Path> files = files(index);
    String state = cache == null || size(files) < SMALL ? null : state(files);
    if (cache == null || state == null) {
      return Glossary.open(index, OpenOptions.DEFAULT.withMemoryMapped(memoryMapped));
    }
    Path note = cache.resolve("verified").resolve(digest(index.toRealPath().toString()));
    boolean known = isNoted(note, state);
    Glossary glossary =
        Glossary.open(index, OpenOptions.DEFAULT.withVerify(!known).withMemoryMapped(memoryMapped));
    if (!known) {
      write(note, state);
    }
    return glossary;
  }

  /** The files of a folder by name; none when it cannot be read, which opening it will tell. */
  private static List<Path> files(Path index) {
    try (Stream<Path> listed = Files.list(index)) {
      return listed.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static long size(List<Path> files) {
    return files.stream().mapToLong(file -> file.toFile().length()).sum();
  }

  /**
   * Differs when a file's name, size or time differs, or the commit with its id; null when a
   * rebuild takes files away meanwhile.
   */
  private static @Nullable String state(List<Path> files) throws IOException {
    StringBuilder seen = new StringBuilder();
    try {
      for (Path file : files) {
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
        String name = file.getFileName().toString();
        seen.append(name).append(' ').append(about.size());
        seen.append(' ').append(about.lastModifiedTime().toInstant()).append('\n');
        if (name.startsWith("segments")) {
          seen.append(UUID.nameUUIDFromBytes(Files.readAllBytes(file)));
        }
      }
    } catch (NoSuchFileException e) {
      return null;
    }
    return digest(seen.toString());
  }

  private static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static boolean isNoted(Path note, String state) {
    try {
      return Files.readString(note).equals(state);
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path note, String state) {
    try {
      Files.createDirectories(note.getParent());
      Files.writeString(note, state);
    } catch (IOException e) {
      // Not remembered: the next opening verifies again.
    }
  }
}
