package dev.gloss.search;

import java.util.Locale;

/**
 * How a hit answers a query, best first. A hit of a better tier always stands above one of a worse
 * tier, whatever their scores within the tier.
 */
public enum Tier {
  /** The whole query is the entry's term or an alias of it. */
  TERM(5),
  /** The whole query is the entry's expansion. */
  EXPANSION(4),
  /** The query's words stand together in the entry. */
  PHRASE(3),
  /** All or most of the query's words occur in the entry. */
  WORDS(2),
  /** One of the above holds after spelling was corrected, words split, joined or completed. */
  NEAR(1);

  private final int base;

  Tier(int base) {
    this.base = base;
  }

  /**
   * The score that every hit of this tier exceeds or equals: 5 for {@link #TERM}, 1 for {@link
   * #NEAR}.
   */
  public int base() {
    return base;
  }

  /**
   * The name in answers: {@code term}, {@code expansion}, {@code phrase}, {@code words}, {@code
   * near}.
   */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
