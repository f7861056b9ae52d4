package dev.gloss.annotate.reading;

import java.util.BitSet;

/**
 * Which parts of a text are comments, scripts, style sheets and code of HTML, or its declaration of
 * a type. What does not end in its block is none of them: prose on HTML names such tags too. Not
 * thread-safe.
 */
final class Elements {
  private static final String[] OPENINGS = {"<!--", "<!DOCTYPE", "<script", "<style", "<code"};
  private static final String[] CLOSINGS = {"-->", ">", "</script", "</style", "</code"};

  private final BitSet unclosed = new BitSet();
  private final String text;
  private final Ranges found = new Ranges();

  /** Reads a block. */
  Elements(String block) {
    text = block;
    for (int at = text.indexOf('<'); at >= 0; ) {
      int end = end(at);
      if (end > at) {
        found.add(at, end);
      }
      at = text.indexOf('<', Math.max(end, at + 1));
    }
  }

  /** Where what begins here ends; 0 if nothing does. */
  private int end(int at) {
    boolean quoted = at > 0 && text.charAt(at - 1) == '`';
    for (int i = 0; i < OPENINGS.length && !quoted; i++) {
      int from = at + OPENINGS[i].length();
      if (text.regionMatches(true, at, OPENINGS[i], 0, from - at)
          && (i == 0 || !isInName(from))
          && !unclosed.get(i)) {
        int close = close(CLOSINGS[i], from);
        unclosed.set(i, close < 0);
        return close < 0 ? 0 : close + CLOSINGS[i].length();
      }
    }
    return 0;
  }

  private boolean isInName(int at) {
    return at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
  }

  private int close(String closing, int from) {
    int at = text.indexOf(closing.charAt(0), from);
    while (at >= 0 && !text.regionMatches(true, at, closing, 0, closing.length())) {
      at = text.indexOf(closing.charAt(0), at + 1);
    }
    return at;
  }

  /** Whether the piece, or a part of it, stands in one of them. */
  boolean hold(int start, int end) {
    return found.hold(start, end);
  }
}
