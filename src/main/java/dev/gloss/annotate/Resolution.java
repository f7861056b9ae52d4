package dev.gloss.annotate;

import java.util.List;

/**
 * The senses of a term in the order in which a text speaks for them.
 *
 * @param senses every sense of the term that the glossary has, best first
 * @param none whether the text seems to mean none of them
 */
public record Resolution(List<RankedSense> senses, boolean none) {}
