package dev.gloss.corpus;

/**
 * A piece of a source that is not an entry and was passed over: a title, an introduction, a footer.
 *
 * @param place where it begins
 * @param text its first words; of a piece with the shape of an entry also, in parentheses, why it
 *     is none
 */
public record Skipped(Place place, String text) {}
