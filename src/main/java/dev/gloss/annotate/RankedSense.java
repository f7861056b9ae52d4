package dev.gloss.annotate;

import dev.gloss.corpus.Entry;
import java.util.List;

/**
 * A sense of a term, judged by a text.
 *
 * @param id the entry's identifier
 * @param entry the entry
 * @param score what speaks for it: comparable within one answer only
 * @param words the words of the text that speak for it most, as they stand there, best first
 */
public record RankedSense(String id, Entry entry, double score, List<String> words) {
  /** Copies the list. */
  public RankedSense {
    words = List.copyOf(words);
  }
}
