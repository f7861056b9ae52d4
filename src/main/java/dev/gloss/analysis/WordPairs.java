package dev.gloss.analysis;

import java.util.HashMap;
import java.util.Map;

/** Small tables of words, written down as text. */
final class WordPairs {
  private WordPairs() {}

  /**
   * @param pairs {@code from to} pairs, words and pairs separated by white space
   */
  static Map<String, String> of(String pairs) {
    String[] words = pairs.strip().split("\\s+", -1);
    Map<String, String> table = new HashMap<>(words.length);
    for (int i = 0; i < words.length; i += 2) {
      table.put(words[i], words[i + 1]);
    }
    return table;
  }
}
