package dev.gloss.cli.print;

/**
 * Makes text from entries, queries and file names harmless to show. What could steer a terminal or
 * reorder or break a line is shown as {@code \}{@code u001b}: the C0 and C1 controls (escape and
 * CSI among them), delete, the bidirectional controls of <a
 * href="https://www.unicode.org/reports/tr9/">UAX #9</a>, the line and paragraph separators, and
 * half surrogate pairs.
 */
final class Escape {
  private Escape() {}

  /** The text with every dangerous character replaced; the same string when there is none. */
  static String text(String text) {
    int first = 0;
    while (first < text.length() && !isDangerousAt(text, first)) {
      first++;
    }
    return first == text.length() ? text : escaped(text, first);
  }

  private static String escaped(String text, int first) {
    StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDangerousAt(text, i)) {
        safe.append(sequence(c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  /** Whether the character steers terminals or lines; surrogates are judged in their text. */
  static boolean isDangerous(int c) {
    return c < 0x20
        || (c >= 0x7f && c <= 0x9f)
        || c == 0x061c // Arabic letter mark
        || c == 0x200e // left-to-right mark
        || c == 0x200f // right-to-left mark
        || (c >= 0x2028 && c <= 0x202e) // separators, embeddings, overrides
        || (c >= 0x2066 && c <= 0x2069); // isolates
  }

  /** What is shown instead: six characters, valid in JSON too. */
  static String sequence(int c) {
    return String.format("\\u%04x", c);
  }

  private static boolean isDangerousAt(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return isDangerous(c);
    }
    boolean paired =
        Character.isHighSurrogate(c)
            ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
            : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    return !paired;
  }
}
