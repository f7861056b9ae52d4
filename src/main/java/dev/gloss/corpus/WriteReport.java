package dev.gloss.corpus;

import java.util.List;

/**
 * What was written.
 *
 * @param entries how many entries were chosen; when none was, nothing is written
 * @param losses what the format has no place for, each with a count of entries or pieces; empty
 *     when all is there
 * @param unknown the terms asked for that are no head of the glossary, as given
 * @param warnings what was doubtful in the sources, in reading order; none from an index
 */
public record WriteReport(
    long entries, List<String> losses, List<String> unknown, List<Problem> warnings) {

  /** Copies the lists. */
  public WriteReport {
    losses = List.copyOf(losses);
    unknown = List.copyOf(unknown);
    warnings = List.copyOf(warnings);
  }
}
