package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import java.util.List;

/** Which words are written as acronyms: two capitals or more. Stateless and thread-safe. */
final class AcronymWords {
  private static final int LONGEST = 12;

  private AcronymWords() {}

  /** Whether the word has two capitals or more and is no whole word in capitals. */
  static boolean isOne(TextWords words, int word) {
    int start = words.start(word);
    int end = words.end(word);
    int capitals = 0;
    for (int at = start; at < end && capitals < 2; at++) {
      char c = words.text().charAt(at);
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals >= 2 && end - start <= LONGEST;
  }

  /** {@code LSTM} of {@code LSTMs}; any other word itself. */
  static String singular(String written) {
    List<String> singulars =
        TermKeys.isPluralOfCapitals(written) ? TermKeys.singulars(written) : List.of();
    return singulars.isEmpty() ? written : singulars.get(0);
  }
}
