package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deadline that has passed gives no partial answer, whatever was asked. */
class DeadlineTest {
  private static final SearchOptions NO_TIME =
      SearchOptions.DEFAULT.withDeadline(Duration.ofNanos(1));

  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary = Glossary.ofCorpus(List.of(Path.of("src/test/resources/seeds")));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LSTM",
        "vanishing gradient",
        "\"vanishing gradient\"",
        "vanshing gradeint",
        "section:fields",
        "network -neural",
        "net*",
        "netwrk~",
        "what is GAN",
        "xqzt",
        "-image"
      })
  void noTimeNoAnswer(String text) {
    DeadlineExceededException exceeded =
        assertThrows(DeadlineExceededException.class, () -> glossary.search(text, NO_TIME));
    assertTrue(exceeded.getMessage().contains("deadline"), exceeded.getMessage());
  }

  @Test
  void theGlossaryAnswersTheNextQuestion() throws IOException {
    assertThrows(DeadlineExceededException.class, () -> glossary.search("LSTM", NO_TIME));
    assertEquals("LSTM", glossary.search("LSTM").hits().get(0).entry().term());
  }

  @Test
  void longestDeadlineIsNoDeadline() throws IOException {
    SearchOptions forEver = SearchOptions.DEFAULT.withDeadline(Duration.ofSeconds(Long.MAX_VALUE));
    assertEquals("LSTM", glossary.search("LSTM", forEver).hits().get(0).entry().term());
  }
}
