package dev.gloss.formats.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLinesTest {
  private final List<String> complaints = new ArrayList<>();

  private List<String> read(InputStream in) throws IOException {
    List<String> found = new ArrayList<>();
    try (SourceLines lines =
        new SourceLines(in, (n, message) -> complaints.add(n + ": " + message))) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        found.add(lines.number() + " " + line);
      }
    }
    return found;
  }

  private List<String> read(String text) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEnd(String end) throws IOException {
    List<String> lines = read("\uFEFFä" + end + end + "c");
    assertEquals(List.of("1 ä", "2 ", "3 c"), lines.subList(0, 3));
    assertEquals(lines.size(), read("ä" + end + end + "c" + end).size());
  }

  @Test
  void namesLineByteAndOffset() throws IOException {
    byte[] latin1 = "abc\ncaf\u00E9 x\n".getBytes(StandardCharsets.ISO_8859_1);
    List<String> lines = read(new ByteArrayInputStream(latin1));
    assertEquals(List.of("1 abc"), lines);
    assertEquals(
        List.of(
            "2: byte 0xE9 at offset 7 is not UTF-8; convert the file to UTF-8"
                + " or, if it is windows-1252, give the encoding windows-1252"),
        complaints);
  }

  @Test
  void surrogatesAndOverlongFormsAreNotUtf8() throws IOException {
    read(new ByteArrayInputStream(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}));
    read(new ByteArrayInputStream(new byte[] {(byte) 0xC0, (byte) 0xAF}));
    read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xE2, (byte) 0x82}));
    assertEquals(3, complaints.size());
    assertTrue(complaints.get(2).startsWith("1: byte 0xE2 at offset 1 "));
  }

  @Test
  void aLineOfTheGreatestLengthIsRead() throws IOException {
    assertEquals(2, read("x".repeat(SourceLines.MAX_LINE) + "\ny").size());
    assertEquals(List.of(), complaints);
  }

  @Test
  void anEndlessLineIsRefusedWithoutBeingKept() throws IOException {
    InputStream endless =
        new InputStream() {
          private long left = 400L << 20;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            if (left <= 0) {
              return -1;
            }
            left -= length;
            return length;
          }
        };
    assertEquals(0, read(endless).size());
    assertEquals(List.of("1: line is longer than 1,048,576 bytes (1 MB)"), complaints);
  }

  @Test
  void readingGoesOnAfterALongLine() throws IOException {
    List<String> lines = read("a\n" + "x".repeat(SourceLines.MAX_LINE + 1) + "\r\nb");
    assertEquals(List.of("1 a", "3 b"), lines.subList(0, 2));
  }

  @Test
  void numberBeforeTheFirstLineIsZero() throws IOException {
    try (SourceLines lines = new SourceLines(InputStream.nullInputStream(), (n, m) -> {})) {
      assertEquals(0, lines.number());
      assertNull(lines.next());
    }
  }
}
