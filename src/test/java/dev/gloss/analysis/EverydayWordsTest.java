package dev.gloss.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EverydayWordsTest {
  @ParameterizedTest
  @CsvSource({
    "en, light, true",
    "en, lights, true",
    "en, baking, true",
    "en, stopped, true",
    "en, carries, true",
    "en, carrior, false", // which a stemmer takes for a form of carry
    "en, standardds, false",
    "en, tris, false", // tries is a form of try
    "en, json, false",
    "en, s, false",
    "en, '', false",
    "de, light, false",
  })
  void contains(String language, String word, boolean expected) {
    assertEquals(expected, new Prose(language).isEverydayWord(word));
  }
}
