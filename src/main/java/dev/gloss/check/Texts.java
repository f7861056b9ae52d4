package dev.gloss.check;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words and sentences of running text, its white space folded as in every entry. */
final class Texts {
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Texts() {}

  /** What stands between blanks and has a letter or digit, without punctuation around it. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String piece : text.split(" ", -1)) {
      int from = 0;
      int to = piece.length();
      while (from < to && !Character.isLetterOrDigit(piece.codePointAt(from))) {
        from += Character.charCount(piece.codePointAt(from));
      }
      while (from < to && !Character.isLetterOrDigit(piece.codePointBefore(to))) {
        to -= Character.charCount(piece.codePointBefore(to));
      }
      if (from < to) {
        words.add(piece.substring(from, to));
      }
    }
    return words;
  }

  /** The first words in lower case, joined by blanks; all of them when there are fewer. */
  static String opening(List<String> words, int count) {
    String joined = String.join(" ", words.subList(0, Math.min(count, words.size())));
    return joined.toLowerCase(Locale.ROOT);
  }

  /** The sentences by Unicode's rules. */
  static List<String> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      sentences.add(text.substring(from, to));
      from = to;
    }
    return sentences;
  }

  /** Whether some of it is in a script that puts no blanks between words. */
  static boolean isUnspaced(String text) {
    return text.codePoints().anyMatch(c -> c > 0xE00 && UNSPACED.contains(UnicodeScript.of(c)));
  }
}
