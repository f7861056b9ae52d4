package dev.gloss.analysis;

import dev.gloss.text.WordList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that everybody of a language uses, by headword: who types <q>light</q> means neither an
 * acronym of that spelling nor <q>flight</q>. Written for gloss; English only. Thread-safe; a list
 * is read when it is first asked for.
 */
final class EverydayWords {
  private static final Map<String, Set<String>> LISTS = new ConcurrentHashMap<>();

  /** Endings of regular forms. A stemmer would take <q>carrior</q> for a form of <q>carry</q>. */
  private static final String[] ENDINGS = {"s", "es", "ed", "ing"};

  private EverydayWords() {}

  /** Whether a folded word or its headword is in the list of a language. */
  static boolean contains(String language, String word) {
    Set<String> list =
        LISTS.computeIfAbsent(
            language,
            code ->
                WordList.of(
                    String.join(
                        "\n", WordList.listed(EverydayWords.class, "everyday." + code + ".txt"))));
    if (list.contains(word)) {
      return true;
    }
    for (String ending : ENDINGS) {
      int end = word.length() - ending.length();
      if (word.endsWith(ending) && end > 2 && isForm(list, word.substring(0, end), ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is before an ending is a headword, or one changed: <q>bak</q>, <q>carri</q>. */
  private static boolean isForm(Set<String> list, String begun, String ending) {
    if (list.contains(begun) || ending.equals("s")) {
      return list.contains(begun);
    }
    int last = begun.length() - 1;
    String shorter = begun.substring(0, last);
    return list.contains(begun + "e")
        || (begun.charAt(last) == 'i' && list.contains(shorter + "y"))
        || (begun.charAt(last) == begun.charAt(last - 1) && list.contains(shorter));
  }
}
