package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import dev.gloss.index.PublishedIndex;
import dev.gloss.index.Rebuild;
import dev.gloss.index.RebuildOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit: the last value allowed is answered, the next refused by name and value. */
class LimitsTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary = Glossary.ofCorpus(List.of(Path.of("src/test/resources/seeds")));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  static List<Arguments> limits() {
    String many = "\uD835\uDC31"; // of two units
    return List.of(
        limit("x".repeat(1_019) + " LSTM", "LSTM", "query length", "1025 code points", "1024"),
        limit(many.repeat(1_024), "", "query length", "1025 code points", "1024"),
        limit("LSTM ".repeat(128), "LSTM", "number of words", "129", "128"),
        limit("\"long memory\"~100", "LSTM", "slop of a phrase", "101", "100"),
        limit("network \"long memory\"~100", "LSTM", "slop of a phrase", "101", "100"),
        limit("a".repeat(64) + "~", "", "length of a fuzzy word", "65", "64"),
        limit("term:" + "a".repeat(64) + "~", "", "length of a fuzzy word", "65", "64"),
        limit("+network ".repeat(16), "ResNet", "number of words with a sign or field", "17", "16"),
        limit("l* gradeint~ m* netwrk~", "LSTM", "number of fuzzy words and prefixes", "5", "4"));
  }

  /**
   * @param allowed a text at its limit
   * @param first the term of its first answer, empty when it has none
   */
  private static Arguments limit(
      String allowed, String first, String name, String found, String most) {
    String refused =
        switch (name) {
          case "query length" -> allowed.substring(0, allowed.offsetByCodePoints(0, 1)) + allowed;
          case "number of words" -> allowed + "LSTM";
          case "slop of a phrase" -> allowed.replace("~100", "~101");
          case "length of a fuzzy word" -> allowed.replace("a~", "aa~");
          case "number of words with a sign or field" -> allowed + "+network";
          default -> allowed + " e*";
        };
    String message = name + " is " + found + ", allowed is at most " + most;
    return Arguments.of(allowed, first, refused, name, message);
  }

  @Test
  void aTextOfMegabytesIsRefusedByItsUnits() {
    QueryRefusedException refusal =
        assertThrows(QueryRefusedException.class, () -> glossary.search("é ".repeat(5 << 20)));
    assertEquals(
        "query length is 10485760 UTF-16 units, allowed is at most 1024 code points",
        refusal.getMessage());
  }

  /** One that may be read in several ways: a word of it may be misspelt or torn. */
  @Test
  void aParagraphOfDifferentWordsIsAnswered() throws IOException {
    List<String> words = new ArrayList<>();
    for (char a = 'b'; words.size() < 127; a++) {
      for (char b : "aeiou".toCharArray()) {
        words.add("" + a + b + "mon");
      }
    }
    Entry entry =
        Entry.builder("PTM")
            .expansion("pretrained model")
            .definition(String.join(" ", words) + " backplate back plane")
            .build();
    try (Glossary paragraph = Glossary.of(List.of(entry))) {
      for (String slip : List.of("backplane", "bamonn", "bamonbemon")) {
        String text = String.join(" ", words.subList(0, 126)) + " " + slip;
        assertEquals("PTM", paragraph.search(text).hits().get(0).entry().term(), slip);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("limits")
  void lastAllowedFirstRefused(
      String allowed, String first, String refused, String name, String message)
      throws IOException {
    List<Hit> hits = glossary.search(allowed, Patient.OPTIONS).hits();
    assertEquals(first, hits.isEmpty() ? "" : hits.get(0).entry().term());
    QueryRefusedException refusal =
        assertThrows(QueryRefusedException.class, () -> glossary.search(refused, Patient.OPTIONS));
    assertEquals(name, refusal.limit());
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void theLimitOfWordsIsOfTheTextAsTyped() throws IOException {
    String allowed = "deep ".repeat(127) + "neuralnetwork"; // read as two words
    SearchResult result = glossary.search(allowed, Patient.OPTIONS);
    assertEquals("deep ".repeat(127) + "neural network", result.corrected());
    assertEquals("DNN", result.hits().get(0).entry().term());
  }

  @Test
  void slopBeyondAnyNumberIsRefused() {
    QueryRefusedException refusal =
        assertThrows(
            QueryRefusedException.class, () -> glossary.search("\"a b\"~99999999999999999999"));
    assertEquals("slop of a phrase", refusal.limit());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, true, 1", "11, 11, true, 6", "12, 12, false, 6", "1000, 12, false, 6"})
  void limitOfAnswersAllowed(int limit, int hits, boolean more, int suggestions)
      throws IOException {
    SearchResult result = glossary.search("network", Patient.OPTIONS.withLimit(limit));
    assertEquals(hits, result.hits().size());
    assertEquals(more, result.more());
    assertEquals(suggestions, glossary.suggest("r", limit).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_001, Integer.MAX_VALUE})
  void limitOfAnswersRefused(int limit) {
    QueryRefusedException refusal =
        assertThrows(QueryRefusedException.class, () -> Patient.OPTIONS.withLimit(limit));
    assertEquals("limit", refusal.limit());
    refusal = assertThrows(QueryRefusedException.class, () -> glossary.suggest("r", limit));
    assertEquals("limit", refusal.limit());
  }

  @Test
  void prefixAndDefinitionHaveTheLimitOfAQuery() throws IOException {
    String most = "a".repeat(1_024);
    assertEquals(List.of(), glossary.suggest(most, 5));
    assertEquals(List.of(), glossary.define(most).hits());
    String tooLong = "a".repeat(1_025);
    QueryRefusedException refusal =
        assertThrows(QueryRefusedException.class, () -> glossary.suggest(tooLong, 5));
    assertEquals("query length", refusal.limit());
    refusal = assertThrows(QueryRefusedException.class, () -> glossary.define(tooLong));
    assertEquals("query length", refusal.limit());
    String words = "LSTM ".repeat(128);
    assertEquals(List.of(), glossary.suggest(words, 5));
    assertEquals(List.of(), glossary.define(words).hits());
    String tooMany = words + "LSTM";
    String told = "number of words is 129, allowed is at most 128";
    refusal = assertThrows(QueryRefusedException.class, () -> glossary.suggest(tooMany, 5));
    assertEquals(told, refusal.getMessage());
    refusal = assertThrows(QueryRefusedException.class, () -> glossary.define(tooMany));
    assertEquals(told, refusal.getMessage());
  }

  /** Each would have other answers, did its signs or capitals mean what they do elsewhere. */
  @ParameterizedTest
  @CsvSource({
    ".*, ''",
    "/.*/, ''",
    "/l.*/, ''",
    "l?t?, ''",
    "*stm, ''",
    "*ensenet, DenseNet near", // by its spelling
    "[a TO z], ''",
    "{a TO z}, ''",
    "lstm^9 gan, LSTM near GAN near", // as lstm 9 gan
    "(((, ''",
    "lstm OR gan, LSTM term GAN term",
    "network OR gan, GAN words", // as network gan
    "lstm NOT gan, LSTM words GAN words",
    "!lstm gan, LSTM words GAN words",
    "gan AND banana, GAN near",
    "lstm && banana, LSTM near",
  })
  void noOtherSyntaxIsRead(String text, String answers) throws IOException {
    String found =
        glossary.search(text, Patient.OPTIONS).hits().stream()
            .map(hit -> hit.entry().term() + " " + hit.tier())
            .collect(Collectors.joining(" "));
    assertEquals(answers, found);
  }

  @Test
  void deadlineMustBePositive() {
    assertThrows(IllegalArgumentException.class, () -> Patient.OPTIONS.withDeadline(Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class, () -> Patient.OPTIONS.withDeadline(Duration.ofMillis(-1)));
  }

  /** Each of them has kin, which a search of its own finds; those of the first are enough. */
  @Test
  void aHeadOfManySensesIsDefined() throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.builder("DP").definition("Stands for what an AP needs.").build());
    for (int i = 0; i < 1_500; i++) {
      String definition = "A point of access with number " + i + ", for a DP.";
      entries.add(Entry.builder("AP").expansion("access " + i).definition(definition).build());
    }
    try (PublishedIndex many = Rebuild.inMemory(entries, RebuildOptions.DEFAULT)) {
      SearchResult result = new Searcher(many.acquire(), Patient.OPTIONS.deadline()).define("AP");
      assertEquals(SearchOptions.MAX_LIMIT, result.hits().size());
      assertTrue(result.more());
      List<Integer> withKin =
          result.hits().stream().filter(hit -> !hit.related().isEmpty()).map(Hit::rank).toList();
      assertEquals(IntStream.rangeClosed(1, Related.MOST_ENTRIES).boxed().toList(), withKin);
    }
  }
}
