package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Heads for a prefix, over the 22 seed entries. */
class CompletionsTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary = Glossary.ofCorpus(List.of(Path.of("src/test/resources/seeds")));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  private static List<String> terms(String prefix, int limit) throws IOException {
    return glossary.suggest(prefix, limit).stream().map(Suggestion::term).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "lst, LSTM",
    "LST, LSTM",
    "res-n, ResNet",
    "ImageN, ImageNet",
    "long sho, LSTM", // an expansion's beginning
    "Convolu, CNN",
    "adversarial, GAN", // a word inside it
    "geomet, VGG",
  })
  void firstSuggestion(String prefix, String term) throws IOException {
    List<String> terms = terms(prefix, 5);
    assertEquals(term, terms.isEmpty() ? null : terms.get(0), terms.toString());
  }

  @Test
  void signsAsTypedComeFirst() throws IOException {
    List<Entry> entries =
        Stream.of("KDD", "k-means", "kernel", "R&D", "roux")
            .map(term -> Entry.builder(term).definition("A thing.").build())
            .toList();
    try (Glossary few = Glossary.of(entries)) {
      assertEquals("k-means", few.suggest("k-", 5).get(0).term());
      assertEquals("R&D", few.suggest("r&", 5).get(0).term());
    }
  }

  @Test
  void headsBeforeExpansionsBeforeInnerWords() throws IOException {
    List<String> terms = terms("re", 10);
    assertTrue(terms.indexOf("ReLU") < terms.indexOf("RNN"), terms.toString());
    assertTrue(terms.indexOf("ResNet") < terms.indexOf("RL"), terms.toString());
    assertEquals(terms.stream().distinct().toList(), terms);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 3", "1000, 6"})
  void atMostTheLimit(int limit, int found) throws IOException {
    assertEquals(found, terms("r", limit).size());
  }

  @Test
  void whatIsTypedAsAWholeComesFirst() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.builder("APE").definition("Each APE is an ape: APE.").build(),
            Entry.builder("use").definition("Of an APE, or of the APE.").build(),
            Entry.builder("AP").definition("A precision.").build());
    try (Glossary few = Glossary.of(entries)) {
      assertEquals(
          List.of("AP", "APE"), few.suggest("ap", 5).stream().map(Suggestion::text).toList());
    }
  }

  @Test
  void otherNamesComeByWhatOthersMention() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.builder("SG").alias("Stochastic Game").definition("Is played.").build(),
            Entry.builder("SGD").expansion("stochastic gradient descent").build(),
            Entry.builder("k-means")
                .alias("stochastic grouping by means")
                .definition("Groups points.")
                .build(),
            Entry.builder("Adam").definition("Unlike SGD it adapts.").build(),
            Entry.builder("RMSprop").definition("Like SGD it uses no k-means.").build());
    try (Glossary few = Glossary.of(entries)) {
      assertEquals(
          List.of(
              new Suggestion(
                  "SGD", "SGD", "its expansion begins with it: stochastic gradient descent"),
              new Suggestion(
                  "k-means",
                  "k-means",
                  "another name begins with it: stochastic grouping by means"),
              new Suggestion("SG", "SG", "another name begins with it: Stochastic Game")),
          few.suggest("stoch", 5));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LST, begins with it",
    "long sho, its expansion begins with it: long short-term memory",
    "geomet, a word of its expansion begins with it: Visual Geometry Group",
  })
  void saysWhatBeginsSo(String prefix, String why) throws IOException {
    assertEquals(why, glossary.suggest(prefix, 1).get(0).why());
  }

  @ParameterizedTest
  @CsvSource({"xqz", "''", "'   '", "???", "banana split"})
  void nothing(String prefix) throws IOException {
    assertEquals(List.of(), terms(prefix, 10));
  }

  @Test
  void everySuggestionFindsItsTerm() throws IOException {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      for (Suggestion suggestion : glossary.suggest(String.valueOf(letter), 100)) {
        assertEquals(
            suggestion.term(),
            glossary.define(suggestion.text()).hits().get(0).entry().term(),
            suggestion.toString());
      }
    }
  }
}
