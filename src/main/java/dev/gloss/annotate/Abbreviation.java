package dev.gloss.annotate;

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
    long longEnd) {}
