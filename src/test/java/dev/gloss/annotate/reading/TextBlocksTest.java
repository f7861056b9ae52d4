package dev.gloss.annotate.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a text becomes blocks, and that every place is the original's. */
class TextBlocksTest {
  private static final String SENTENCE = "We train a convolutional network on ImageNet. ";

  @Test
  void blocksAreBoundedAndLoseNothing() {
    String text = SENTENCE.repeat(10_000);
    List<TextBlock> blocks = TextBlocks.of(text, false);
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
    List<TextBlock> blocks = TextBlocks.of(text, false);
    assertTrue(blocks.size() > 2);
    blocks.forEach(block -> assertTrue(block.text().endsWith("\n \n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\uD83D\uDE00", "x\uD83D\uDE00", "\n", "\f", "-", "ﬁ"})
  void textWithoutAnywhereToEndIsCutAllTheSame(String piece) {
    String text = piece.repeat(150_000);
    for (TextBlock block : TextBlocks.of(text, false)) {
      IntPredicate half = i -> Character.isSurrogate((char) i);
      assertEquals(0, block.text().codePoints().filter(half).count(), "no half pairs");
    }
  }

  @Test
  void anEmptyTextHasNoBlocks() {
    assertEquals(List.of(), TextBlocks.of("", false));
  }

  /** A reader that gives little at a time, as that of a pipe may. */
  @Test
  void charactersMayArriveInPieces() throws IOException {
    String text = SENTENCE.repeat(3000);
    Reader drops =
        new StringReader(text) {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, 3));
          }
        };
    try (TextBlocks blocks = new TextBlocks(drops, false)) {
      for (TextBlock whole : TextBlocks.of(text, false)) {
        TextBlock block = blocks.next();
        assertEquals(whole.text(), block.text());
        assertEquals(whole.start(0), block.start(0));
      }
      assertNull(blocks.next());
    }
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
      checkPlaces(text.toString(), latex, "seed " + seed + ": " + round);
    }
  }

  private static void checkPlaces(String raw, boolean latex, String message) {
    long last = 0;
    for (TextBlock block : TextBlocks.of(raw, latex)) {
      for (int i = 0; i < block.text().length(); i++) {
        long start = block.start(i);
        long end = block.end(i + 1);
        assertTrue(last <= start && start < end && end <= raw.length(), message);
        last = start;
        char c = block.text().charAt(i);
        if (end - start == 1 && ((c > 'a' && c < 'z') || Character.isDigit(c))) {
          char original = raw.charAt((int) start);
          assertTrue(original == c || original == 'ﬁ', message);
        }
      }
    }
  }
}
