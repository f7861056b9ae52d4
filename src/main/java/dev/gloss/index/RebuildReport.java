package dev.gloss.index;

import dev.gloss.corpus.Problem;
import java.time.Duration;
import java.util.List;

/**
 * What a rebuild did.
 *
 * @param published whether the new index was published; false after a dry run
 * @param entries entries in the new index
 * @param heads distinct terms in the new index, compared without regard to case
 * @param added entries that the published index did not have
 * @param changed entries whose text differs from the published index's
 * @param removed entries of the published index that are gone
 * @param duplicates entries dropped because the same term, expansion and definition came before
 * @param skipped pieces of the sources that are not entries
 * @param warnings what was doubtful, in reading order
 * @param took how long it took
 */
public record RebuildReport(
    boolean published,
    long entries,
    long heads,
    long added,
    long changed,
    long removed,
    long duplicates,
    long skipped,
    List<Problem> warnings,
    Duration took) {
  /** Copies the list. */
  public RebuildReport {
    warnings = List.copyOf(warnings);
  }
}
