package dev.gloss.formats.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.text.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings in other languages. */
class HeadingsTest {
  @ParameterizedTest
  @CsvSource({
    "Terme, TERM",
    "Sigle, TERM",
    "Développement, EXPANSION",
    "Forme longue, EXPANSION",
    "Signification, MEANING",
    "Définition, DEFINITION",
    "Catégorie, SECTION",
    "Domaine, SECTION",
    "Synonymes, ALIASES",
    "Voir aussi, SEE",
    "Exemple, EXAMPLES",
  })
  void frenchOnesAreKnown(String heading, Field field) {
    assertEquals(field, Headings.named(heading));
  }
}
