package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for with {@code ~} comes by nearness. */
class FuzzySearchTest {
  @ParameterizedTest
  @CsvSource({
    "gradient~, C B A",
    "gradent~, B C",
    "term:LSTM~, LSTM LSM LS",
    "term:LSM~, LSM LS LSTM",
  })
  void theNearestComesFirst(String typed, String found) throws IOException {
    List<Entry> entries =
        List.of(
            entry("A", "Of a radiant."),
            entry("B", "Of a gradent."),
            entry("C", "Of a gradient."),
            entry("LS", "One."),
            entry("LSM", "Two."),
            entry("LSTM", "Three."));
    try (Glossary glossary = Glossary.of(entries)) {
      List<String> terms =
          glossary.search(typed, Patient.OPTIONS).hits().stream()
              .map(hit -> hit.entry().term())
              .toList();
      assertEquals(found, String.join(" ", terms));
    }
  }

  private static Entry entry(String term, String definition) {
    return Entry.builder(term).definition(definition).build();
  }
}
