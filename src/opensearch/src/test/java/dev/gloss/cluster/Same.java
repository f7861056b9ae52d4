package dev.gloss.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.search.SearchResult;
import java.time.Duration;

/** Compares answers in everything but the time they took. */
final class Same {
  private Same() {}

  static void check(SearchResult here, SearchResult there) {
    assertEquals(timeless(here), timeless(there), () -> "query " + here.query());
  }

  static SearchResult timeless(SearchResult result) {
    return new SearchResult(
        result.query(),
        result.corrected(),
        result.hits(),
        result.more(),
        Duration.ZERO,
        result.suggestions(),
        result.similar(),
        result.explanation());
  }
}
