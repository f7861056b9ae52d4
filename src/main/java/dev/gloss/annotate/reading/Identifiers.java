package dev.gloss.annotate.reading;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pieces of a text stand in an address, a path, a command or an identifier. Blanks, the tags
 * of HTML and the middle of a link in Markdown part them. A run of characters between blanks is
 * looked through once for all the pieces in it, however long it is. Not thread-safe.
 */
final class Identifiers {
  /** No tag of HTML is looked for further before its end. */
  private static final int LONGEST_TAG = 1_000;

  /** Three parts, one of them in small letters: CNN/RNN/SVM is none. */
  private static final String PATH =
      "\\b[a-z][a-z\\d]*/\\w+/\\w|\\w/[a-z][a-z\\d]*/\\w|\\w/\\w+/[a-z][a-z\\d]*\\b";

  /** What no word holds or begins with. None of it goes on over a blank, a tag or a bracket. */
  private static final Pattern NO_WORD =
      Pattern.compile(
          "://|^www\\.|\\w@(?!\\d+\\.\\d+\\b)[\\w-]+\\.\\w|\\\\|\\w_\\w|^--?\\w|^[~.]?/\\w|\\w/\\w+\\.\\w|"
              + PATH
              + "|\\w\\.[a-z]{1,5}\\b|\\w\\(\\)|::|[A-Z]-\\d+-\\d");

  private final String text;
  private int from;
  private int to;
  private boolean signs;

  /** At each place of the run: whether a sign of no word begins before it, in the same part. */
  private boolean[] behind = new boolean[1 << 8];

  /** The same: whether one ends after it. */
  private boolean[] ahead = new boolean[1 << 8];

  /** Those of a block. */
  Identifiers(String block) {
    text = block;
  }

  /** Whether the piece, of one run or several, is part of one of them. */
  boolean hold(int start, int end) {
    find(start);
    if (signs && behind[start - from]) {
      return true;
    }
    find(end - 1);
    return signs && ahead[end - from];
  }

  /** Looks through the run around a place, unless that was the last one. */
  private void find(int at) {
    if (from <= at && at < to) {
      return;
    }
    signs = false;
    from = at;
    while (from > 0 && text.charAt(from - 1) > ' ') {
      signs |= isSign(--from);
    }
    to = at;
    while (to < text.length() && text.charAt(to) > ' ') {
      signs |= isSign(to++);
    }
    if (signs) {
      mark();
      sweep();
    }
  }

  /** Marks where the signs of no word begin and end. */
  private void mark() {
    int places = to - from + 1;
    if (behind.length < places) {
      behind = new boolean[2 * places];
      ahead = new boolean[2 * places];
    }
    Arrays.fill(behind, 0, places, false);
    Arrays.fill(ahead, 0, places, false);
    Matcher sign = NO_WORD.matcher(text);
    int part = from;
    for (int at = from + 1; at <= to; at++) {
      if (at == to || isTagBefore(at)) {
        sign.region(part, at);
        while (sign.find()) {
          behind[sign.start() - from] = true;
          ahead[sign.end() - from] = true;
        }
        part = at;
      }
    }
  }

  /** Spreads the marks to all places of the same part. */
  private void sweep() {
    boolean met = false;
    for (int at = from; at <= to; at++) {
      boolean link = at - 2 >= from && text.startsWith("](", at - 2); // where it leads
      met = link || (met && !isTagBefore(at));
      boolean begins = behind[at - from];
      behind[at - from] = met;
      met |= begins;
    }
    met = false;
    for (int at = to; at >= from; at--) {
      met = met && !isTagAt(at) && !text.startsWith("](", at);
      boolean ends = ahead[at - from];
      ahead[at - from] = met;
      met |= ends;
    }
  }

  private boolean isTagAt(int at) {
    return text.charAt(at) == '<'
        && at + 1 < text.length()
        && (text.charAt(at + 1) == '/' || Character.isLetter(text.charAt(at + 1)));
  }

  private boolean isTagBefore(int end) {
    int at = end - 1;
    if (at < 0 || text.charAt(at) != '>') {
      return false;
    }
    int least = Math.max(0, at - LONGEST_TAG);
    do {
      at--;
    } while (at > least && "<>".indexOf(text.charAt(at)) < 0);
    return at >= 0 && isTagAt(at);
  }

  /**
   * Whether {@link #NO_WORD} may have a sign here or a link lead elsewhere, by what is beside it:
   * most signs only end a sentence, open brackets or join words.
   */
  private boolean isSign(int at) {
    return switch (text.charAt(at)) {
      case '/', '\\', '@', '_' -> true;
      case ':' -> beside(at + 1) == ':' || beside(at + 1) == '/';
      case '.' -> isSmall(beside(at + 1)) || beside(at - 1) == 'w';
      case '(' -> beside(at + 1) == ')' || beside(at - 1) == ']';
      case '-' ->
          isDigit(beside(at - 1))
              ? isDigit(beside(at + 1))
              : !Character.isLetterOrDigit(beside(at - 1));
      default -> false;
    };
  }

  private char beside(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
