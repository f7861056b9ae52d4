package dev.gloss.annotate.reading;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which parts of a text are prose: not code, addresses, file names, keys of citations, nor the list
 * of references. What a block leaves open, such as a fenced listing, goes on in the next. Not
 * thread-safe.
 */
public final class Passages {
  private static final Pattern REFERENCES =
      Pattern.compile(
          "[ \\t]*(?:#+ |\\d+\\.? )?(?:references|bibliography|works cited|literature)[ \\t]*:?",
          Pattern.CASE_INSENSITIVE);

  /** No heading of the references is longer. */
  private static final int LONGEST_HEADING = 80;

  /** No tag of HTML is looked for further before its end. */
  private static final int LONGEST_TAG = 1_000;

  private static final Pattern AFTER_REFERENCES =
      Pattern.compile("#+ |[ \\t]*(?:[A-Z] |Appendix|APPENDIX)");

  /** Three parts, one of them in small letters: CNN/RNN/SVM is none. */
  private static final String PATH =
      "\\b[a-z][a-z\\d]*/\\w+/\\w|\\w/[a-z][a-z\\d]*/\\w|\\w/\\w+/[a-z][a-z\\d]*\\b";

  /** Begins with these in place of a blank: an address, a command or an identifier. */
  private static final Pattern NO_WORD =
      Pattern.compile(
          "://|^www\\.|\\w@[\\w-]+\\.\\w|\\\\|\\w_\\w|^--?\\w|^[~.]?/\\w|\\w/\\w+\\.\\w|"
              + PATH
              + "|\\w\\.[a-z]{1,5}\\b|\\w\\(\\)|::|[A-Z]-\\d+-\\d");

  /** Signs without which a run of characters is a word. */
  private static final boolean[] SIGNS = new boolean[0x80];

  static {
    for (char sign : ":/\\@_-.(".toCharArray()) {
      SIGNS[sign] = true;
    }
  }

  private final boolean latex;
  private String text = "";
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;
  private boolean inFence;
  private boolean inReferences;

  /**
   * @param latex whether code is marked as such, not by its indentation
   */
  public Passages(boolean latex) {
    this.latex = latex;
  }

  /** Reads the next block. */
  public void read(String block) {
    text = block;
    count = 0;
    boolean ticks = block.indexOf('`') >= 0;
    boolean blank = false; // the line before, or that before a run of indented ones
    for (int line = 0; line < block.length(); ) {
      int end = lineEnd(line);
      boolean fenced = isFenced(line, end);
      boolean part = isReference(line, end) || fenced;
      boolean indented = !latex && isIndented(line);
      if (part || (indented && blank && hasSigns(line, end))) {
        skip(line, end + 1);
      } else if (ticks) {
        skipBetweenTicks(line, end);
      }
      blank = indented ? blank : isBlank(line, end);
      line = end + 1;
    }
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private void skip(int start, int end) {
    if (count > 0 && ends[count - 1] >= start) {
      ends[count - 1] = end;
      return;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  private boolean isFenced(int line, int end) {
    int at = line;
    while (at < end && at - line < 3 && text.charAt(at) == ' ') {
      at++;
    }
    boolean fence = text.startsWith("```", at) || text.startsWith("~~~", at);
    boolean fenced = inFence || fence;
    inFence ^= fence;
    return fenced;
  }

  private boolean isReference(int line, int end) {
    if (inReferences && !AFTER_REFERENCES.matcher(text).region(line, end).lookingAt()) {
      return true;
    }
    // what follows the heading, not itself
    inReferences =
        end - line < LONGEST_HEADING && REFERENCES.matcher(text).region(line, end).matches();
    return false;
  }

  private boolean isIndented(int line) {
    return text.startsWith("    ", line) || text.startsWith("\t", line);
  }

  private boolean isBlank(int line, int end) {
    int at = line;
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    return at == end;
  }

  /** What code has and prose does not. */
  private boolean hasSigns(int line, int end) {
    for (int at = line; at < end; at++) {
      if ("=(){}[];<>_|$".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void skipBetweenTicks(int line, int end) {
    int open = text.indexOf('`', line, end);
    while (open >= 0) {
      int close = text.indexOf('`', open + 1, end);
      if (close < 0) {
        return;
      }
      skip(open, close + 1);
      open = text.indexOf('`', close + 1, end);
    }
  }

  /** Whether the piece is part of the prose. */
  public boolean isProse(int start, int end) {
    int found = Arrays.binarySearch(starts, 0, count, start);
    int part = found < 0 ? -found - 2 : found;
    boolean skipped =
        (part >= 0 && start < ends[part]) || (part + 1 < count && end > starts[part + 1]);
    return !skipped && !isInNoWord(start, end);
  }

  /**
   * The run of characters around it is no word of prose. Blanks, the tags of HTML and the middle of
   * a link in Markdown part runs.
   */
  private boolean isInNoWord(int start, int end) {
    boolean signs = false;
    int from = start;
    while (from > 0 && text.charAt(from - 1) > ' ' && !isTagBefore(from)) {
      signs |= isSign(text.charAt(--from));
      if (text.startsWith("](", from - 1)) {
        return true; // where a link leads
      }
    }
    int to = end;
    while (to < text.length()
        && text.charAt(to) > ' '
        && !text.startsWith("](", to)
        && !isTagAt(to)) {
      signs |= isSign(text.charAt(to++));
    }
    if (!signs || to - from == end - start) {
      return false;
    }
    Matcher sign = NO_WORD.matcher(text).region(from, to);
    while (sign.find()) {
      if (sign.start() < start || sign.end() > end) {
        return true;
      }
    }
    return false;
  }

  private boolean isTagAt(int at) {
    return text.charAt(at) == '<'
        && at + 1 < text.length()
        && (text.charAt(at + 1) == '/' || Character.isLetter(text.charAt(at + 1)));
  }

  private boolean isTagBefore(int end) {
    int at = end - 1;
    if (text.charAt(at) != '>') {
      return false;
    }
    int least = Math.max(0, at - LONGEST_TAG);
    do {
      at--;
    } while (at > least && "<>".indexOf(text.charAt(at)) < 0);
    return at >= 0 && isTagAt(at);
  }

  private static boolean isSign(char c) {
    return c < SIGNS.length && SIGNS[c];
  }
}
