package dev.gloss.annotate.reading;

import dev.gloss.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The breaks between pages, which form feeds mark: what is no part of the running text there. That
 * is, of the two lines before and after the form feed, page numbers and lines that stand there on
 * other pages too, but for their numbers.
 */
final class PageBreaks {
  /**
   * What lies between the last character of a page's text and the first of the next.
   *
   * @param start the first place of it
   * @param end after the last
   */
  record Break(int start, int end) {}

  private static final int LINES = 2;
  private static final int LONGEST_LINE = 200;

  /** Different lines at page edges that are remembered from block to block, those met last. */
  private static final int REMEMBERED = 64;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:page |p\\. ?)?[-–—] ?#(?: ?(?:of|/) ?#)? ?[-–—]?"
              + "|(?:page |p\\. ?)?#(?: ?(?:of|/) ?#)?|[ivxl]{1,7}");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final Map<String, Integer> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The breaks of a block, in order. */
  List<Break> of(String raw) {
    if (raw.indexOf('\f') < 0) {
      return List.of();
    }
    Set<Break> edges = new LinkedHashSet<>(); // of a short page, a line is head and foot
    for (int feed = raw.indexOf('\f'); feed >= 0; feed = raw.indexOf('\f', feed + 1)) {
      edges.addAll(edges(raw, feed));
    }
    Map<String, Integer> seen = new HashMap<>(remembered);
    for (Break line : edges) {
      String shape = shape(raw, line);
      seen.merge(shape, 1, Integer::sum);
      remembered.merge(shape, 1, Integer::sum);
    }
    List<Break> breaks = new ArrayList<>();
    int last = 0;
    for (int feed = raw.indexOf('\f'); feed >= 0; feed = raw.indexOf('\f', feed + 1)) {
      if (feed >= last) {
        Break found = around(raw, feed, last, seen);
        breaks.add(found);
        last = found.end();
      }
    }
    return breaks;
  }

  private static List<Break> edges(String raw, int feed) {
    List<Break> lines = new ArrayList<>();
    int at = feed;
    for (int i = 0; i < LINES; i++) {
      Break line = lineBefore(raw, at);
      lines.add(line);
      at = line.start();
    }
    at = feed + 1;
    for (int i = 0; i < LINES; i++) {
      Break line = lineAfter(raw, at);
      lines.add(line);
      at = line.end();
    }
    lines.removeIf(line -> line.start() == line.end() || line.end() - line.start() > LONGEST_LINE);
    return lines;
  }

  private static Break around(String raw, int feed, int least, Map<String, Integer> seen) {
    int start = feed;
    for (int i = 0; i < LINES; i++) {
      Break line = lineBefore(raw, start);
      if (line.start() < least || !isFurniture(raw, line, seen)) {
        break;
      }
      start = line.start();
    }
    while (start > least && isBlank(raw.charAt(start - 1))) {
      start--;
    }
    int end = feed + 1;
    for (int i = 0; i < LINES; i++) {
      Break line = lineAfter(raw, end);
      if (!isFurniture(raw, line, seen)) {
        break;
      }
      end = line.end();
    }
    while (end < raw.length() && isBlank(raw.charAt(end))) {
      end++;
    }
    return new Break(start, end);
  }

  private static boolean isFurniture(String raw, Break line, Map<String, Integer> seen) {
    if (line.start() == line.end() || line.end() - line.start() > LONGEST_LINE) {
      return false;
    }
    String shape = shape(raw, line);
    return seen.getOrDefault(shape, 0) > 1 || PAGE_NUMBER.matcher(shape).matches();
  }

  private static String shape(String raw, Break line) {
    String text = Text.fold(raw.substring(line.start(), line.end())).toLowerCase(Locale.ROOT);
    return DIGITS.matcher(text).replaceAll("#");
  }

  /** The last line with anything on it before a place, on the same page. */
  private static Break lineBefore(String raw, int at) {
    int end = at;
    while (end > 0 && isBlank(raw.charAt(end - 1)) && raw.charAt(end - 1) != '\f') {
      end--;
    }
    int start = end;
    while (start > 0 && raw.charAt(start - 1) != '\n' && raw.charAt(start - 1) != '\f') {
      start--;
    }
    return new Break(start, end);
  }

  /** The first line with anything on it after a place, on the same page. */
  private static Break lineAfter(String raw, int at) {
    int start = at;
    while (start < raw.length() && isBlank(raw.charAt(start)) && raw.charAt(start) != '\f') {
      start++;
    }
    int end = start;
    while (end < raw.length() && raw.charAt(end) != '\n' && raw.charAt(end) != '\f') {
      end++;
    }
    return new Break(start, end);
  }

  private static boolean isBlank(char c) {
    return c == '\f' || Text.isSpace(c);
  }
}
