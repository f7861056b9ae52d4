package dev.gloss.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headwords of English, in a list that also holds their regular forms: {@code bakes}, {@code baked}
 * and {@code baking} by {@code bake}, {@code steadily} by {@code steady}. A stemmer would not do:
 * it takes <q>carrior</q> for a form of <q>carry</q>, and <q>generative</q> of <q>general</q>.
 * Immutable and thread-safe.
 */
public final class Headwords {
  /** One vowel and one consonant, which is doubled: <q>mapped</q>. */
  private static final String SHORT = "[^aeiouy]*[aeiouy][^aeiouwxy]";

  /** A y that becomes an i: <q>carried</q>. */
  private static final String Y = ".*[^aeiou]y";

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("s", 3, Y), // of three letters, as "ups" is no form of "up"
          new Ending("es", 2, ".*e|" + Y),
          new Ending("ed", 2, ".*e|" + Y + "|" + SHORT),
          new Ending("ing", 2, ".*[^eioy]e|" + SHORT),
          new Ending("ly", 4, "..+y"));

  private final Set<String> words;

  /**
   * @param words the headwords, folded
   */
  public Headwords(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** Whether a folded word is a headword or a regular form of one. */
  public boolean contains(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (Ending ending : ENDINGS) {
      int end = word.length() - ending.letters().length();
      if (end >= ending.shortest()
          && word.endsWith(ending.letters())
          && isForm(word.substring(0, end), ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is before an ending is a headword, or one changed: <q>bak</q>, <q>carri</q>. */
  private boolean isForm(String begun, Ending ending) {
    if (words.contains(begun)) {
      return !ending.changes(begun);
    }
    if (ending.letters().equals("s")) {
      return false; // tries is a form of try, tris is none
    }
    int last = begun.length() - 1;
    String shorter = begun.substring(0, last);
    char end = begun.charAt(last);
    boolean doubled = end == begun.charAt(last - 1) && ending.doubles();
    return isChanged(begun + "e", ending)
        || (end == 'i' && isChanged(shorter + "y", ending))
        || (doubled && words.contains(shorter));
  }

  private boolean isChanged(String word, Ending ending) {
    return words.contains(word) && ending.changes(word);
  }

  /**
   * An ending of regular forms.
   *
   * @param letters the ending
   * @param shortest letters of the shortest word before it
   * @param changing headwords that do not stand before it as they are
   */
  private record Ending(String letters, int shortest, Pattern changing) {
    Ending(String letters, int shortest, String changing) {
      this(letters, shortest, Pattern.compile(changing));
    }

    boolean changes(String word) {
      return changing.matcher(word).matches();
    }

    /** Whether a last consonant may be doubled, in <q>travelled</q> too. */
    boolean doubles() {
      return letters.equals("ed") || letters.equals("ing");
    }
  }
}
