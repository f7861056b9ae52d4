package dev.gloss.formats.article;

import java.util.BitSet;

/**
 * Text without its mark-up, and what of the mark-up still matters.
 *
 * @param text the text; line breaks of the source are {@code \n}
 * @param ends offsets at which bold, italic, code or link marks end
 * @param headEnd offset at which bold or code marks end that begin with the text, else 0
 * @param linked how many characters stand in links
 * @param image whether it holds an image
 */
public record MarkedText(String text, BitSet ends, int headEnd, int linked, boolean image) {

  static MarkedText plain(String text) {
    return new MarkedText(text, new BitSet(), 0, 0, false);
  }

  /** Whether it is bold from beginning to end. */
  boolean isBold() {
    return headEnd > 0 && headEnd == text.stripTrailing().length();
  }

  /** Whether it is, but for a few characters, one or more links. */
  boolean isLink() {
    return linked > 0 && linked * 5 >= text.strip().length() * 4;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** The part from one offset to another. */
  MarkedText part(int from, int to) {
    int head = from == 0 ? Math.min(headEnd, to) : 0;
    int links = Math.min(linked, to - from);
    return new MarkedText(text.substring(from, to), ends.get(from, to + 1), head, links, image);
  }
}
