package dev.gloss.formats.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "---/title: \"A: b\"/language: DE/--- | 4 | de | A: b",
        "---/title: 'x'/tags:/  - a/# note/.../text | 6 | - | x",
        "---/Some text/--- | 0 | - | -",
        "---/language: en | 0 | - | -",
        "---/--- | 0 | - | -",
        "text | 0 | - | -",
        "---/language:/--- | 3 | - | -"
      })
  void reads(String text, int length, String language, String title) {
    FrontMatter head =
        FrontMatter.of(
            text.lines().flatMap(l -> java.util.stream.Stream.of(l.split("/", -1))).toList());
    assertEquals(length, head.length());
    assertEquals(language, head.language());
    assertEquals(title, head.title());
  }
}
