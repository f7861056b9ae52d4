package dev.gloss.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which parts of a text are prose: not code, addresses, file names, keys of citations, nor the list
 * of references. What a block leaves open, such as a fenced listing, goes on in the next. Not
 * thread-safe.
 */
final class Passages {
  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(?:```|~~~)");
  private static final Pattern REFERENCES =
      Pattern.compile(
          "(?mi)^[ \\t]*(?:#+ |\\d+\\.? )?(?:references|bibliography|works cited|literature)[ \\t]*:?$");
  private static final Pattern AFTER_REFERENCES =
      Pattern.compile("(?m)^(?:#+ |[ \\t]*(?:[A-Z] |Appendix|APPENDIX))");

  /** Begins with these in place of a blank: an address, a command or an identifier. */
  private static final Pattern NO_WORD =
      Pattern.compile(
          "://|^www\\.|\\w@[\\w-]+\\.\\w|\\\\|\\w_\\w|^--?\\w|^[~.]?/\\w|\\w/\\w+[/.]\\w|\\w\\.[a-z]{1,5}\\b|\\w\\(\\)|::");

  private record Part(int start, int end) {}

  private final boolean latex;
  private final List<Part> skipped = new ArrayList<>();
  private String text = "";
  private boolean inFence;
  private boolean inReferences;

  /**
   * @param latex whether code is marked as such, not by its indentation
   */
  Passages(boolean latex) {
    this.latex = latex;
  }

  /** Reads the next block. */
  void read(String block) {
    text = block;
    skipped.clear();
    int from = 0;
    Matcher fence = FENCE.matcher(block);
    while (fence.find()) {
      if (inFence) {
        skipped.add(new Part(from, fence.end()));
      }
      from = fence.start();
      inFence = !inFence;
    }
    if (inFence) {
      skipped.add(new Part(from, block.length()));
    }
    references();
  }

  private void references() {
    int at = 0;
    while (at <= text.length()) {
      if (inReferences) {
        Matcher after = AFTER_REFERENCES.matcher(text);
        boolean found = after.find(at);
        int end = found ? after.start() : text.length();
        skipped.add(new Part(at, end));
        inReferences = !found;
        at = end;
      }
      Matcher heading = REFERENCES.matcher(text);
      if (inReferences || at >= text.length() || !heading.find(at)) {
        return;
      }
      inReferences = true;
      at = heading.end();
    }
  }

  /** Whether the piece is part of the prose. */
  boolean isProse(int start, int end) {
    for (Part part : skipped) {
      if (start < part.end() && end > part.start()) {
        return false;
      }
    }
    return !isBetweenTicks(start) && (latex || !isIndentedCode(start)) && !isInNoWord(start, end);
  }

  private boolean isBetweenTicks(int at) {
    boolean open = false;
    for (int i = lineStart(at); i < at; i++) {
      open ^= text.charAt(i) == '`';
    }
    return open && text.indexOf('`', at) >= 0 && text.indexOf('`', at) < lineEnd(at);
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** Indented by four below an empty line, with signs that prose does not have. */
  private boolean isIndentedCode(int at) {
    int line = lineStart(at);
    if (!isIndented(line)) {
      return false;
    }
    boolean signs =
        text.substring(line, lineEnd(at)).chars().anyMatch(c -> "=(){}[];<>_|$".indexOf(c) >= 0);
    while (signs && line > 0 && isIndented(line)) {
      line = lineStart(line - 1);
    }
    return signs && text.substring(line, lineEnd(line)).isBlank();
  }

  private boolean isIndented(int line) {
    return text.startsWith("    ", line) || text.startsWith("\t", line);
  }

  /** The run of characters without blank around it is no word of prose. */
  private boolean isInNoWord(int start, int end) {
    int from = start;
    while (from > 0 && text.charAt(from - 1) > ' ') {
      from--;
    }
    int to = end;
    while (to < text.length() && text.charAt(to) > ' ') {
      to++;
    }
    if (to - from == end - start) {
      return false;
    }
    String run = text.substring(from, to);
    for (MatchResult found : NO_WORD.matcher(run).results().toList()) {
      boolean own = found.start() >= start - from && found.end() <= end - from;
      if (!own) {
        return true;
      }
    }
    return false;
  }
}
