package dev.gloss.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.cli.Installation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an index is verified: always, but for a large one that was found whole as it is now. */
class OpeningTest {
  @TempDir Path temp;
  private Installation gloss;
  private Path notes;

  @BeforeEach
  void install() throws IOException {
    gloss = new Installation(temp.resolve("home"));
    gloss.run("rebuild");
    notes = Path.of(gloss.env.get("XDG_CACHE_HOME"), "gloss", "verified");
  }

  /** A file of no bytes on disk that makes the index look large. */
  private void makeLarge() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(gloss.index().resolve(".pad").toFile(), "rw")) {
      file.setLength(17L << 20);
    }
  }

  /**
   * Flips a bit of the file with the stored fields, in the checksum at its end, which nothing reads
   * but a comparison with the file; and puts its time back if asked.
   */
  private void damage(boolean secretly) throws IOException {
    Path stored;
    try (var files = Files.list(gloss.index())) {
      stored =
          files
              .filter(file -> file.toString().endsWith(".fdt") || file.toString().endsWith(".cfs"))
              .max(Comparator.comparingLong(file -> file.toFile().length()))
              .orElseThrow();
    }
    FileTime time = Files.getLastModifiedTime(stored);
    byte[] bytes = Files.readAllBytes(stored);
    bytes[bytes.length - 1] ^= 1;
    Files.write(stored, bytes);
    Files.setLastModifiedTime(
        stored, secretly ? time : FileTime.fromMillis(time.toMillis() + 2_000));
  }

  @Test
  void aSmallIndexIsVerifiedEveryTime() throws IOException {
    assertEquals(0, gloss.run("LSTM").code());
    assertFalse(Files.exists(notes));
    damage(true);
    assertEquals(3, gloss.run("status").code());
  }

  @Test
  void aLargeIndexIsVerifiedOnceForEachStateOfItsFiles() throws IOException {
    makeLarge();
    assertEquals(0, gloss.run("status").code());
    assertTrue(Files.exists(notes));
    damage(true);
    assertEquals(0, gloss.run("status").code()); // not looked at again
    assertEquals(3, gloss.run("verify").code()); // but here, always
    damage(true); // flips it back
    damage(false);
    assertEquals(3, gloss.run("status").code());
  }

  @Test
  void aRebuildIsVerifiedAnew() throws IOException {
    makeLarge();
    gloss.run("status");
    gloss.run("rebuild");
    damage(true);
    assertEquals(3, gloss.run("status").code());
  }

  @Test
  void whereNothingCanBeRememberedALargeIndexIsVerifiedEveryTime() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    gloss.env.put("XDG_CACHE_HOME", file.toString());
    makeLarge();
    assertEquals(0, gloss.run("status").code());
    damage(true);
    assertEquals(3, gloss.run("status").code());
  }
}
