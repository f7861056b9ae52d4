package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of fields stand in files and in queries: they stay. */
final class FieldTest {
  @Test
  void namesStay() {
    List<String> words =
        List.of(
            "term",
            "expansion",
            "meaning",
            "definition",
            "section",
            "aliases",
            "see",
            "examples",
            "source",
            "id",
            "sense",
            "allow",
            "glossary",
            "licence");
    assertEquals(words, Stream.of(Field.values()).map(Field::word).toList());
    assertEquals(List.of(Field.values()), words.stream().map(Field::of).toList());
    assertNull(Field.of("Term"));
  }

  @Test
  void someHoldLists() {
    assertEquals(
        List.of(Field.ALIASES, Field.SEE, Field.EXAMPLES, Field.ALLOW),
        Stream.of(Field.values()).filter(Field::isList).toList());
  }

  @Test
  void someHoldNames() {
    assertEquals(
        List.of(Field.ALIASES, Field.SEE),
        Stream.of(Field.values()).filter(Field::holdsNames).toList());
  }
}
