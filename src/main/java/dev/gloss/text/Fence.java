package dev.gloss.text;

import org.jspecify.annotations.Nullable;

/**
 * The line that opens fenced code in Markdown, by CommonMark's rule: three or more backticks or
 * tildes, and after backticks no other in the line, which would be code within a sentence.
 * Immutable and thread-safe.
 *
 * @param mark the backtick or tilde
 * @param length how many
 */
public record Fence(char mark, int length) {
  private static final int SHORTEST = 3;
  private static final int MAX_INDENT = 3;

  /** The fence that a line opens, null if it opens none. */
  public static @Nullable Fence opening(String line) {
    return opening(line, 0, line.length());
  }

  /** The fence that the line between two offsets of a text opens, null if it opens none. */
  public static @Nullable Fence opening(String text, int start, int end) {
    int from = indented(text, start, end);
    char mark = from < end ? text.charAt(from) : ' ';
    if (mark != '`' && mark != '~') {
      return null;
    }
    int length = run(text, from, end, mark);
    boolean code = mark == '`' && text.indexOf('`', from + length, end) >= 0;
    return length < SHORTEST || code ? null : new Fence(mark, length);
  }

  /** Whether the line ends the code: nothing but the same mark, at least as often. */
  public boolean isClosedBy(String line) {
    return isClosedBy(line, 0, line.length());
  }

  /** Whether the line between two offsets of a text ends the code. */
  public boolean isClosedBy(String text, int start, int end) {
    return bareRun(mark, text, start, end) >= length;
  }

  /** The length of the longest fence of that mark that the line ends, 0 if it ends none. */
  public static int longestClosedBy(String line, char mark) {
    return bareRun(mark, line, 0, line.length());
  }

  private static int bareRun(char mark, String text, int start, int end) {
    int from = indented(text, start, end);
    int length = run(text, from, end, mark);
    int after = from + length;
    while (after < end && Text.isSpace(text.charAt(after))) {
      after++;
    }
    return after == end ? length : 0;
  }

  private static int indented(String text, int start, int end) {
    int from = start;
    while (from < end && from - start < MAX_INDENT && text.charAt(from) == ' ') {
      from++;
    }
    return from;
  }

  private static int run(String text, int from, int end, char mark) {
    int to = from;
    while (to < end && text.charAt(to) == mark) {
      to++;
    }
    return to - from;
  }
}
