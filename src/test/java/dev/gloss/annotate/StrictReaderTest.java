package dev.gloss.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.CorpusException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which bytes are read as text, and what is said of others. */
class StrictReaderTest {
  private static String all(InputStream in, @Nullable String encoding) throws IOException {
    StringWriter all = new StringWriter();
    try (StrictReader reader = new StrictReader(in, "x.txt", encoding)) {
      reader.transferTo(all);
    }
    return all.toString();
  }

  private static String all(byte[] bytes, @Nullable String encoding) throws IOException {
    return all(new ByteArrayInputStream(bytes), encoding);
  }

  private static String refusal(byte[] bytes, @Nullable String encoding) {
    return assertThrows(TextException.class, () -> all(bytes, encoding)).getMessage();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    assertEquals("LSTM", all("\uFEFFLSTM".getBytes(StandardCharsets.UTF_8), null));
    assertEquals("", all("\uFEFF".getBytes(StandardCharsets.UTF_8), null));
    assertEquals("", all(new byte[0], null));
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
    byte[] latin = "One line.\nA café.\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "x.txt:2: byte 0xE9 at offset 15 is not UTF-8; convert the file to UTF-8 or, if it is"
            + " windows-1252, give the encoding windows-1252",
        refusal(latin, null));
    byte[] far = new byte[300_000];
    Arrays.fill(far, (byte) 'x');
    far[299_990] = (byte) 0xFF;
    assertTrue(refusal(far, null).contains("byte 0xFF at offset 299990 is not UTF-8"));
    byte[] cut = {'a', (byte) 0xC3};
    assertTrue(refusal(cut, null).contains("byte 0xC3 at offset 1"));
  }

  @Test
  void otherEncodingsAreReadWhenNamed() throws IOException {
    byte[] latin = "A café.".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("A café.", all(latin, "windows-1252"));
    assertEquals(
        "x.txt:1: byte 0xE9 at offset 5 is not US-ASCII; another encoding may fit",
        refusal(latin, "ascii"));
    assertThrows(CorpusException.class, () -> all(latin, "klingon"));
  }

  @Test
  void binaryInputIsRefused() {
    assertEquals(
        "x.txt: is a PDF, wanted text, such as pdftotext makes of it",
        refusal("%PDF-1.5 and so on".getBytes(StandardCharsets.US_ASCII), null));
    assertEquals(
        "x.txt:2: is binary (it holds NUL), wanted text",
        refusal("some text\nand\0more".getBytes(StandardCharsets.US_ASCII), null));
    assertTrue(
        refusal("UTF-16".getBytes(StandardCharsets.UTF_16LE), null)
            .contains("give the encoding UTF-16"));
    assertTrue(
        refusal("UTF-16".getBytes(StandardCharsets.UTF_16), null)
            .contains("give the encoding UTF-16"));
    byte[] damaged = "x ÿþ y, \0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("x.txt:1: is binary (it holds NUL), wanted text", refusal(damaged, null));
  }

  /** A stream that gives little at a time, as a pipe may. */
  @Test
  void bytesMayArriveInPieces() throws IOException {
    String text = "ﬁné 😀 text. ".repeat(3000);
    InputStream drops =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 3));
          }
        };
    assertEquals(text, all(drops, null));
  }
}
