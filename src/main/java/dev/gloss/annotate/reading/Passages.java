package dev.gloss.annotate.reading;

import dev.gloss.text.Fence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a text are prose: not code, addresses, file names, keys of citations, nor the list
 * of references. What a block leaves open, such as a fenced listing, goes on in the next, so that
 * the blocks are read in order. Not thread-safe.
 */
public final class Passages {
  private static final Pattern REFERENCES =
      Pattern.compile(
          "[ \\t]*(?:#+ |\\d+\\.? )?(?:references|bibliography|works cited|literature)[ \\t]*:?",
          Pattern.CASE_INSENSITIVE);

  /** With what it begins behind blanks, in small letters, but for a number. */
  private static final String REFERENCES_BEGIN = "#rbwl";

  /** No heading of the references is longer. */
  private static final int LONGEST_HEADING = 80;

  private static final Pattern AFTER_REFERENCES =
      Pattern.compile("#+ |[ \\t]*(?:[A-Z] |Appendix|APPENDIX)");

  /** A heading or a fence: what no other text begins a line with. */
  private static final Pattern MARKDOWN = Pattern.compile("#{1,6} +\\S| {0,3}(?:```|~~~)");

  /** What begins an item of a list, or a note, whose further paragraphs are indented. */
  private static final Pattern ITEM =
      Pattern.compile(" {0,3}(?:[-*+]|\\d{1,9}[.)]|\\[\\^[^\\]\\n]+\\]:)[ \\t]");

  private final boolean latex;
  private String text = "";
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
  public ProseParts read(String block) {
    text = block;
    ProseParts parts = new ProseParts(block);
    markdown = markdown || hasMarkdown();
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
        parts.skip(line, end + 1);
      } else if (ticks) {
        skipBetweenTicks(line, end, parts);
      }
      empty = isBlank(line, end);
      blank = indented ? blank : empty;
      line = end + 1;
    }
    return parts;
  }

  private boolean hasMarkdown() {
    boolean found = false;
    for (int line = 0; line < text.length() && !found; ) {
      int end = lineEnd(line);
      found =
          "#`~ ".indexOf(text.charAt(line)) >= 0
              && MARKDOWN.matcher(text).region(line, end).lookingAt();
      line = end + 1;
    }
    return found;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
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
        end - line < LONGEST_HEADING
            && mayBeHeading(line, end)
            && REFERENCES.matcher(text).region(line, end).matches();
    return false;
  }

  /** Asked first, being cheap: most lines are prose. */
  private boolean mayBeHeading(int line, int end) {
    char first = Character.toLowerCase(first(line, end));
    return REFERENCES_BEGIN.indexOf(first) >= 0 || Character.isDigit(first);
  }

  private boolean mayBeItem(int line, int end) {
    char first = first(line, end);
    return "-*+[".indexOf(first) >= 0 || Character.isDigit(first);
  }

  /** The first character of a line but for blanks, a blank where there is none. */
  private char first(int line, int end) {
    int at = line;
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    return at < end ? text.charAt(at) : ' ';
  }

  private boolean isIndented(int line) {
    return text.startsWith("    ", line) || text.startsWith("\t", line);
  }

  /** Whether a line that is not indented begins an item or goes on with one. */
  private void readItem(int line, int end, boolean afterBlank) {
    if (mayBeItem(line, end) && ITEM.matcher(text).region(line, end).lookingAt()) {
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

  private void skipBetweenTicks(int line, int end, ProseParts parts) {
    int open = text.indexOf('`', line, end);
    while (open >= 0) {
      int close = text.indexOf('`', open + 1, end);
      if (close < 0) {
        return;
      }
      parts.skip(open, close + 1);
      open = text.indexOf('`', close + 1, end);
    }
  }
}
