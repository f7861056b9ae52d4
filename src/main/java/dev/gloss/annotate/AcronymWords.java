package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import java.util.List;

/** Which words are written as acronyms: two capitals or more. Stateless and thread-safe. */
final class AcronymWords {
  private static final int LONGEST = 12;

  private AcronymWords() {}

  /** Whether the word has two capitals or more and is no whole word in capitals. */
  static boolean isOne(TextWords words, int word) {
    return words.capitals(word) >= 2 && words.end(word) - words.start(word) <= LONGEST;
  }

  /** {@code LSTM} of {@code LSTMs}; any other word itself. */
  static String singular(String written) {
    List<String> singulars =
        TermKeys.isPluralOfCapitals(written) ? TermKeys.singulars(written) : List.of();
    return singulars.isEmpty() ? written : singulars.get(0);
  }
}
