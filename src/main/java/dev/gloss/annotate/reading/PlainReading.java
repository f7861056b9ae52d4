package dev.gloss.annotate.reading;

import dev.gloss.text.Text;
import java.util.List;

/**
 * Plain text, as typed or as taken from a PDF: words broken at line ends are joined, ligatures
 * written out, page heads and feet left out, invisible characters and signs of quotation too.
 */
final class PlainReading implements Reading {
  private static final List<String> LIGATURES = List.of("ff", "fi", "fl", "ffi", "ffl", "st", "st");

  /** Blanks before a sign of quotation; more of them begin a listing, says CommonMark. */
  private static final int MOST_INDENTED = 3;

  private static final char FIRST_LIGATURE = '\uFB00';

  private final PageBreaks pageBreaks = new PageBreaks();

  @Override
  public boolean endsAtSentences() {
    return true;
  }

  @Override
  public TextBlock read(String raw, long start) {
    return new Run(raw, start, pageBreaks.of(raw)).block();
  }

  /** The reading of one stretch. */
  private static final class Run {
    private final String raw;
    private final long start;
    private final List<PageBreaks.Break> breaks;
    private final Hyphens hyphens;
    private final TextBlock.Builder out;
    private int nextBreak;

    Run(String raw, long start, List<PageBreaks.Break> breaks) {
      this.raw = raw;
      this.start = start;
      this.breaks = breaks;
      this.hyphens = new Hyphens(raw);
      this.out = new TextBlock.Builder(raw.length());
    }

    TextBlock block() {
      int at = 0;
      while (at < raw.length()) {
        int stop = at;
        int limit = nextBreak < breaks.size() ? breaks.get(nextBreak).start() : raw.length();
        while (stop < limit && !isSpecial(raw.charAt(stop))) {
          stop++;
        }
        out.copy(raw, at, stop, start + at);
        at = stop;
        if (at < limit) {
          at = special(at);
        } else if (at < raw.length()) {
          at = pageBreak(at);
        }
      }
      return out.build();
    }

    private static boolean isSpecial(char c) {
      if (c < 0x80) {
        return c == '-' || c == '\r' || c == '\u000B' || c == '>';
      }
      return c == '\u00A0'
          || c == '\u00AD'
          || (c >= '\u2000' && c <= '\u206F')
          || c == '\u3000'
          || (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + LIGATURES.size())
          || c == '\uFEFF';
    }

    private int special(int at) {
      char c = raw.charAt(at);
      if (Hyphens.isHyphen(c) || c == '\u00AD') {
        return hyphen(at);
      }
      if (c == '>') {
        return quoteSigns(at);
      }
      if (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + LIGATURES.size()) {
        out.put(LIGATURES.get(c - FIRST_LIGATURE), start + at, 1);
      } else if (c == '\u000B' || c == '\u2028' || c == '\u2029') {
        out.put("\n", start + at, 1);
      } else if (c == '\r') {
        carriageReturn(at);
      } else if (Text.isSpace(c)) {
        out.put(" ", start + at, 1);
      } else if (!Character.isIdentifierIgnorable(c) || joinsSymbols(at)) { // else invisible
        out.copy(raw, at, at + 1, start + at);
      }
      return at + 1;
    }

    /** A joiner between two emoji, which makes one of them. */
    private boolean joinsSymbols(int at) {
      return raw.charAt(at) == '\u200D'
          && at > 0
          && at + 1 < raw.length()
          && isSymbol(raw.codePointBefore(at))
          && isSymbol(raw.codePointAt(at + 1));
    }

    /** A pictogram, its colour of skin, or the sign that it is one. */
    private static boolean isSymbol(int c) {
      return c == 0xFE0F
          || Character.getType(c) == Character.OTHER_SYMBOL
          || Character.isEmojiModifier(c);
    }

    private void carriageReturn(int at) {
      if (at + 1 == raw.length() || raw.charAt(at + 1) != '\n') {
        out.put("\n", start + at, 1);
      }
    }

    /** Signs of quotation at the beginning of a line, as of Markdown and letters, are no text. */
    private int quoteSigns(int at) {
      int before = at - 1;
      while (before >= 0 && at - before <= MOST_INDENTED && raw.charAt(before) == ' ') {
        before--;
      }
      if (before < 0 || raw.charAt(before) == '\n') {
        return lineStart(at);
      }
      out.copy(raw, at, at + 1, start + at);
      return at + 1;
    }

    private int hyphen(int at) {
      boolean soft = raw.charAt(at) == '\u00AD';
      int next = nextLine(at + 1);
      boolean breaksWord =
          next < raw.length()
              && next > at + 1
              && at > 0
              && Character.isLetterOrDigit(raw.charAt(at - 1))
              && Character.isLetterOrDigit(raw.charAt(next));
      if (!breaksWord) {
        if (!soft) {
          out.put("-", start + at, 1);
        }
        return at + 1;
      }
      if (!soft && hyphens.isKept(at, next)) {
        out.put("-", start + at, 1);
      }
      while (nextBreak < breaks.size() && breaks.get(nextBreak).start() < next) {
        nextBreak++;
      }
      return next;
    }

    /**
     * Where the text goes on after a line's or a page's end; the place itself if neither is here.
     */
    private int nextLine(int at) {
      if (nextBreak < breaks.size() && breaks.get(nextBreak).start() == at) {
        return breaks.get(nextBreak).end();
      }
      int end = blanks(at);
      if (end < raw.length() && raw.charAt(end) == '\r') {
        end++;
      }
      return end < raw.length() && raw.charAt(end) == '\n' ? lineStart(end + 1) : at;
    }

    /** Where the text of a line begins, after signs of quotation. */
    private int lineStart(int from) {
      int at = blanks(from);
      while (at < raw.length() && raw.charAt(at) == '>') {
        at = blanks(at + 1);
      }
      return at;
    }

    private int blanks(int from) {
      int at = from;
      while (at < raw.length() && (raw.charAt(at) == ' ' || raw.charAt(at) == '\t')) {
        at++;
      }
      return at;
    }

    /** A sentence goes on over the page's end; one that is finished ends its paragraph. */
    private int pageBreak(int at) {
      int end = breaks.get(nextBreak++).end();
      boolean finished = at == 0 || ".!?:".indexOf(raw.charAt(at - 1)) >= 0;
      out.put(finished ? "\n\n" : "\n", start + at, end - at);
      return end;
    }
  }
}
