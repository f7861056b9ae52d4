package dev.gloss.formats.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineMarkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. LSTM | 1 | LSTM",
        "12) LSTM | 12 | LSTM",
        "(3) LSTM | 3 | LSTM",
        "1.) LSTM | 1 | LSTM",
        "1\\. LSTM | 1 | LSTM",
        "1.LSTM | 1 | LSTM",
        "**4. LSTM** - x | 4 | **LSTM** - x",
        "**4.** LSTM | 4 | LSTM",
        "1. • LSTM | 1 | LSTM",
        "• LSTM | -1 | LSTM",
        "– LSTM | -1 | LSTM",
        "\\- LSTM | -1 | LSTM",
        "✅ LSTM | -1 | LSTM",
        "👉 LSTM | -1 | LSTM",
        "- - - LSTM | -1 | LSTM"
      })
  void marks(String line, int number, String rest) {
    LineMark mark = LineMark.of(line);
    assertEquals(number, mark.number());
    assertEquals(rest, mark.rest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"LSTM", "1997. It was", "3.5 million", "-x", "**bold** text", "1", "1."})
  void marksNothing(String line) {
    assertNull(LineMark.of(line));
  }

  @Test
  void aMillionMarksInALineAreOneItem() {
    assertEquals("x", LineMark.of("- ".repeat(500_000) + "x").rest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "* * *", "• • •", "--", "======"})
  void rules(String line) {
    assertTrue(LineMark.isRule(line));
  }

  @Test
  void tabsReachToTheNextStop() {
    assertEquals(4, LineMark.indent(" \tx"));
    assertEquals(8, LineMark.indent("\t\tx"));
    assertEquals(2, LineMark.indent("\u00A0 x"));
  }
}
