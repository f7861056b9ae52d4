package dev.gloss.search;

import dev.gloss.text.Field;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a query text.
 *
 * @param sign whether it must, must not or may match
 * @param field one of {@link QuerySyntax#FIELDS}; null for all
 * @param kind how the text is to be read
 * @param text the words, without syntax
 * @param number the slop of a phrase, or the edits of a fuzzy word; -1 when none was given
 */
record Clause(Sign sign, @Nullable Field field, Kind kind, String text, int number) {
  enum Sign {
    MAY,
    MUST,
    MUST_NOT
  }

  enum Kind {
    WORDS,
    PHRASE,
    FUZZY,
    PREFIX
  }

  /** Whether the clause is a filter beside the words that are looked for. */
  boolean isFilter() {
    return field != null || sign != Sign.MAY;
  }

  /** The same piece read as words. */
  Clause asWords(String words) {
    return new Clause(sign, field, Kind.WORDS, words, -1);
  }

  /** Whether it stands for many words. */
  boolean isPattern() {
    return kind == Kind.FUZZY || kind == Kind.PREFIX;
  }
}
