package dev.gloss.analysis;

import dev.gloss.text.Headwords;
import dev.gloss.text.WordList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that everybody of a language uses, by headword: who types <q>light</q> means neither an
 * acronym of that spelling nor <q>flight</q>. Written for gloss; English only. Thread-safe; a list
 * is read when it is first asked for.
 */
final class EverydayWords {
  private static final Map<String, Headwords> LISTS = new ConcurrentHashMap<>();

  private EverydayWords() {}

  /** Whether a folded word or its headword is in the list of a language. */
  static boolean contains(String language, String word) {
    return LISTS.computeIfAbsent(language, EverydayWords::read).contains(word);
  }

  private static Headwords read(String language) {
    String name = "everyday." + language + ".txt";
    return new Headwords(
        WordList.of(String.join("\n", WordList.listed(EverydayWords.class, name))));
  }
}
