package dev.gloss.annotate;

import java.util.List;

/**
 * What a glossary has to say of a text.
 *
 * @param mentions the places that name an entry, in order, none within another
 * @param undefined the acronyms that stay unexplained, in order of first use
 */
public record Annotation(List<Mention> mentions, List<UndefinedAcronym> undefined) {
  /** Copies the lists. */
  public Annotation {
    mentions = List.copyOf(mentions);
    undefined = List.copyOf(undefined);
  }
}
