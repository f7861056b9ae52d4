package dev.gloss.search;

import dev.gloss.index.StoredEntry;
import java.util.List;

/**
 * An entry that a plan's query matches, before it is made a {@link Hit}.
 *
 * @param entry the entry
 * @param score its score, which tells its rank
 * @param related entries to read on with; empty unless a definition was asked for, and beyond the
 *     first {@value Related#MOST_ENTRIES} entries of an answer
 */
public record Match(StoredEntry entry, float score, List<EntryName> related) {
  /** Copies the list. */
  public Match {
    related = List.copyOf(related);
  }
}
