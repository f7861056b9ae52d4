package dev.gloss.formats.article;

import dev.gloss.text.Fence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the lines of an article so that Markdown reads what was meant: foreign bullets become
 * Markdown's, lists that are indented as a whole lose that indentation, nesting is spelt out, and a
 * title line that follows an item without a blank line is set apart. Each line written remembers
 * the line it came from.
 */
final class ArticleLines {
  private static final int MAX_DEPTH = 12;

  /** A line longer than this was not cut to a page's width, so the line after it is a new one. */
  private static final int LONG = 100;

  private static final int LOOK_AHEAD = 20;

  /** Markdown looks for the end of each tag up to the end of the paragraph. */
  private static final int MAX_TAGS = 200;

  private record Level(int indent, int column, int number) {}

  private final List<String> lines;
  private final StringBuilder out = new StringBuilder();
  private int[] origins = new int[64];
  private int[] numbers = new int[64];
  private int written;
  private final List<Level> levels = new ArrayList<>();
  private boolean afterBlank = true;
  private String previous = "";
  private char lastBullet;
  private int fenceEnd = -1;

  /** By mark, the longest fence that some line from each on ends: none is looked for in vain. */
  private final Map<Character, int[]> closable = new HashMap<>();

  private int tags;

  /**
   * @param lines the article's lines
   * @param from the first line to rewrite, those before it being front matter
   */
  ArticleLines(List<String> lines, int from) {
    this.lines = lines;
    for (int i = from; i < lines.size(); i++) {
      rewrite(i, lines.get(i));
    }
  }

  /** The Markdown. */
  String text() {
    return out.toString();
  }

  /** The source's line, from 1, of a line of {@link #text()}, from 0. */
  int origin(int line) {
    return origins[Math.min(line, written - 1)];
  }

  /** The number of the item that begins in a line of {@link #text()}, from 0; -1 for none. */
  int number(int line) {
    return numbers[Math.min(line, written - 1)];
  }

  private void rewrite(int i, String line) {
    int indent = LineMark.indent(line);
    String body = LineMark.stripped(line).stripTrailing();
    if (i <= fenceEnd) {
      write(i, body);
    } else if (body.isEmpty()) {
      write(i, "");
      afterBlank = true;
    } else if (!structure(i, body)) {
      LineMark mark = LineMark.of(body);
      if (mark != null && begins(mark)) {
        item(i, indent, mark);
      } else {
        prose(i, indent, body, line.endsWith("  ") ? "  " : "");
      }
      previous = body;
      afterBlank = false;
    }
  }

  /** Headings, rules, quotes and fenced code; true when the line was one. */
  private boolean structure(int i, String body) {
    if (LineMark.isRule(body)) {
      rule(i, body);
    } else if (closes(i, Fence.opening(body))) {
      apart(i);
      write(i, body);
    } else if (LineMark.isHeading(body)) {
      int level = LineMark.run(body, '#');
      levels.clear();
      write(i, body.substring(0, level) + " " + body.substring(level).strip());
      afterBlank = true;
      previous = "";
    } else if (body.startsWith(">")) {
      apart(i);
      int from = 0;
      while (from < body.length() && "> ".indexOf(body.charAt(from)) >= 0) {
        from++;
      }
      write(i, "> " + escaped(body.substring(from)));
      afterBlank = true;
    } else {
      return false;
    }
    return true;
  }

  /** An underline of the title above it, or a line across the page. */
  private void rule(int i, String body) {
    boolean drawn = LineMark.isUnderline(body) || LineMark.run(body, '~') == body.length();
    if (drawn && !afterBlank && levels.isEmpty()) {
      write(i, body.replace('~', '-'));
    } else {
      apart(i);
      write(i, "***");
    }
    previous = "";
    afterBlank = true;
  }

  /** Whether fenced code that begins here ends somewhere; one that does not would hide the rest. */
  private boolean closes(int from, @Nullable Fence fence) {
    if (fence == null
        || closable.computeIfAbsent(fence.mark(), this::closable)[from + 1] < fence.length()) {
      return false;
    }
    fenceEnd = from + 1;
    while (!fence.isClosedBy(lines.get(fenceEnd).strip())) {
      fenceEnd++;
    }
    return true;
  }

  private int[] closable(char mark) {
    int[] longest = new int[lines.size() + 1];
    for (int i = lines.size() - 1; i >= 0; i--) {
      longest[i] = Math.max(longest[i + 1], Fence.longestClosedBy(lines.get(i).strip(), mark));
    }
    return longest;
  }

  /** Whether a mark that may also be a dash or a number in running text begins an item here. */
  private boolean begins(LineMark mark) {
    if (afterBlank || mark.isMarkdownBullet() || LineMark.looksLikeEntry(mark.rest())) {
      return true;
    }
    if (mark.number() < 0) {
      return mark.bullet() == lastBullet && !levels.isEmpty();
    }
    return mark.number() == 1 || continues(mark.number());
  }

  private boolean continues(int number) {
    for (Level level : levels) {
      if (level.number() >= 0 && number == level.number() + 1) {
        return true;
      }
    }
    return false;
  }

  private void item(int i, int indent, LineMark mark) {
    boolean wasInList = !levels.isEmpty();
    while (!levels.isEmpty() && !nests(indent, mark)) {
      levels.remove(levels.size() - 1);
    }
    if (!wasInList && !afterBlank) {
      write(i, "");
    }
    int column = levels.isEmpty() ? 0 : levels.get(levels.size() - 1).column();
    String marker = mark.number() < 0 ? "- " : mark.number() + ". ";
    levels.add(new Level(indent, column + marker.length(), mark.number()));
    lastBullet = mark.bullet();
    write(i, " ".repeat(column) + marker + escaped(mark.rest()));
    numbers[written - 1] = mark.number();
  }

  private boolean nests(int indent, LineMark mark) {
    Level top = levels.get(levels.size() - 1);
    boolean sequel = mark.number() > 1 && mark.number() == top.number() + 1;
    return indent >= top.indent() + 2 && !sequel && levels.size() < MAX_DEPTH;
  }

  private void prose(int i, int indent, String body, String hardBreak) {
    if (afterBlank) {
      boolean title = Furniture.isTitleLine(body) && beforeItem(i);
      while (!levels.isEmpty() && (title || indent < levels.get(levels.size() - 1).indent() + 2)) {
        levels.remove(levels.size() - 1);
      }
    } else if (breaksOut(i, indent, body)) {
      apart(i);
      write(i, escaped(body));
      write(i, "");
      return;
    }
    int column = levels.isEmpty() ? 0 : levels.get(levels.size() - 1).column();
    write(i, " ".repeat(column) + escaped(body) + hardBreak);
  }

  /** Whether a line right below an item is not its continuation but a title or page furniture. */
  private boolean breaksOut(int i, int indent, String body) {
    if (levels.isEmpty() || indent > levels.get(0).indent() || !Phrases.endsSentence(previous)) {
      return false;
    }
    boolean afterList = previous.length() > LONG && !itemsFollow(i);
    return afterList
        || Furniture.isLabelLine(body)
        || (Furniture.isTitleLine(bare(body)) && (beforeItem(i) || endsBlock(i)));
  }

  private static String bare(String body) {
    return Phrases.withoutMarks(body);
  }

  private boolean endsBlock(int i) {
    return i + 1 >= lines.size() || lines.get(i + 1).isBlank();
  }

  /** Whether an item begins before the next blank line. */
  private boolean itemsFollow(int i) {
    for (int k = i + 1; k < Math.min(i + LOOK_AHEAD, lines.size()); k++) {
      String line = lines.get(k).strip();
      if (line.isEmpty() || LineMark.of(line) != null) {
        return !line.isEmpty();
      }
    }
    return false;
  }

  /** Whether the next line that is not blank begins an item. */
  private boolean beforeItem(int i) {
    int next = i + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next < lines.size() && LineMark.of(lines.get(next).strip()) != null;
  }

  /** Ends lists and paragraphs. */
  private void apart(int i) {
    levels.clear();
    if (!afterBlank) {
      write(i, "");
    }
  }

  /** Keeps Markdown from seeing a mark at the start of a line that is running text. */
  private static String escaped(String body) {
    LineMark mark = LineMark.of(body);
    if (mark == null || mark.number() < 0) {
      return escapedStart(body);
    }
    int digits = 0;
    while (digits < body.length() && Character.isDigit(body.charAt(digits))) {
      digits++;
    }
    return digits == 0 ? body : body.substring(0, digits) + "\\" + body.substring(digits);
  }

  private static String escapedStart(String body) {
    if (body.isEmpty()) {
      return body;
    }
    boolean fence = body.startsWith("```") || body.startsWith("~~~");
    boolean heading = LineMark.run(body, '#') > 0 && LineMark.run(body, '#') < 7;
    boolean mark = LineMark.of(body) != null;
    boolean underline = LineMark.isUnderline(body) || LineMark.isRule(body);
    boolean special = fence || heading || mark || underline || body.startsWith(">");
    return special && !Character.isLetterOrDigit(body.charAt(0)) ? "\\" + body : body;
  }

  private void write(int line, String text) {
    if (written == origins.length) {
      origins = Arrays.copyOf(origins, written * 2);
      numbers = Arrays.copyOf(numbers, written * 2);
    }
    numbers[written] = -1;
    origins[written++] = line + 1;
    tags = text.isEmpty() ? 0 : tags + (int) text.chars().filter(c -> c == '<').count();
    out.append(tags > MAX_TAGS ? text.replace("<", "\\<") : text).append('\n');
  }
}
