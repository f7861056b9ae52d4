package dev.gloss.annotate.reading;

import dev.gloss.text.Fence;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private static final Pattern AFTER_REFERENCES =
      Pattern.compile("#+ |[ \\t]*(?:[A-Z] |Appendix|APPENDIX)");

  /** A heading or a fence: what no other text begins a line with. */
  private static final Pattern MARKDOWN = Pattern.compile("(?m)^(?:#{1,6} +\\S| {0,3}(?:```|~~~))");

  /** What begins an item of a list, or a note, whose further paragraphs are indented. */
  private static final Pattern ITEM =
      Pattern.compile(" {0,3}(?:[-*+]|\\d{1,9}[.)]|\\[\\^[^\\]\\n]+\\]:)[ \\t]");

  private final boolean latex;
  private final Identifiers identifiers = new Identifiers();
  private final Elements elements = new Elements();
  private String text = "";
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;
  private @Nullable Fence fence;
  private boolean inReferences;
  private boolean markdown;
  private boolean inItem;

  /**
   * @param latex whether code is marked as such, not by its indentation
   * @param markdown whether every indented line after an empty one is code, else only one with the
   *     signs of code until a heading or a fence shows that the text is Markdown
   */
  public Passages(boolean latex, boolean markdown) {
    this.latex = latex;
    this.markdown = markdown;
  }

  /** Reads the next block. */
  public void read(String block) {
    text = block;
    identifiers.read(block);
    elements.read(block);
    count = 0;
    markdown |= MARKDOWN.matcher(block).find();
    boolean ticks = block.indexOf('`') >= 0;
    boolean blank = false; // the line before, or that before a run of indented ones
    boolean empty = false; // the line before
    for (int line = 0; line < block.length(); ) {
      int end = lineEnd(line);
      boolean fenced = isFenced(line, end);
      boolean part = isReference(line, end) || fenced;
      boolean indented = !latex && isIndented(line);
      if (!indented) {
        readItem(line, end, empty);
      }
      if (part || (indented && blank && ((markdown && !inItem) || hasSigns(line, end)))) {
        skip(line, end + 1);
      } else if (ticks) {
        skipBetweenTicks(line, end);
      }
      empty = isBlank(line, end);
      blank = indented ? blank : empty;
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
    if (fence == null) {
      fence = Fence.opening(text, line, end);
      return fence != null;
    }
    fence = fence.isClosedBy(text, line, end) ? null : fence;
    return true;
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

  /** Whether a line that is not indented begins an item or goes on with one. */
  private void readItem(int line, int end, boolean afterBlank) {
    if (ITEM.matcher(text).region(line, end).lookingAt()) {
      inItem = true;
    } else if (afterBlank && line < end && text.charAt(line) > ' ') {
      inItem = false;
    }
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
    return !skipped && !elements.hold(start, end) && !identifiers.hold(start, end);
  }
}
