package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Text as entries hold it. */
class TextTest {
  @Test
  void aCutPartsNoSurrogatePair() {
    assertEquals("abc", Text.cut("abc", 3));
    assertEquals("ab…", Text.cut("abc", 2));
    assertEquals("a…", Text.cut("a😀b", 2));
    assertEquals("a😀…", Text.cut("a😀b", 3));
    assertEquals("…", Text.cut("abc", 0));
  }

  @Test
  void lineOfAStretch() {
    assertEquals("b CD e", Text.line("a\nb CD e\nf", 4, 6));
    assertEquals("CD", Text.line("CD", 0, 2));
    String wide = "x".repeat(300);
    assertEquals(402, Text.line(wide + "CD" + wide, 300, 302).length());
  }
}
