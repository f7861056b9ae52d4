package dev.gloss.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** Word lists as they are best read in source: with commas and line ends between the words. */
public final class Words {
  private Words() {}

  /** The words or phrases of a list. */
  public static Set<String> of(String list) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : list.split("\n", -1)) {
      for (String word : line.split(",", -1)) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
    }
    return words;
  }
}
