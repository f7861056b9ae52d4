package dev.gloss.formats.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SourceBytesTest {
  private static final String ABC_DIGEST =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static SourceBytes of(byte[] bytes, long limit) throws IOException {
    return SourceBytes.of(new ByteArrayInputStream(bytes), limit);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void digestIsThatOfTheFileHoweverMuchWasRead() throws IOException {
    byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);
    SourceBytes unread = of(abc, 1);
    assertEquals(ABC_DIGEST, unread.digest());
    SourceBytes read = of(abc, 1);
    assertArrayEquals(abc, read.readAllBytes());
    assertEquals(ABC_DIGEST, read.digest());
  }

  @Test
  void unpacksUpToTheLimit() throws IOException {
    byte[] packed = gzip(new byte[5_000]);
    assertEquals(5_000, of(packed, 5_000).readAllBytes().length);
    assertEquals(
        "unpacks to more than 4,999 bytes",
        assertThrows(BadSourceException.class, () -> of(packed, 4_999).readAllBytes())
            .getMessage());
    assertThrows(BadSourceException.class, () -> of(packed, 4_999).skip(5_000));
    assertEquals(
        9, of(new byte[9], 1).readAllBytes().length, "what is not packed has no such limit");
  }

  @Test
  void aDamagedFileIsNamedAsSuch() {
    byte[] head = {0x1F, (byte) 0x8B, 0, 0};
    assertEquals(
        "is a damaged gzip file (Unsupported compression method)",
        assertThrows(BadSourceException.class, () -> of(head, 9)).getMessage());
  }

  @Test
  void shortAndEmptyFilesAreNoGzipFiles() throws IOException {
    try (InputStream one = of(new byte[] {0x1F}, 9)) {
      assertEquals(0x1F, one.read());
      assertEquals(-1, one.read());
    }
    assertEquals(0, of(new byte[0], 9).readAllBytes().length);
  }
}
