package dev.gloss.search;

import dev.gloss.corpus.Entry;
import java.util.List;

/**
 * One answer to a query.
 *
 * @param rank its place in the answers, from 1
 * @param id the entry's identifier, unique in its glossary: the one its source gave, else the
 *     lower-cased term, with {@code #2}, {@code #3} … for further senses of the term
 * @param sense the number of this sense among the entries of the same term, from 1
 * @param senses how many entries share the term
 * @param entry the entry itself
 * @param tier how it answers the query
 * @param score its score, comparable within one answer: the tier's base plus a fraction below 1
 * @param why one sentence on what matched
 * @param highlights what matched, in order of field (term, expansion, definition) and offset
 * @param related entries to read on with beside those in the entry's own {@code see}: those that
 *     refer to it, and those that it mentions and that mention it; empty but for the first {@value
 *     Related#MOST_ENTRIES} hits of a definition asked for
 */
public record Hit(
    int rank,
    String id,
    int sense,
    int senses,
    Entry entry,
    Tier tier,
    float score,
    String why,
    List<Highlight> highlights,
    List<EntryName> related) {
  /** Copies the lists. */
  public Hit {
    highlights = List.copyOf(highlights);
    related = List.copyOf(related);
  }
}
