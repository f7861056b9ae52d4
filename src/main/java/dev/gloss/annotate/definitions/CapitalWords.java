package dev.gloss.annotate.definitions;

import dev.gloss.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text with at least two capitals: what may be a short form outside brackets. A dash
 * of full length parts words as blanks do.
 */
public final class CapitalWords {
  private static final int LONGEST = 64;

  /**
   * A word without the punctuation around it.
   *
   * @param start where it begins
   * @param end where it ends
   */
  public record Word(int start, int end) {}

  private CapitalWords() {}

  /** Those words, in order. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      int capitals = 0;
      while (end < text.length()) {
        char c = text.charAt(end++);
        if (c > 'Z' && c <= 0x7F) {
          continue; // as most characters are
        }
        if (c <= ' ' ? Text.isSpace(c) : c > 0x7F && (c == '—' || Text.isSpace(c))) {
          end--;
          break;
        }
        capitals += isCapital(c) ? 1 : 0;
      }
      if (capitals > 1 && end - at <= LONGEST) {
        words.add(trimmed(text, at, end));
      }
      at = end + 1;
    }
    return words;
  }

  /** Whether a stretch of text holds two capitals. */
  static boolean isOne(String text, int from, int to) {
    int capitals = 0;
    for (int at = from; at < to; at++) {
      capitals += isCapital(text.charAt(at)) ? 1 : 0;
    }
    return capitals > 1;
  }

  /** A letter, unlike some that Unicode has in upper case: the number Ⅲ and the sign Ⓐ. */
  static boolean isCapital(char c) {
    return c <= 'Z' ? c >= 'A' : c > 0x7F && Character.getType(c) == Character.UPPERCASE_LETTER;
  }

  /** Ends at its capitals at the latest. */
  private static Word trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (!Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (!Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '+') {
      end--;
    }
    return new Word(start, end);
  }
}
