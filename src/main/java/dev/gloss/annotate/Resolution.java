package dev.gloss.annotate;

import java.util.List;

/**
 * The senses of a term in the order in which a text speaks for them.
 *
 * @param senses every sense of the term that the glossary has, best first
 * @param none whether the text seems to mean none of them
 * @param occurs whether the text holds the acronym, or another name of a sense; where it does not,
 *     the senses are in the glossary's order and none is meant
 */
public record Resolution(List<RankedSense> senses, boolean none, boolean occurs) {
  /** Copies the list. */
  public Resolution {
    senses = List.copyOf(senses);
  }
}
