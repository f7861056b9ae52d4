package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The arguments of a command of LaTeX. */
class LatexArgumentsTest {
  @Test
  void takesOneAfterTheOther() {
    LatexArguments arguments = new LatexArguments("\\x[a]\n {b{c}\\}} d", 2);
    assertNull(arguments.group());
    assertEquals("a", arguments.optional());
    assertEquals(3, arguments.start());
    assertFalse(arguments.take('{', '}'), "blanks are before it");
    assertEquals("b{c}\\}", arguments.group());
    assertEquals(15, arguments.end());
    assertNull(arguments.group());
    assertFalse(arguments.isUnclosed());
  }

  @Test
  void tellsOneThatHasNoEnd() {
    LatexArguments open = new LatexArguments("{a", 0);
    assertNull(open.group());
    assertTrue(open.isUnclosed());
    assertEquals("ab", new LatexArguments("{ab}", 0, 4).group());
    assertNull(new LatexArguments("{ab}", 0, 3).group(), "longer than asked for");
  }

  @Test
  void readsOptions() {
    assertEquals(List.of("a=1", " b={c,d}"), LatexArguments.split("a=1, b={c,d}"));
    assertEquals("c,d", LatexArguments.unwrapped("{c,d}"));
    assertEquals("{c}{d}", LatexArguments.unwrapped("{c}{d}"));
  }

  @Test
  void tellsWhereABraceAroundItEnds() {
    LatexArguments open = new LatexArguments("[a {b} c} [d]", 0);
    assertNull(open.optional());
    assertTrue(open.isUnclosed());
    assertEquals(8, open.stopped());
    LatexArguments endless = new LatexArguments("[a", 0);
    assertNull(endless.optional());
    assertEquals(2, endless.stopped());
  }
}
