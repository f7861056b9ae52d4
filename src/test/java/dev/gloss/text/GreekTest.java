package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Greek letters and their names. */
class GreekTest {
  @Test
  void namesAndLetters() {
    assertEquals("alpha", Greek.name('α'));
    assertEquals("omega", Greek.name('ω'));
    assertEquals("sigma", Greek.name('ς'));
    assertEquals("epsilon", Greek.name('ϵ'));
    assertNull(Greek.name('a'));
    assertEquals("σ", Greek.letter("sigma"));
    assertEquals("Γ", Greek.letter("Gamma"));
    assertNull(Greek.letter("digamma"));
  }
}
