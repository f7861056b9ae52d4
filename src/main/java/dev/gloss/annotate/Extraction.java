package dev.gloss.annotate;

import java.util.List;

/**
 * What a text says of its abbreviations.
 *
 * @param abbreviations each pair of forms once, where it is first defined, in the text's order
 * @param undefined acronyms used and never defined, in order of first use
 */
public record Extraction(List<Abbreviation> abbreviations, List<UndefinedAcronym> undefined) {

  /** Copies the lists. */
  public Extraction {
    abbreviations = List.copyOf(abbreviations);
    undefined = List.copyOf(undefined);
  }
}
