package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like an acronym. */
class AcronymsTest {
  @ParameterizedTest
  @CsvSource({"LSTM, true", "GANs, true", "GitHub, false", "McCallum, false", "A, false"})
  void capitalsInARow(String word, boolean expected) {
    assertEquals(expected, Acronyms.isIn(word));
  }

  @ParameterizedTest
  @CsvSource({"IV, true", "AND, true", "ORs, true", "GAN, false", "VI, true", "CV, false"})
  void romanNumbersAndOperatorsAreNone(String word, boolean expected) {
    assertEquals(expected, Acronyms.isNone(word));
  }

  @ParameterizedTest
  @CsvSource({"ResNet, true", "GANs, true", "Adam, false", "Deep Q Network, false"})
  void termsAreOneWordWithCapitals(String term, boolean expected) {
    assertEquals(expected, Acronyms.isOne(term));
  }

  @ParameterizedTest
  @CsvSource({
    "SGD, stochastic gradient descent, true",
    "SGD, stochastic, false",
    "SGD, gradient descent, false",
    "sgd, stochastic gradient descent, false"
  })
  void wordsSpellThemOut(String term, String words, boolean expected) {
    assertEquals(expected, Acronyms.isOf(term, words));
  }

  @ParameterizedTest
  @CsvSource({"GPT-4, true, false", "GPT, true, true", "GPTs, false, false", "4, false, false"})
  void capitals(String word, boolean without, boolean nothingBut) {
    assertEquals(without, Acronyms.isInCapitals(word));
    assertEquals(nothingBut, Acronyms.isAllCapitals(word));
  }

  @Test
  void compoundsHaveParts() {
    assertEquals(List.of("ISO", "IEC"), Acronyms.parts("ISO/IEC"));
    assertEquals(List.of("NP"), Acronyms.parts("NP-hard"));
    assertEquals(List.of("NIST"), Acronyms.parts("NIST's"));
    assertEquals(List.of("GPT", "FLOPS"), Acronyms.capitals("GPTandFLOPS").toList());
  }
}
