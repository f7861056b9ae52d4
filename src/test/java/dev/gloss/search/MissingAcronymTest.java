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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acronyms that a glossary lacks and that are one letter from one that it has. */
class MissingAcronymTest {
  private static final List<Entry> HEADS =
      List.of(
          entry("OPAC", "A catalogue of a library."),
          entry("FEDSIM", "Plays through what a government plans."),
          entry("HTTP", "How pages are fetched."),
          entry("SAID", "Tells one association from another."),
          entry("node", "A place where lines meet."));

  private static Glossary large;
  private static Glossary small;

  @BeforeAll
  static void open() throws IOException {
    List<Entry> entries = new ArrayList<>(HEADS);
    for (int i = entries.size(); i < Ranking.CROWDED; i++) {
      entries.add(entry("thing" + i, i % 500 == 0 ? "Sent by HTTP." : "Something."));
    }
    large = Glossary.of(entries);
    small = Glossary.of(HEADS);
  }

  @AfterAll
  static void close() throws IOException {
    large.close();
    small.close();
  }

  @ParameterizedTest
  @CsvSource({
    "OPEC, ''", // one letter of four
    "opec, ''",
    "what does OPEC stand for, ''",
    "OPCA, OPAC", // transposed
    "OPAAC, OPAC", // doubled
    "NSAID, ''", // the first letter
    "FEDSIN, FEDSIM", // longer
    "HTTB, HTTP", // spoken of by many
    "nods, node", // no acronym
  })
  void inALargeGlossaryFourLettersAreNearAnotherByChance(String typed, String first)
      throws IOException {
    assertEquals(first, first(large, typed));
  }

  @ParameterizedTest
  @CsvSource({"OPEC, OPAC", "APAC, ''", "ODE, ''", "FEDSMI, FEDSIM", "FEDTOM, ''"})
  void inASmallOneOnlyThoseOfAnotherFirstLetter(String typed, String first) throws IOException {
    assertEquals(first, first(small, typed));
  }

  @Test
  void whatIsNearByChanceIsSuggested() throws IOException {
    SearchResult result = small.search("APAC", Patient.OPTIONS);
    assertEquals("OPAC", result.suggestions().get(0).term());
  }

  private static String first(Glossary glossary, String typed) throws IOException {
    List<Hit> hits = glossary.search(typed, Patient.OPTIONS).hits();
    return hits.isEmpty() ? "" : hits.get(0).entry().term();
  }

  private static Entry entry(String term, String definition) {
    return Entry.builder(term).definition(definition).build();
  }
}
