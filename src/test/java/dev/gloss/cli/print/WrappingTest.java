package dev.gloss.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappingTest {

  private static List<String> lines(String text, int width) {
    return Wrapping.lines(List.of(TextRun.plain(text)), width, false);
  }

  @ParameterizedTest
  @CsvSource({
    "ascii, 5",
    "naïve, 5",
    "nai\u0308ve, 5", // a combining mark covers nothing
    "漢字, 4",
    "ｆｕｌｌ, 8",
    "한글, 4",
    "😀, 2",
    "👨\u200d👩\u200d👧, 2", // one family
    "🇩🇪, 2", // one flag
    "❤\ufe0f, 2",
    "zero\u200bwidth, 9",
    "'', 0",
    "a\u001bb, 8", // as long as its escape
  })
  void widthIsThatOfATerminal(String text, int width) {
    assertEquals(width, Cell.width(text));
  }

  @Test
  void breaksAtSpaces() {
    assertEquals(List.of("one two", "three"), lines("one two three", 9));
    assertEquals(List.of("one two three"), lines("one two three", 13));
    assertEquals(List.of("one", "two", "three"), lines("one two three", 5));
  }

  @Test
  void whiteSpaceOfAnyKindIsOneSpace() {
    assertEquals(List.of("one two"), lines("  one\n\t two ", 20));
  }

  @Test
  void wordsLongerThanALineAreCut() {
    assertEquals(List.of("a", "bcdef", "gh i"), lines("a bcdefgh i", 5));
  }

  @Test
  void unspacedScriptsBreakAnywhereButBeforeAFullStop() {
    assertEquals(List.of("勾配", "消失", "問", "題。"), lines("勾配消失問題。", 5));
  }

  @Test
  void nothingGivesNoLine() {
    assertEquals(List.of(), lines("", 10));
    assertEquals(List.of(), lines(" \n", 10));
  }

  @Test
  void facesEndAndBeginAgainWithTheLine() {
    List<TextRun> runs =
        List.of(
            TextRun.plain("the "),
            new TextRun("vanishing gradient", Face.MARK),
            TextRun.plain(" problem"));
    assertEquals(
        List.of("the \u001b[1;4mvanishing\u001b[0m", "\u001b[1;4mgradient\u001b[0m", "problem"),
        Wrapping.lines(runs, 13, true));
    assertEquals(
        List.of("the \u001b[1;4mvanishing gradient\u001b[0m problem"),
        Wrapping.lines(runs, 40, true));
    assertEquals(List.of("the vanishing gradient problem"), Wrapping.lines(runs, 40, false));
  }

  @Test
  void aMarkWithinAWordDoesNotBreakIt() {
    List<TextRun> runs =
        List.of(
            TextRun.plain("back"), new TextRun("propa", Face.MARK), TextRun.plain("gation now"));
    assertEquals(List.of("backpropagation", "now"), Wrapping.lines(runs, 15, false));
  }

  @Test
  void noLineIsTooWideAndNoLetterIsLost() {
    long seed = 7;
    Random random = new Random(seed);
    String letters = "abc  漢字é\u0301😀-,.。";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        int at = random.nextInt(letters.codePointCount(0, letters.length()));
        text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
      }
      int width = 2 + random.nextInt(20);
      List<String> lines = lines(text.toString(), width);
      for (String line : lines) {
        assertTrue(Cell.width(line) <= width, "seed " + seed + ", " + i + ": " + line);
      }
      assertEquals(
          text.toString().replace(" ", ""), String.join("", lines).replace(" ", ""), "round " + i);
    }
  }
}
