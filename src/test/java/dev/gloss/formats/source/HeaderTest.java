package dev.gloss.formats.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {

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
    Header head =
        Header.of(
            Header.Style.FRONT_MATTER,
            text.lines().flatMap(l -> java.util.stream.Stream.of(l.split("/", -1))).toList());
    assertEquals(length, head.length());
    assertEquals(language, head.language());
    assertEquals(title, head.title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "# licence: CC BY 4.0/# language: DE/term | 2 | de | CC BY 4.0",
        "## A sheet//#license: MIT/term,definition | 3 | - | MIT",
        "term/# licence: CC0 | 0 | - | -"
      })
  void readsComments(String text, int length, String language, String licence) {
    Header head = Header.of(Header.Style.HASH, java.util.List.of(text.split("/", -1)));
    assertEquals(length, head.length());
    assertEquals(language, head.language());
    assertEquals(licence, head.licence());
  }

  @Test
  void theGlossaryIsNamedByItselfOrItsTitle() {
    assertEquals(
        "Ours",
        Header.of(Header.Style.PERCENT, java.util.List.of("% title: A", "% glossary: Ours"))
            .glossary());
    assertEquals(
        "A", Header.of(Header.Style.PERCENT, java.util.List.of("%% title: 'A'")).glossary());
  }

  @Test
  void aRunOfCommentMarksMayBeLong() {
    List<String> lines = List.of("#".repeat(8 << 20) + " language: de");
    Header head = assertTimeout(Duration.ofSeconds(5), () -> Header.of(Header.Style.HASH, lines));
    assertEquals("de", head.language());
  }
}
