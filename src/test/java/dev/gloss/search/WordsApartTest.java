package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Common words that an entry holds far from each other. */
class WordsApartTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("short", "A robot is used with care, and now and then in a simulation."));
    entries.add(
        entry("long", "The robot. " + "It does much and so on. ".repeat(12) + "A simulation."));
    for (int i = 0; i < 300; i++) {
      String word = i % 6 == 0 ? "robot" : i % 6 == 3 ? "simulation" : "nothing";
      entries.add(entry("other" + i, "Has " + word + " of this kind, whatever it may be."));
    }
    glossary = Glossary.of(entries);
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  @ParameterizedTest
  @CsvSource({
    "robot simulation, short",
    "simulation robot, short",
    "+robot +simulation, short long",
    "+simulation +robot, short long",
    "+robot +simulation -care, long",
    "+robot +simulation +nothing, ''",
  })
  void inALongEntryTheyAreThereByChanceUnlessTheyMustBe(String typed, String found)
      throws IOException {
    List<String> terms =
        glossary.search(typed, Patient.OPTIONS).hits().stream()
            .map(hit -> hit.entry().term())
            .toList();
    assertEquals(found, String.join(" ", terms));
  }

  private static Entry entry(String term, String definition) {
    return Entry.builder(term).definition(definition).build();
  }
}
