package dev.gloss.annotate.reading;

import org.jspecify.annotations.Nullable;

/** Reads a command's arguments one after the other; blanks may be between them. */
final class LatexArguments {
  /** The longest argument looked for, so that a missing brace costs little. */
  private static final int LONGEST = 4096;

  private final String raw;
  private int at;

  /** Arguments that begin at a place. */
  LatexArguments(String raw, int start) {
    this.raw = raw;
    this.at = start;
  }

  /**
   * The inside of the next argument, from one place to another; null if it is none of this kind.
   *
   * @param opening the brace or bracket it begins with
   */
  int @Nullable [] next(char opening, char closing) {
    int begin = at;
    while (begin < raw.length() && Character.isWhitespace(raw.charAt(begin))) {
      begin++;
    }
    int end = end(raw, begin, opening, closing);
    if (end < 0) {
      return null;
    }
    at = end;
    return new int[] {begin + 1, end - 1};
  }

  /** Where the argument that begins here ends, -1 if none begins or ends. */
  static int end(String raw, int at, char opening, char closing) {
    if (at == raw.length() || raw.charAt(at) != opening) {
      return -1;
    }
    int depth = 0;
    int most = Math.min(raw.length(), at + LONGEST);
    for (int i = at + 1; i < most; i++) {
      char c = raw.charAt(i);
      if (c == closing && depth == 0) {
        return i + 1;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }
}
