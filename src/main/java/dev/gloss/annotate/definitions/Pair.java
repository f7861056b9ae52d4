package dev.gloss.annotate.definitions;

/**
 * A short form and the long form that a text defines for it, as places in the text.
 *
 * @param shortStart where the short form begins
 * @param shortEnd where it ends
 * @param longStart where the long form begins
 * @param longEnd where it ends
 */
public record Pair(int shortStart, int shortEnd, int longStart, int longEnd) {}
