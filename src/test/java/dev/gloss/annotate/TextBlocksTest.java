package dev.gloss.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.CorpusException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a stream becomes blocks, what is refused, and that every place is the original's. */
class TextBlocksTest {
  private static final String SENTENCE = "We train a convolutional network on ImageNet. ";

  private static TextBlocks read(byte[] bytes, TextOptions options) throws IOException {
    return TextBlocks.read(new ByteArrayInputStream(bytes), "x.txt", options);
  }

  private static String all(byte[] bytes, TextOptions options) throws IOException {
    StringBuilder all = new StringBuilder();
    try (TextBlocks blocks = read(bytes, options)) {
      for (TextBlock block = blocks.next(); block != null; block = blocks.next()) {
        all.append(block.text());
      }
    }
    return all.toString();
  }

  private static String refusal(byte[] bytes, TextOptions options) {
    return assertThrows(TextException.class, () -> all(bytes, options)).getMessage();
  }

  @Test
  void blocksAreBoundedAndLoseNothing() {
    String text = SENTENCE.repeat(10_000);
    List<TextBlock> blocks = TextBlocks.of(text, TextOptions.DEFAULT);
    StringBuilder all = new StringBuilder();
    for (TextBlock block : blocks) {
      assertTrue(block.text().length() <= TextBlocks.MOST);
      assertEquals(all.length(), block.start(0));
      all.append(block.text());
      assertEquals(all.length(), block.end(block.text().length()));
      assertTrue(block.text().strip().endsWith("."), "blocks end with sentences");
    }
    assertEquals(text, all.toString());
    assertEquals(8, blocks.size());
  }

  @Test
  void blocksEndWithParagraphsBeforeSentences() {
    String text = (SENTENCE.repeat(20) + "\n \n").repeat(200);
    List<TextBlock> blocks = TextBlocks.of(text, TextOptions.DEFAULT);
    assertTrue(blocks.size() > 2);
    blocks.forEach(block -> assertTrue(block.text().endsWith("\n \n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\uD83D\uDE00", "x\uD83D\uDE00", "\n", "\f", "-", "ﬁ"})
  void textWithoutAnywhereToEndIsCutAllTheSame(String piece) {
    String text = piece.repeat(150_000);
    for (TextBlock block : TextBlocks.of(text, TextOptions.DEFAULT)) {
      IntPredicate half = i -> Character.isSurrogate((char) i);
      assertEquals(0, block.text().codePoints().filter(half).count(), "no half pairs");
    }
  }

  @Test
  void anEmptyTextHasNoBlocks() throws IOException {
    assertEquals(List.of(), TextBlocks.of("", TextOptions.DEFAULT));
    assertEquals("", all(new byte[0], TextOptions.DEFAULT));
    assertEquals("", all("\uFEFF".getBytes(StandardCharsets.UTF_8), TextOptions.DEFAULT));
  }

  @Test
  void aByteOrderMarkIsNotCounted() throws IOException {
    try (TextBlocks blocks =
        read("\uFEFFLSTM".getBytes(StandardCharsets.UTF_8), TextOptions.DEFAULT)) {
      TextBlock block = blocks.next();
      assertEquals("LSTM", block.text());
      assertEquals(0, block.start(0));
    }
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
    byte[] latin = "One line.\nA café.\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "x.txt:2: byte 0xE9 at offset 15 is not UTF-8; convert the file to UTF-8 or, if it is"
            + " windows-1252, give --encoding windows-1252",
        refusal(latin, TextOptions.DEFAULT));
    byte[] far = new byte[300_000];
    java.util.Arrays.fill(far, (byte) 'x');
    far[299_990] = (byte) 0xFF;
    assertTrue(
        refusal(far, TextOptions.DEFAULT).contains("byte 0xFF at offset 299990 is not UTF-8"));
    byte[] cut = {'a', (byte) 0xC3};
    assertTrue(refusal(cut, TextOptions.DEFAULT).contains("byte 0xC3 at offset 1"));
  }

  @Test
  void otherEncodingsAreReadWhenNamed() throws IOException {
    byte[] latin = "A café.".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("A café.", all(latin, TextOptions.DEFAULT.withEncoding("windows-1252")));
    assertEquals(
        "x.txt:1: byte 0xE9 at offset 5 is not US-ASCII; another --encoding may fit",
        refusal(latin, TextOptions.DEFAULT.withEncoding("ascii")));
    assertThrows(
        CorpusException.class, () -> all(latin, TextOptions.DEFAULT.withEncoding("klingon")));
  }

  @Test
  void binaryInputIsRefused() {
    assertEquals(
        "x.txt: is a PDF, wanted text, such as pdftotext makes of it",
        refusal("%PDF-1.5 and so on".getBytes(StandardCharsets.US_ASCII), TextOptions.DEFAULT));
    assertEquals(
        "x.txt:2: holds NUL, wanted text",
        refusal("some text\nand\0more".getBytes(StandardCharsets.US_ASCII), TextOptions.DEFAULT));
    assertTrue(
        refusal("UTF-16".getBytes(StandardCharsets.UTF_16LE), TextOptions.DEFAULT)
            .contains("--encoding UTF-16"));
  }

  /** A stream that gives little at a time, as a pipe may. */
  @Test
  void charactersMayArriveInPieces() throws IOException {
    String text = "ﬁné 😀 text. ".repeat(3000);
    InputStream drops =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 3));
          }
        };
    StringBuilder all = new StringBuilder();
    try (TextBlocks blocks = TextBlocks.read(drops, "x", TextOptions.DEFAULT)) {
      for (TextBlock block = blocks.next(); block != null; block = blocks.next()) {
        all.append(block.text());
      }
    }
    assertEquals(text.replace("ﬁ", "fi"), all.toString());
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void anyTextIsReadAndPlacesNeverGoBack(boolean latex) {
    String[] pieces = {
      "word",
      "Words ",
      "-",
      "\n",
      "\n\n",
      "\f",
      "\r\n",
      "\r",
      "\u00AD",
      "ﬁ",
      "12",
      "\nHead 7\n",
      "\\",
      "\\begin{equation}",
      "\\end{equation}",
      "\\item[",
      "]",
      "{",
      "}",
      "$",
      "$$",
      "%",
      "\\'e",
      "\\verb|",
      "\\cite{",
      "\\(",
      "\\)",
      "é",
      "\uD83D",
      "\uDE00",
      "\u200B",
      ". ",
      "'",
      "`",
      "~"
    };
    long seed = 20261126;
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(round % 100 == 0 ? 30_000 : 40); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      checkPlaces(text.toString(), new TextOptions(null, latex), "seed " + seed + ": " + round);
    }
  }

  private static void checkPlaces(String raw, TextOptions options, String message) {
    long last = 0;
    for (TextBlock block : TextBlocks.of(raw, options)) {
      for (int i = 0; i < block.text().length(); i++) {
        long start = block.start(i);
        long end = block.end(i + 1);
        assertTrue(last <= start && start < end && end <= raw.length(), message);
        last = start;
        char c = block.text().charAt(i);
        if (end - start == 1 && (c > 'a' && c < 'z' || Character.isDigit(c))) {
          char original = raw.charAt((int) start);
          assertTrue(original == c || original == 'ﬁ', message);
        }
      }
    }
  }
}
