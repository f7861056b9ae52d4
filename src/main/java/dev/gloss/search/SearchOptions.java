package dev.gloss.search;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to search. Immutable; begin with {@link #DEFAULT} and change what differs.
 *
 * @param limit the most answers wanted, 1 to 1,000
 * @param section only entries of this section, compared without regard to case; null for all
 * @param deadline how long a search may take from the call, planning included
 * @param explain whether the answer carries {@link SearchResult#explanation()}
 */
public record SearchOptions(
    int limit, @Nullable String section, Duration deadline, boolean explain) {

  /** Ten answers from every section within one second, without explanation. */
  public static final SearchOptions DEFAULT =
      new SearchOptions(10, null, Duration.ofSeconds(1), false);

  /** The most answers one search gives. */
  public static final int MAX_LIMIT = 1_000;

  /**
   * @throws QueryRefusedException if the limit is outside 1 to {@value #MAX_LIMIT}
   * @throws IllegalArgumentException if the deadline is not positive
   */
  public SearchOptions {
    Objects.requireNonNull(deadline, "deadline");
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new QueryRefusedException("limit", limit, "1 to " + MAX_LIMIT);
    }
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("deadline " + deadline + " is not positive");
    }
  }

  /** The same with another limit. */
  public SearchOptions withLimit(int newLimit) {
    return new SearchOptions(newLimit, section, deadline, explain);
  }

  /** The same within one section, or within all when null. */
  public SearchOptions withSection(@Nullable String newSection) {
    return new SearchOptions(limit, newSection, deadline, explain);
  }

  /** The same with another deadline. */
  public SearchOptions withDeadline(Duration newDeadline) {
    return new SearchOptions(limit, section, newDeadline, explain);
  }

  /** The same with or without an explanation. */
  public SearchOptions withExplain(boolean newExplain) {
    return new SearchOptions(limit, section, deadline, newExplain);
  }
}
