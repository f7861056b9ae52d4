package dev.gloss.formats.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
  @TempDir Path temp;

  private static void write(Path target, String text) throws IOException {
    try (OutputFile file = OutputFile.of(target)) {
      file.writer().write(text);
      file.replace();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.toList();
    }
  }

  /** Neither those of a new file, nor what the umask leaves of them. */
  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxr-x---"})
  void whatIsReplacedKeepsItsPermissions(String permissions) throws IOException {
    assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
    Path target = Files.writeString(temp.resolve("out.tex"), "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
    write(target, "new");
    assertEquals("new", Files.readString(target));
    assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    assertEquals(List.of(target), files());
  }

  @Test
  void whatIsGivenUpLeavesTheOldFileAlone() throws IOException {
    Path target = Files.writeString(temp.resolve("out.tex"), "old");
    try (OutputFile file = OutputFile.of(target)) {
      file.writer().write("new");
      file.end();
    }
    assertEquals("old", Files.readString(target));
    assertEquals(List.of(target), files());
  }
}
