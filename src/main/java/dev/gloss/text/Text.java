package dev.gloss.text;

import java.util.Locale;

/** Text as entries hold it and as messages show it. */
public final class Text {
  /** Every sign that quotes; any of them begins a phrase of a query, any ends it. */
  public static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB";

  /** What is said of a file that holds no text. */
  public static final String BINARY = "is binary (it holds NUL), wanted text";

  private static final int SHOWN = 60;
  private static final int AROUND = 200;

  private Text() {}

  /** White space folded to single blanks, trimmed. */
  public static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        pending = out.length() > 0;
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Blank, tab, line ends and every Unicode separator, the no-break ones included. */
  public static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || (c > 0x7F && Character.isSpaceChar(c));
  }

  /** The text in double quotes, cut when long, what a terminal would obey shown as {@code U+….} */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      if (i >= SHOWN && !Character.isLowSurrogate(text.charAt(i))) {
        out.append('…');
        break;
      }
      char c = text.charAt(i);
      boolean lone = Character.isSurrogate(c) && isLone(text, i);
      out.append(lone || isControl(c) || isDirection(c) ? codePoint(c) : String.valueOf(c));
    }
    return out.append('"').toString();
  }

  /** The text, of a longer one so many characters and an ellipsis; parts no surrogate pair. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean pair = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, pair ? most - 1 : most) + "…";
  }

  /** The line that a stretch stands in; of a long one, {@value #AROUND} characters to each side. */
  public static String line(String text, int start, int end) {
    int most = Math.min(text.length(), end + AROUND);
    int newline = text.indexOf('\n', end, most);
    int first = start;
    while (first > 0 && start - first < AROUND && text.charAt(first - 1) != '\n') {
      first--;
    }
    return text.substring(first, newline < 0 ? most : newline);
  }

  /** Index of the first character that no entry may hold, or -1. */
  public static int firstForbidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isForbidden(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether no entry may hold the character, white space aside that {@link #fold} replaces. */
  public static boolean isForbidden(String text, int i) {
    char c = text.charAt(i);
    return isControl(c) || isDirection(c) || (Character.isSurrogate(c) && isLone(text, i));
  }

  private static boolean isControl(char c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
  }

  /** Embeddings and overrides (U+202A to U+202E), isolates (U+2066 to U+2069). */
  private static boolean isDirection(char c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isLone(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }

  /**
   * Why an entry may not hold a character.
   *
   * @param c a control character, one of the writing direction, or half of a surrogate pair
   */
  public static String reason(char c) {
    if (Character.isSurrogate(c)) {
      return "half of a surrogate pair is not text";
    }
    return isDirection(c)
        ? "controls of the writing direction are not allowed"
        : "control characters are not allowed";
  }

  /** A character as Unicode calls it: {@code U+202E}. */
  public static String codePoint(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }
}
