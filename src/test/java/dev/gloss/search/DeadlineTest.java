package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.index.IndexLexicon;
import dev.gloss.index.PublishedIndex;
import dev.gloss.index.Rebuild;
import dev.gloss.index.RebuildOptions;
import dev.gloss.index.Snapshot;
import dev.gloss.index.StoredEntries;
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
  void theDeadlineHoldsWhileTheAnswerIsPutTogether() throws IOException {
    List<Path> corpus = List.of(Path.of("src/test/resources/seeds"));
    try (PublishedIndex index = Rebuild.inMemory(corpus, RebuildOptions.DEFAULT)) {
      Snapshot snapshot = index.acquire();
      StoredEntries entries = new StoredEntries(snapshot.reader());
      HostedSearch steps =
          new HostedSearch(snapshot.prose(), new IndexLexicon(snapshot.reader(), entries));
      Plan plan = steps.plan("network", SearchOptions.DEFAULT);
      Match match = new Match(entries.of(0), Rank.WORDS_ALL.score(1), List.of());
      int[] asked = {0};
      HostedSearch.Timer timer =
          () -> {
            if (++asked[0] == 2) {
              throw new DeadlineExceededException(Duration.ZERO);
            }
            return Duration.ZERO;
          };
      assertThrows(
          DeadlineExceededException.class,
          () -> steps.answer(plan, List.of(match, match, match), false, timer, null));
      assertEquals(2, asked[0]);
      index.release(snapshot);
    }
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
