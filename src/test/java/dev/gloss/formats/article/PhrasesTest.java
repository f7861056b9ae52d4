package dev.gloss.formats.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  @ParameterizedTest
  @CsvSource({
    "Bag of words, true",
    "IT, true",
    "OR gate, true",
    "The Pile, true",
    "The result, false",
    "How it works, false",
    "Deep Learning by Goodfellow, false",
    "What is AI, false",
    "Attention Is All You Need, true"
  })
  void names(String term, boolean expected) {
    assertEquals(expected, Phrases.isName(term));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A data set of images. | true",
        "two words | false",
        "CNN, RNN, LSTM and GRU | false",
        "http://example.org is a link | false"
      })
  void definitions(String text, boolean expected) {
    assertEquals(expected, Phrases.isDefinition(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"“LSTM” | LSTM", "**LSTM | LSTM", "A* | A*", "'x' | x", "don't | don't"})
  void quotes(String text, String expected) {
    assertEquals(expected, Phrases.unquoted(text));
  }
}
