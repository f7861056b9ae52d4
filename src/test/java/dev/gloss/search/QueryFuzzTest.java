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
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No query text raises anything but the documented refusal. */
class QueryFuzzTest {
  private static final long SEED = Long.getLong("seed", 20261123L);
  private static final int TEXTS = Integer.getInteger("n", 1_500);

  private static final List<String> PIECES =
      List.of(
          "lstm",
          "neural",
          "network",
          "vanishing",
          "gradient",
          "long",
          "short-term",
          "memory",
          "GAN",
          "C++",
          "A*",
          "+",
          "-",
          "\"",
          "~",
          "~2",
          "~99",
          "*",
          ":",
          "term:",
          "section:",
          "definition:",
          "expansion:",
          "foo:",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\\",
          "/",
          "|",
          "&&",
          "OR",
          "NOT",
          "AND",
          "^2",
          "?",
          "what is",
          " vs ",
          "\u0000",
          "\u202E",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "é",
          "e\u0301",
          "β",
          "深層学習",
          "\u200B",
          "\t",
          "\n",
          " ",
          "  ",
          "vanshing",
          "netwrk",
          "convol*",
          "gradeint~1",
          "x".repeat(70),
          "'s",
          "’s",
          "…",
          "—");

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
    Random random = new Random(SEED);
    SearchOptions patient =
        SearchOptions.DEFAULT.withDeadline(Duration.ofMinutes(1)).withExplain(true);
    for (int i = 0; i < TEXTS; i++) {
      String text = random.nextInt(10) == 0 ? codePoints(random) : pieces(random);
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

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(12); n >= 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static String codePoints(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n >= 0; n--) {
      text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
    }
    return text.toString();
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
