package dev.gloss.annotate.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which capitals of a text stand in its prose. */
class PassagesTest {
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

  private static String prose(String text) {
    return prose(text, new Passages(false, false));
  }

  private static String prose(String text, Passages passages) {
    ProseParts parts = passages.read(text);
    StringBuilder prose = new StringBuilder();
    Matcher word = CAPITALS.matcher(text);
    while (word.find()) {
      if (parts.hold(word.start(), word.end())) {
        prose.append(prose.isEmpty() ? "" : " ").append(word.group());
      }
    }
    return prose.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "A;B,C.|A B C",
        "A;http://B,C|none",
        "A;b::c B|B",
        "<i>A</i>b_c<b>B|A B",
        "<i>x/A/y</i>B|B",
        "<A>/b|none",
        "[A](B) [C](#D)|A C",
        "x](y<b>A|A",
        "x<A>::b|none",
        "b_c<A|none",
        "A<b_c|A",
        "A<1_c|none",
        "A<b>b_c|A",
        "A >b_c> B|A B"
      })
  void identifiersAreNone(String text, String wanted) {
    assertEquals(wanted == null ? "" : wanted, prose(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      quoteCharacter = '\u0001',
      value = {
        "a⏎⏎    run A # B⏎    C⏎⏎D|D",
        "a⏎⏎\trun A # B⏎⏎D|D",
        "a⏎    goes on with A|A",
        "- a⏎⏎    goes on with A⏎⏎b⏎⏎    run C|A",
        "1. a⏎⏎    goes on with A⏎b⏎⏎    and C|A C",
        "[^1]: a⏎⏎    goes on with A|A",
      })
  void indentedLinesOfMarkdownAreCode(String text, String wanted) {
    String markdown = text.replace('⏎', '\n');
    assertEquals(wanted, prose(markdown, new Passages(false, true)));
    assertEquals(wanted, prose("## title\n\n" + markdown));
  }

  @Test
  void paragraphsOfPlainTextMayBeIndented() {
    assertEquals("A B C", prose("a\n\n    run A # B\n\n\tC\n"));
    assertEquals("A B", prose("a\n\n    run A # B\n", new Passages(true, true)));
  }

  /** Every name of a run looked through the whole of it: 64 KB took 41 s. */
  @Test
  void aRunMayBeLong() {
    String run = "A;B;".repeat(1 << 16);
    assertEquals(run.replace(";", " ").strip(), prose(run));
    assertEquals("C", prose(run + "b_c C"));
  }

  @Test
  void codeEndsWhereItsFenceDoes() {
    assertEquals("A C", prose("A\n```\nB\n```\nC"));
    assertEquals("B", prose("```A``` is code.\nB"));
    assertEquals("D", prose("~~~\nA\n```\nB\n~~\nC\n~~~\nD"));
    assertEquals("D", prose("````\nA\n```\nB\n```java\nC\n````\nD"));
  }
}
