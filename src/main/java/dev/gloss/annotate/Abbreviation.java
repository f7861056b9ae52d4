package dev.gloss.annotate;

import dev.gloss.analysis.EnglishPlurals;
import dev.gloss.text.Acronyms;

/**
 * A short form and the long form that a text defines for it. Offsets are UTF-16 units of the
 * original text, half-open, and may enclose what is not in the forms: a broken word's hyphen, a
 * page's head.
 *
 * @param shortForm as it stands, such as {@code LSTM}
 * @param longForm as it stands, white space folded, such as {@code long short-term memory}
 * @param shortStart where the short form begins
 * @param shortEnd where it ends
 * @param longStart where the long form begins
 * @param longEnd where it ends
 */
public record Abbreviation(
    String shortForm,
    String longForm,
    long shortStart,
    long shortEnd,
    long longStart,
    long longEnd) {

  /**
   * The same as a glossary has it: {@code LSTM} and {@code long short-term memory} of {@code LSTMs}
   * and {@code long short-term memories}. Itself where the forms are not both a plural's.
   */
  public Abbreviation singular() {
    boolean plural = shortForm.matches(".*\\p{Lu}s") && longForm.endsWith("s");
    return plural
        ? new Abbreviation(
            Acronyms.singular(shortForm),
            EnglishPlurals.singularName(longForm),
            shortStart,
            shortEnd,
            longStart,
            longEnd)
        : this;
  }
}
