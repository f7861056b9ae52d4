package dev.gloss.formats.article;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published",
        "UPDATED",
        "Book tip",
        "Figure 3",
        "Part II",
        "May 3, 2021",
        "2021-05-03",
        "10:30",
        "Update (May 2021)",
        "Monday, 3 May",
        "Read more",
        "TL;DR"
      })
  void isLabel(String text) {
    assertTrue(Furniture.isLabel(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LSTM",
        "Part-of-speech tagging",
        "MAY",
        "Section",
        "Table look-up",
        "Decimal",
        "GPT-4",
        "US",
        "Marginal likelihood"
      })
  void isNoLabel(String text) {
    assertFalse(Furniture.isLabel(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Popular architectures", "Hardware:", "2. Data sets", "ACTIVATIONS", "Überblick"})
  void isTitleLine(String text) {
    assertTrue(Furniture.isTitleLine(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "A sentence ends here.", "lower case start", "Continue reading", "5 min read",
        "May 3, 2021", "Share", "#deeplearning", "See https://example.org", "Photo by me",
        "one, two,"
      })
  void isNoTitleLine(String text) {
    assertFalse(Furniture.isTitleLine(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"References", "You may also like:", "Books", "More from Jane Doe"})
  void isListTitle(String text) {
    assertTrue(Furniture.isListTitle(text));
  }
}
