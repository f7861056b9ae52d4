package dev.gloss.annotate.definitions;

import dev.gloss.text.Text;

/**
 * A short form and the long form that a text defines for it, as places in the text and as they
 * read: in one line, without emphasis and quotes.
 *
 * @param shortStart where the short form begins
 * @param shortEnd where it ends
 * @param longStart where the long form begins
 * @param longEnd where it ends
 * @param shortForm the short form
 * @param longForm the long form
 */
public record Pair(
    int shortStart, int shortEnd, int longStart, int longEnd, String shortForm, String longForm) {
  /** The pair of which the short form ends elsewhere in the text. */
  Pair withShortEnd(String text, int end) {
    String written = Text.fold(text.substring(shortStart, end));
    return new Pair(shortStart, end, longStart, longEnd, written, longForm);
  }
}
