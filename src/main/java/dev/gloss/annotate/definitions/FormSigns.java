package dev.gloss.annotate.definitions;

import dev.gloss.text.Text;

/**
 * Tells forms of prose from code, paths, addresses and whole sentences, of which changelogs put
 * many beside brackets: by their signs alone. Stateless and thread-safe.
 */
final class FormSigns {
  /** Signs that no long form holds. */
  private static final String CODE = "_=$@<>{}|\\~^\"→│";

  /** Letters from which a word before a full stop is no abbreviation. */
  private static final int WORD = 4;

  private FormSigns() {}

  /** Whether a text may be a long form by its signs. */
  static boolean isLongForm(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean foreign =
          CODE.indexOf(c) >= 0
              || (c == '.' && isForeignStop(text, i))
              || ("*+/".indexOf(c) >= 0 && isLone(text, i))
              || (c == '-' && isOption(text, i))
              || (c == ':' && (isAt(text, i + 1, ':') || isAt(text, i + 1, ' ')));
      if (foreign) {
        return false;
      }
    }
    char first = text.charAt(0);
    return ShortForm.isLetter(first) || first == '(' || first == '[';
  }

  /** Whether a text may be a short form by its signs. */
  static boolean isShortForm(String text) {
    int end = text.length() - 1;
    for (int i = 1; i <= end; i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      boolean foreign =
          (c == '.' && isForeignStop(text, i))
              || (c == 's' && i == end && "'’".indexOf(before) >= 0);
      if (foreign) {
        return false;
      }
    }
    return true;
  }

  /**
   * A stop that ends a sentence or stands in a file's name; none of {@code U.S.} or {@code Inc.}
   */
  private static boolean isForeignStop(String text, int stop) {
    int start = stop;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    int letters = stop - start;
    if (letters == 0) {
      return true;
    }
    if (stop + 1 == text.length()) {
      boolean title =
          letters > 1
              && letters <= WORD
              && Character.isUpperCase(text.charAt(start))
              && Character.isLowerCase(text.charAt(start + 1));
      return letters != 1 && !title;
    }
    char next = text.charAt(stop + 1);
    if (Text.isSpace(next)) {
      return letters >= WORD
          && stop + 2 < text.length()
          && !Character.isLowerCase(text.charAt(stop + 2));
    }
    return letters > 1 && Character.isLetter(next);
  }

  private static boolean isLone(String text, int i) {
    return (i == 0 || Text.isSpace(text.charAt(i - 1)))
        && (i + 1 == text.length() || Text.isSpace(text.charAt(i + 1)));
  }

  /** {@code --host}. */
  private static boolean isOption(String text, int i) {
    return isAt(text, i + 1, '-') && (i == 0 || Text.isSpace(text.charAt(i - 1)));
  }

  private static boolean isAt(String text, int i, char c) {
    return i < text.length() && text.charAt(i) == c;
  }
}
