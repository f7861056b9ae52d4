package dev.gloss.analysis;

import dev.gloss.text.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that are written without some of their letters, <q>mgmt</q> for management. Written for
 * gloss; English only. Thread-safe; a list is read when it is first asked for.
 */
final class Abbreviations {
  private static final Map<String, Map<String, List<String>>> LISTS = new ConcurrentHashMap<>();

  private Abbreviations() {}

  /** What a folded word may be short for, likeliest first; empty when it is no abbreviation. */
  static List<String> of(String language, String word) {
    return LISTS.computeIfAbsent(language, Abbreviations::read).getOrDefault(word, List.of());
  }

  private static Map<String, List<String>> read(String language) {
    Map<String, List<String>> full = new HashMap<>();
    String name = "abbreviations." + language + ".txt";
    for (String line : WordList.listed(Abbreviations.class, name)) {
      List<String> words = List.of(line.split(" ", -1));
      full.put(words.get(0), words.subList(1, words.size()));
    }
    return full;
  }
}
