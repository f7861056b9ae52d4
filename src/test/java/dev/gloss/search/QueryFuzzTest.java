package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();
      try {
        for (Hit hit : glossary.search(text, patient).hits()) {
          assertTrue(!hit.why().isEmpty(), text);
        }
        glossary.define(text);
        glossary.suggest(text, 5);
      } catch (QueryRefusedException e) {
        // documented
      } catch (RuntimeException e) {
        fail("seed " + SEED + ", text " + i + ": \"" + text + "\"", e);
      }
    }
  }

  static List<String> nastyTexts() {
    return List.of(
        "(".repeat(100_000),
        "a".repeat(1 << 20),
        "word ".repeat(10_000),
        "x".repeat(70) + "~",
        "\"a b\"~101",
        "+a ".repeat(17),
        "a* b* c* d* e*",
        "a b ".repeat(65));
  }

  @ParameterizedTest
  @MethodSource("nastyTexts")
  void beyondALimitIsRefusedByName(String text) {
    QueryRefusedException refusal =
        assertThrows(QueryRefusedException.class, () -> glossary.search(text));
    assertTrue(refusal.getMessage().contains(refusal.limit()), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("allowed is"), refusal.getMessage());
  }

  static List<String> justAllowedTexts() {
    return List.of(
        "a".repeat(1_024),
        "ab ".repeat(128).strip(),
        "\"a b\"~100",
        "+a ".repeat(16),
        "a* b* c* d*",
        "lstm gan rnn cnn gru dnn ".repeat(21).strip(),
        "netwrk gradeint ".repeat(60).strip());
  }

  @ParameterizedTest
  @MethodSource("justAllowedTexts")
  void atALimitIsAnswered(String text) throws IOException {
    assertTrue(glossary.search(text, Patient.OPTIONS).took().toNanos() > 0);
  }

  @Test
  void deadlineIsKept() {
    SearchOptions options = SearchOptions.DEFAULT.withDeadline(Duration.ofNanos(1));
    assertThrows(
        DeadlineExceededException.class,
        () -> glossary.search("vanishing gradient netwrk", options));
  }
}
