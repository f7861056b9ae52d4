package dev.gloss.annotate.definitions;

import dev.gloss.text.Text;

/** Where a long form ends, by what may follow it. Stateless and thread-safe. */
final class LongFormEnd {
  /** Makes the sign before it an emoji. */
  private static final int VARIATION_SELECTOR = 0xFE0F;

  private LongFormEnd() {}

  /**
   * Where a long form ends that is written before a place, without blanks, quotes, numbers of
   * citations and signs; -1 if an empty line parts them.
   */
  static int before(String text, int least, int place) {
    int end = place;
    while (end > least) {
      int sign = text.codePointBefore(end);
      int cited = sign == ']' ? citation(text, least, end) : -1;
      if (cited < 0 && !isSign(sign)) {
        break;
      }
      end = cited < 0 ? end - Character.charCount(sign) : cited;
    }
    return isParted(text, end, place) ? -1 : end;
  }

  /** Whether an empty line lies between two forms with little but blanks between them. */
  static boolean isParted(String text, int from, int to) {
    int line = text.indexOf('\n', from);
    int next = line < 0 ? -1 : text.indexOf('\n', line + 1);
    return next >= 0 && next < to;
  }

  /** Where the {@code [3]} begins that ends here, -1 if none does. */
  private static int citation(String text, int least, int end) {
    int at = end - 2;
    while (at >= least && isOfCitation(text.charAt(at))) {
      at--;
    }
    return at >= least && at < end - 2 && text.charAt(at) == '[' ? at : -1;
  }

  private static boolean isOfCitation(char c) {
    return Character.isDigit(c) || c == ' ' || c == ',' || c == '-' || c == '–';
  }

  /** What is no part of a long form at its end: signs of footnotes, of trade, emoji. */
  private static boolean isSign(int c) {
    boolean raised = "¹²³†‡§".indexOf(c) >= 0 || (c >= '⁰' && c <= '⁹');
    return raised
        || c == VARIATION_SELECTOR
        || "'’,*".indexOf(c) >= 0
        || Character.getType(c) == Character.OTHER_SYMBOL
        || (Character.isBmpCodePoint(c) && Text.isSpace((char) c));
  }
}
