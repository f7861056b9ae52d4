package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** LaTeX's commands for characters. */
class LatexSignsTest {
  @Test
  void signsAndAccents() {
    assertEquals("β", LatexSigns.sign("beta"));
    assertNull(LatexSigns.sign("emph"));
    assertTrue(LatexSigns.isAccent('"'));
    assertFalse(LatexSigns.isAccent('x'));
    assertEquals("\u0308", LatexSigns.accent('"'));
    assertEquals("", LatexSigns.accent('x'));
  }
}
