package dev.gloss.annotate.definitions;

import dev.gloss.text.Text;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without its marks: emphasis and code as Markdown and HTML have them, quotes, and all of a
 * link but what it shows, so that {@code **HPA**: Horizontal} reads {@code HPA: Horizontal}.
 * Brackets of full width are plain ones. Keeps the place of every character. Immutable and
 * thread-safe.
 */
final class UnmarkedText {
  /** How far apart two marks of a pair may be, so that a lone one costs little. */
  private static final int FARTHEST = 300;

  /** Where a link leads; told from a short form by its signs. */
  private static final Pattern TARGET =
      Pattern.compile("\\([^\\s()]{0,300}[/.#][^\\s()]{0,300}\\)");

  /** A tag of HTML within a line of text. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|abbr|acronym|b|cite|code|dfn|em|i|kbd|mark|q|small|span|strong|su[bp]|tt|u|var)"
              + "(?:\\s[^<>]{0,300})?>");

  private final String text;
  private final int[] places;

  private UnmarkedText(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** Reads a text. */
  static UnmarkedText of(String marked) {
    BitSet marks = marks(marked);
    StringBuilder text = new StringBuilder(marked.length());
    int[] places = new int[marked.length()];
    int begin = marks.nextClearBit(0);
    while (begin < marked.length()) {
      int mark = marks.nextSetBit(begin);
      int end = mark < 0 ? marked.length() : mark;
      for (int at = begin; at < end; at++) {
        places[text.length() + at - begin] = at;
      }
      text.append(marked, begin, end);
      begin = marks.nextClearBit(end);
    }
    String unmarked = text.toString().replace('（', '(').replace('）', ')');
    return new UnmarkedText(unmarked, places);
  }

  /** What is left. */
  String text() {
    return text;
  }

  /** The same pair in the text with its marks. */
  Pair original(Pair pair) {
    return new Pair(
        places[pair.shortStart()],
        places[pair.shortEnd() - 1] + 1,
        places[pair.longStart()],
        places[pair.longEnd() - 1] + 1,
        pair.shortForm(),
        pair.longForm());
  }

  private static BitSet marks(String text) {
    BitSet marks = new BitSet(text.length());
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '`', '"', '“', '”', '„' -> marks.set(at);
        case '*', '_', '\'', '‘' -> at = markPair(text, at, marks) - 1;
        case '<' -> markTag(text, at, marks);
        default -> {}
      }
    }
    for (int close = text.indexOf("]("); close >= 0; close = text.indexOf("](", close + 1)) {
      markLink(text, close, marks);
    }
    return marks;
  }

  private static void markTag(String text, int at, BitSet marks) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next != '/' && !Character.isLetter(next)) {
      return; // before an expression is tried
    }
    Matcher tag = TAG.matcher(text).region(at, text.length());
    if (tag.lookingAt()) {
      marks.set(at, tag.end());
    }
  }

  /** Marks all of a link but what it shows, whose bracket closes here. */
  private static void markLink(String text, int close, BitSet marks) {
    int least = Math.max(0, close - FARTHEST - 1);
    int open = close - 1;
    while (open > least && "[]".indexOf(text.charAt(open)) < 0) {
      open--;
    }
    boolean shows = open >= 0 && open + 1 < close && text.charAt(open) == '[';
    Matcher target = TARGET.matcher(text).region(close + 1, text.length());
    if (shows && target.lookingAt()) {
      marks.set(open);
      marks.set(close, target.end());
    }
  }

  /** Marks what opens here and what closes it, if it does; returns the end of its signs. */
  private static int markPair(String text, int at, BitSet marks) {
    int end = runEnd(text, at);
    int closing = !marks.get(at) && isOpening(text, at, end) ? closing(text, at, end) : -1;
    if (closing >= 0) {
      marks.set(at, end);
      marks.set(closing, closing + end - at);
    }
    return end;
  }

  private static int runEnd(String text, int at) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end;
  }

  private static boolean isOpening(String text, int at, int end) {
    return (at == 0 || !ShortForm.isLetter(text.charAt(at - 1)))
        && end < text.length()
        && !Text.isSpace(text.charAt(end));
  }

  /** Where as many marks close what the ones here open in the same paragraph, -1 for nowhere. */
  private static int closing(String text, int open, int end) {
    char mark = text.charAt(open) == '‘' ? '’' : text.charAt(open);
    int most = Math.min(text.length(), end + FARTHEST);
    int paragraph = text.indexOf("\n\n", end, most);
    int last = paragraph < 0 ? most : paragraph;
    int at = text.indexOf(mark, end, last);
    while (at >= 0) {
      int closed = runEnd(text, at);
      boolean inWord = closed < text.length() && ShortForm.isLetter(text.charAt(closed));
      boolean closes = !Text.isSpace(text.charAt(at - 1)) && (!inWord || mark == '*');
      if (closed - at == end - open && closes) {
        return at;
      }
      at = text.indexOf(mark, Math.min(closed, last), last);
    }
    return -1;
  }
}
