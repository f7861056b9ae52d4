package dev.gloss.annotate;

import java.util.List;

/**
 * What a text uses of a glossary.
 *
 * @param entries the entries named, in order of first use
 * @param undefined the acronyms that stay unexplained, in order of first use
 */
public record Usage(List<UsedEntry> entries, List<UndefinedAcronym> undefined) {
  /** Copies the lists. */
  public Usage {
    entries = List.copyOf(entries);
    undefined = List.copyOf(undefined);
  }
}
