package dev.gloss.annotate.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees of plain text; in the tables ⏎ is a line's end and ¶ a form feed. */
class PlainReadingTest {
  private static String seen(String raw) {
    return TextBlocks.of(raw.replace('⏎', '\n').replace('¶', '\f'), false).stream()
        .map(TextBlock::text)
        .collect(Collectors.joining())
        .replace('\n', '⏎');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a convolu-⏎tional network | a convolutional network
          a convolu- ⏎  tional network | a convolutional network
          a long short-⏎term memory | a long short-term memory
          state-of-the-⏎art | state-of-the-art
          end-⏎to-end | end-to-end
          GPT-⏎4 and CNN-⏎LSTM | GPT-4 and CNN-LSTM
          fully-connected and fully-⏎connected | fully-connected and fully-connected
          fully\u2010connected and fully-⏎connected | fully-connected and fully-connected
          nonlinear and non-⏎linear | nonlinear and nonlinear
          a non-⏎linear one | a non-linear one
          one -⏎two | one -⏎two
          a range 1-⏎ | a range 1-⏎
          x-⏎⏎y | x-⏎⏎y
          > long short-⏎> term⏎> > memory⏎>⏎a > b | long short-term⏎memory⏎⏎a > b
          a⏎ >> convolu-⏎ >> tional | a⏎ convolutional
          the ﬁrst ﬂow, eﬀect, eﬃcient, baﬄe, ﬅ | the first flow, effect, efficient, baffle, st
          """)
  void wordsAreWhole(String raw, String expected) {
    assertEquals(expected, seen(raw));
  }

  @Test
  void invisibleCharactersGoAndBlanksAreBlanks() {
    assertEquals("optimisation", seen("opti\u00ADmi\u200Bsa\uFEFFtion"));
    assertEquals("a family: 👩\u200D👩\u200D👧", seen("a fa\u200Dmily: 👩\u200D👩\u200D👧"));
    assertEquals("optimisation", seen("opti\u00AD⏎misation"));
    assertEquals("a b c d", seen("a\u00A0b\u2009c\u3000d"));
    assertEquals("k-NN a-b", seen("k\u2011NN a\u2010b"));
    assertEquals("a⏎b⏎c⏎d⏎e", seen("a\r\nb\rc\u2028d\u000Be"));
    assertEquals("convolutional", seen("convolu-\r⏎tional"));
  }

  @Test
  void placesAreTheOriginals() {
    TextBlock block = TextBlocks.of("x eﬃci-\nent y", false).get(0);
    assertEquals("x efficient y", block.text());
    assertEquals(2, block.start(2));
    assertEquals(11, block.end(11));
    assertEquals(3, block.start(3), "all letters of a ligature begin with it");
    assertEquals(3, block.start(5));
    assertEquals(4, block.end(6));
    assertEquals(8, block.start(8), "after the line's end");
    assertEquals(7 - 1, block.end(8), "before the hyphen");
  }

  /** Many other lines between two blocks: what is met on every page is not forgotten. */
  @Test
  void runningHeadsAreKnownInLaterBlocks() {
    StringBuilder raw = new StringBuilder();
    for (int page = 0; page < 120; page++) {
      String other = "head " + (char) ('a' + page % 26) + (char) ('a' + page / 26);
      raw.append("The running head⏎").append(other).append("⏎⏎");
      raw.append("Words of the page. ".repeat(50)).append("⏎¶");
    }
    String seen = seen(raw.toString());
    assertEquals(seen.indexOf("The running head"), seen.lastIndexOf("The running head"));
  }

  @Test
  void pageHeadsAndFeetAreReadThrough() {
    String raw =
        "Title⏎⏎The network learns to⏎⏎Preprint. Under review.⏎1⏎¶"
            + "A. Author et al.⏎⏎see in the dark. It is optimi-⏎⏎Preprint. Under review.⏎2⏎¶"
            + "A. Author et al.⏎⏎sed end to end.⏎⏎Preprint. Under review.⏎3⏎¶"
            + "A. Author et al.⏎⏎New paragraph.⏎⏎Preprint. Under review.⏎4⏎";
    assertEquals(
        "Title⏎⏎The network learns to⏎see in the dark. It is optimised end to end.⏎⏎"
            + "New paragraph.⏎⏎Preprint. Under review.⏎4⏎",
        seen(raw));
  }

  @Test
  void whatStandsOnOnePageOnlyIsText() {
    assertEquals("One line⏎two lines.⏎⏎Three.", seen("One line¶⏎two lines.⏎⏎¶⏎⏎Three."));
    assertEquals("First.⏎⏎Alone.⏎⏎Last.", seen("First.¶Alone.¶Last."));
  }
}
