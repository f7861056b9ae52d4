package dev.gloss.search;

import dev.gloss.analysis.Prose;
import java.util.List;

/** What a query may be at most; anything beyond is refused before Lucene sees it. */
final class Limits {
  static final int CODE_POINTS = 1_024;
  static final int WORDS = 128;
  static final int CORRECTED_LENGTH = 64;
  static final int SLOP = 100;
  static final int CONDITIONS = 16;
  static final int PATTERNS = 4;

  /** The longest text whose code points are counted for the refusal. */
  private static final int COUNTED = 1 << 16;

  private Limits() {}

  /** Checks a text as typed: corrected it may have more words. */
  static void check(String text, Prose prose) {
    checkLength(text);
    int words = prose.words(text).size();
    if (words > WORDS) {
      throw new QueryRefusedException("number of words", words, "at most " + WORDS);
    }
  }

  private static void checkLength(String text) {
    // counting the code points of a text of megabytes takes milliseconds
    if (text.length() > COUNTED) {
      throw new QueryRefusedException(
          "query length",
          text.length() + " UTF-16 units",
          "at most " + CODE_POINTS + " code points");
    }
    if (text.length() > CODE_POINTS && text.codePointCount(0, text.length()) > CODE_POINTS) {
      throw new QueryRefusedException(
          "query length",
          text.codePointCount(0, text.length()) + " code points",
          "at most " + CODE_POINTS);
    }
  }

  static void checkClauses(List<Clause> clauses) {
    long conditions = clauses.stream().filter(Clause::isFilter).count();
    if (conditions > CONDITIONS) {
      throw new QueryRefusedException(
          "number of words with a sign or field", conditions, "at most " + CONDITIONS);
    }
    long patterns = clauses.stream().filter(Clause::isPattern).count();
    if (patterns > PATTERNS) {
      throw new QueryRefusedException(
          "number of fuzzy words and prefixes", patterns, "at most " + PATTERNS);
    }
  }

  static void checkSlop(int slop) {
    if (slop > SLOP) {
      throw new QueryRefusedException("slop of a phrase", slop, "at most " + SLOP);
    }
  }

  static void checkFuzzy(String word) {
    if (word.length() > CORRECTED_LENGTH) {
      throw new QueryRefusedException(
          "length of a fuzzy word", word.length(), "at most " + CORRECTED_LENGTH);
    }
  }
}
