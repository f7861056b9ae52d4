package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
    return List.of(
        Arguments.of("a".repeat(1_024), "a".repeat(1_025), "query length", "1025 code points"),
        Arguments.of(
            "\uD835\uDC1A".repeat(1_024), "\uD835\uDC1A".repeat(1_025), "query length", "1025"),
        Arguments.of("ab ".repeat(128), "ab ".repeat(129), "number of words", "129"),
        Arguments.of("\"a b\"~100", "\"a b\"~101", "slop", "101"),
        Arguments.of("c \"a b\"~100", "c \"a b\"~101", "slop", "101"),
        Arguments.of("a".repeat(64) + "~", "a".repeat(65) + "~", "fuzzy word", "65"),
        Arguments.of(
            "term:" + "a".repeat(64) + "~", "term:" + "a".repeat(65) + "~", "fuzzy word", "65"),
        Arguments.of("+a ".repeat(16), "+a ".repeat(17), "sign or field", "17"),
        Arguments.of("a* b~ c* d~", "a* b~ c* d~ e*", "fuzzy words and prefixes", "5"));
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
  void lastAllowedFirstRefused(String allowed, String refused, String name, String value) {
    assertDoesNotThrow(() -> glossary.search(allowed, Patient.OPTIONS));
    QueryRefusedException refusal =
        assertThrows(QueryRefusedException.class, () -> glossary.search(refused, Patient.OPTIONS));
    assertTrue(refusal.limit().contains(name), refusal.limit());
    assertTrue(refusal.getMessage().contains(value), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("allowed is"), refusal.getMessage());
  }

  @Test
  void theLimitOfWordsIsOfTheTextAsTyped() {
    String allowed = "deep ".repeat(127) + "neuralnetwork"; // read as two words
    assertDoesNotThrow(() -> glossary.search(allowed, Patient.OPTIONS));
  }

  @Test
  void slopBeyondAnyNumberIsRefused() {
    assertThrows(
        QueryRefusedException.class, () -> glossary.search("\"a b\"~99999999999999999999"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000})
  void limitOfAnswersAllowed(int limit) throws IOException {
    assertTrue(glossary.search("network", Patient.OPTIONS.withLimit(limit)).hits().size() <= limit);
    assertTrue(glossary.suggest("r", limit).size() <= limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_001, Integer.MAX_VALUE})
  void limitOfAnswersRefused(int limit) {
    QueryRefusedException refusal =
        assertThrows(QueryRefusedException.class, () -> Patient.OPTIONS.withLimit(limit));
    assertEquals("limit", refusal.limit());
    assertThrows(QueryRefusedException.class, () -> glossary.suggest("r", limit));
  }

  @Test
  void prefixAndDefinitionHaveTheLimitOfAQuery() {
    String tooLong = "a".repeat(1_025);
    assertThrows(QueryRefusedException.class, () -> glossary.suggest(tooLong, 5));
    assertThrows(QueryRefusedException.class, () -> glossary.define(tooLong));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".*", "/l.tm/", "l?tm", "*stm", "[a TO z]", "lstm^9", "(((", "lstm OR gan"})
  void noOtherSyntaxIsRead(String text) {
    assertDoesNotThrow(() -> glossary.search(text, Patient.OPTIONS));
  }

  @Test
  void leadingWildcardIsNone() throws IOException {
    assertEquals(
        List.of(),
        glossary.search("*ensenet", Patient.OPTIONS).hits().stream()
            .filter(hit -> hit.tier() != Tier.NEAR)
            .toList());
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
