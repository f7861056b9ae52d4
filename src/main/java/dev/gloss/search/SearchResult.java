package dev.gloss.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one query.
 *
 * @param query the text asked
 * @param corrected the text as the first answer has it where that was found by correcting its
 *     spelling, else null
 * @param hits the answers, best first
 * @param more whether further answers exist beyond the limit
 * @param took how long the search took, planning included
 * @param suggestions what may have been meant, most likely first; empty when there are answers
 * @param similar entries whose term is spelt almost like the one asked for
 * @param explanation the plan and the top hit's score in words, when asked for, else null
 */
public record SearchResult(
    String query,
    @Nullable String corrected,
    List<Hit> hits,
    boolean more,
    Duration took,
    List<Suggestion> suggestions,
    List<EntryName> similar,
    @Nullable String explanation) {
  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    suggestions = List.copyOf(suggestions);
    similar = List.copyOf(similar);
  }
}
