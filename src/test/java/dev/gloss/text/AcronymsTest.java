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

  @Test
  void compoundsHaveParts() {
    assertEquals(List.of("ISO", "IEC"), Acronyms.parts("ISO/IEC"));
    assertEquals(List.of("NP"), Acronyms.parts("NP-hard"));
    assertEquals(List.of("NIST"), Acronyms.parts("NIST's"));
    assertEquals(List.of("GPT", "FLOPS"), Acronyms.capitals("GPTandFLOPS").toList());
  }
}
