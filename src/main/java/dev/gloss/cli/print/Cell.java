package dev.gloss.cli.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a reader takes for one character, with the columns it covers on a terminal.
 *
 * @param text the character with its combining marks, escaped
 * @param width the columns: 0, 1 or 2, or as many as an escape is long
 * @param face how it looks
 */
record Cell(String text, int width, Face face) {
  private static final int JOINED_AS_EMOJI = 0xfe0f; // variation selector 16
  private static final int SOFT_HYPHEN = 0xad;

  /**
   * Ranges of code points two columns wide, first and last: the blocks whose letters have the
   * East_Asian_Width W or F in <a href="https://www.unicode.org/reports/tr11/">UAX #11</a>. Emoji
   * are asked of {@link Character}.
   */
  private static final int[] WIDE = {
    0x1100, 0x115f, // Hangul initial consonants
    0x2e80, 0x303e, // radicals, CJK punctuation
    0x3041, 0x4dbf, // kana, bopomofo, CJK
    0x4e00, 0xa4cf, // CJK, Yi
    0xa960, 0xa97c, // more Hangul initial consonants
    0xac00, 0xd7a3, // Hangul syllables
    0xf900, 0xfaff, // CJK compatibility
    0xfe30, 0xfe6f, // vertical and small forms
    0xff01, 0xff60, // full-width forms
    0xffe0, 0xffe6, // full-width signs
    0x16fe0, 0x18cff, // Tangut, Khitan
    0x1aff0, 0x1b2ff, // kana supplements
    0x20000, 0x3fffd // CJK extensions
  };

  /** The cells of a text, escaped; newlines and tabs become spaces. */
  static List<Cell> of(TextRun run) {
    List<Cell> cells = new ArrayList<>(run.text().length());
    String text = spaced(run.text());
    if (text.chars().allMatch(Cell::isPlain)) {
      for (int i = 0; i < text.length(); i++) {
        cells.add(new Cell(text.substring(i, i + 1), 1, run.face()));
      }
      return cells;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int start = 0;
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      cells.add(of(text.substring(start, end), run.face()));
      start = end;
    }
    return cells;
  }

  private static Cell of(String cluster, Face face) {
    String safe = Escape.text(cluster);
    int width = safe.equals(cluster) ? clusterWidth(cluster) : safe.length();
    return new Cell(safe, width, face);
  }

  /** The columns a text covers. */
  static int width(String text) {
    return of(TextRun.plain(text)).stream().mapToInt(Cell::width).sum();
  }

  private static int clusterWidth(String cluster) {
    int base = width(cluster.codePointAt(0));
    return cluster.indexOf(JOINED_AS_EMOJI) > 0 || isFlag(cluster) ? 2 : base;
  }

  /** Two regional indicators make one flag. */
  private static boolean isFlag(String cluster) {
    int first = cluster.codePointAt(0);
    return first >= 0x1f1e6 && first <= 0x1f1ff;
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return Character.isEmojiPresentation(codePoint) || isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length && codePoint >= WIDE[i]; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static String spaced(String text) {
    return text.replace('\n', ' ').replace('\t', ' ');
  }

  /**
   * Whether it is a whole character, harmless and one column wide: Latin letters, dashes, quotation
   * marks. Asking a break iterator costs a short-lived process more than all the rest of printing.
   */
  private static boolean isPlain(int c) {
    return (c >= ' ' && c < 0x7f)
        || (c >= 0xa0 && c < 0x300 && c != SOFT_HYPHEN)
        || (c >= 0x2010 && c <= 0x2027);
  }

  boolean isSpace() {
    return text.equals(" ");
  }

  /**
   * Whether a line may end after this cell without a space: between letters of unspaced scripts.
   */
  boolean breaksBefore(Cell next) {
    return (width == 2 || next.width == 2) && !next.closes();
  }

  /** Whether it belongs to what stands before it, as a full stop or a closing bracket does. */
  private boolean closes() {
    int type = Character.getType(text.codePointAt(0));
    return type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }
}
