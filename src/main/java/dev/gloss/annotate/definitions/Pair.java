package dev.gloss.annotate.definitions;

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
    int shortStart, int shortEnd, int longStart, int longEnd, String shortForm, String longForm) {}
