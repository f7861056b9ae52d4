package dev.gloss.index;

import java.time.Instant;
import java.util.List;

/**
 * What an index says of itself.
 *
 * @param entries number of entries
 * @param heads distinct terms, compared without regard to case
 * @param sections the sections, sorted
 * @param schema the schema's number
 * @param language the prose language
 * @param sources what it was made from, absolute; empty for an index in memory or made from a
 *     stream of entries
 * @param current whether the sources are still what the index was made from
 * @param bytes size of its files
 * @param built when it was published
 * @param commit identifies the published commit: differs after every rebuild
 */
public record IndexStatus(
    long entries,
    long heads,
    List<String> sections,
    int schema,
    String language,
    List<String> sources,
    boolean current,
    long bytes,
    Instant built,
    String commit) {
  /** Copies the lists. */
  public IndexStatus {
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
  }
}
