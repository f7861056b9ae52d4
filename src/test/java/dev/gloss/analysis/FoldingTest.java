package dev.gloss.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "plain text, plain text",
    "'  two  blanks ', two blanks",
    "'tab\tnewline\nnbsp\u00A0em\u2003', tab newline nbsp em",
    "a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g, a-b-c-d-e-f-g",
    "\u2018a\u2019 `b \u02BCc, \"'a' 'b 'c\"",
    "zero\u200Bwidth\u200Cnon\u200Djoiner\u2060s\uFEFF, zerowidthnonjoiners",
    "soft\u00ADhyphen, softhyphen",
    "\u2764\uFE0F, \u2764",
    "\uFF21\uFF22\uFF23 \uFF11, ABC 1",
    "\uFB01ne \u2163 x\u00B2, fine IV x2",
    "e\u0301, \u00E9",
    "e\u200B\u0301, \u00E9",
    "Case Kept, Case Kept",
  })
  void normalize(String text, String expected) {
    assertEquals(expected.replace("\"", ""), Folding.normalize(text));
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, lstm",
    "Nystr\u00F6m, nystrom",
    "Nystro\u0308m, nystrom",
    "Stra\u00DFe, strasse",
    "\u0141\u00F3d\u017A, lodz",
    "\u03B2-VAE, beta-vae",
    "\u0392-VAE, beta-vae",
    "TD(\u03BB), td(lambda)",
    "\u03D1, theta",
    "\u03BB\u03CC\u03B3\u03BF\u03C2, \u03BB\u03CC\u03B3\u03BF\u03C3",
    "\u041D\u0435\u0439\u0440\u043E\u043D, \u043D\u0435\u0439\u0440\u043E\u043D",
    "\u6DF1\u5C64, \u6DF1\u5C64",
    "\uD83D\uDE00, \uD83D\uDE00",
    "\u0130stanbul, istanbul",
  })
  void fold(String text, String expected) {
    assertEquals(expected, Folding.fold(text));
  }

  @Test
  void foldingIsTheSameInTurkish() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertEquals("iii", Folding.fold("III"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void halfASurrogatePairPassesThrough() {
    assertEquals("a\uD83Db", Folding.fold("A\uD83DB"));
  }
}
