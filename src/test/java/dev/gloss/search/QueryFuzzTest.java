package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No query text raises anything but the documented refusal. */
class QueryFuzzTest {
  private static final long SEED = Long.getLong("seed", 20261123L);
  private static final int TEXTS = Integer.getInteger("n", 300);

  private static final List<String> REAL =
      List.of(
          "LSTM",
          "long short-term memory",
          "vanishing gradient",
          "generative adversarial network",
          "netwrk gradeint",
          "C++",
          "A*",
          "x".repeat(70));

  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary = Glossary.ofCorpus(List.of(Path.of("src/test/resources/seeds")));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  @Test
  void randomTexts() throws IOException {
    QueryTexts texts = new QueryTexts(SEED, REAL);
    SearchOptions patient =
        SearchOptions.DEFAULT.withDeadline(Duration.ofMinutes(1)).withExplain(true);
    int answered = 0;
    int refused = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();
      String name = "seed " + SEED + ", text " + i + ": \"" + text + "\"";
      try {
        SearchResult result = glossary.search(text, patient);
        assertEquals(text, result.query());
        assertWhole(result, SearchOptions.DEFAULT.limit(), name);
        assertNotNull(result.explanation(), name);
        answered += result.hits().isEmpty() ? 0 : 1;
        assertNamesOnly(glossary.define(text), name);
        assertTrue(glossary.suggest(text, 5).size() <= 5, name);
      } catch (QueryRefusedException e) {
        assertTrue(e.getMessage().startsWith(e.limit() + " is "), name);
        refused++;
      } catch (RuntimeException e) {
        fail(name, e);
      }
    }
    // most texts are made of words that have answers, few are beyond a limit
    assertTrue(answered > TEXTS / 4, answered + " answered");
    assertTrue(refused < TEXTS / 8, refused + " refused");
  }

  private static void assertWhole(SearchResult result, int limit, String name) {
    List<Hit> hits = result.hits();
    assertTrue(hits.size() <= limit, name);
    assertTrue(hits.isEmpty() || result.suggestions().isEmpty(), name);
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      assertEquals(i + 1, hit.rank(), name);
      assertTrue(i == 0 || hit.score() <= hits.get(i - 1).score(), name);
      assertFalse(hit.why().isBlank(), name);
      hit.highlights().forEach(highlight -> assertWithin(hit.entry(), highlight, name));
    }
  }

  private static void assertWithin(Entry entry, Highlight highlight, String name) {
    String text =
        switch (highlight.field()) {
          case "term" -> entry.term();
          case "expansion" -> entry.expansion();
          default -> entry.definition();
        };
    assertNotNull(text, name);
    assertTrue(
        0 <= highlight.start()
            && highlight.start() < highlight.end()
            && highlight.end() <= text.length(),
        name);
  }

  private static void assertNamesOnly(SearchResult result, String name) {
    assertWhole(result, SearchOptions.MAX_LIMIT, name);
    for (Hit hit : result.hits()) {
      assertTrue(hit.tier() == Tier.TERM || hit.tier() == Tier.EXPANSION, name + ": " + hit);
    }
  }

  static List<Arguments> nastyTexts() {
    return List.of(
        Arguments.of("(".repeat(100_000), "query length"),
        Arguments.of("a".repeat(1 << 20), "query length"),
        Arguments.of("word ".repeat(10_000), "query length"),
        Arguments.of("x".repeat(70) + "~", "length of a fuzzy word"),
        Arguments.of("\"a b\"~101", "slop of a phrase"),
        Arguments.of("+a ".repeat(17), "number of words with a sign or field"),
        Arguments.of("a* b* c* d* e*", "number of fuzzy words and prefixes"),
        Arguments.of("a b ".repeat(65), "number of words"));
  }

  @ParameterizedTest
  @MethodSource("nastyTexts")
  void beyondALimitIsRefusedByName(String text, String limit) {
    QueryRefusedException refusal =
        assertThrows(QueryRefusedException.class, () -> glossary.search(text));
    assertEquals(limit, refusal.limit());
    assertTrue(refusal.getMessage().startsWith(limit + " is "), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("allowed is at most "), refusal.getMessage());
  }

  static List<Arguments> justAllowedTexts() {
    return List.of(
        Arguments.of("x".repeat(1_019) + " LSTM", "LSTM"),
        Arguments.of("network ".repeat(127) + "gradient", "ResNet"),
        Arguments.of("\"long memory\"~100", "LSTM"),
        Arguments.of("+network ".repeat(16), "ResNet"),
        Arguments.of("a* b* c* d*", "EfficientNet"),
        Arguments.of("lstm gan rnn cnn gru dnn ".repeat(21).strip(), "GRU"),
        Arguments.of("vanishing gradeint netwrk ".repeat(39).strip(), "ResNet"));
  }

  @ParameterizedTest
  @MethodSource("justAllowedTexts")
  void atALimitIsAnswered(String text, String first) throws IOException {
    SearchResult result = glossary.search(text, Patient.OPTIONS);
    assertEquals(first, result.hits().get(0).entry().term());
  }

  @Test
  void deadlineIsKept() {
    SearchOptions options = SearchOptions.DEFAULT.withDeadline(Duration.ofNanos(1));
    assertThrows(
        DeadlineExceededException.class,
        () -> glossary.search("vanishing gradient netwrk", options));
  }
}
