package dev.gloss.cli.print;

import java.util.Collections;
import java.util.Set;

/** What a run tells the shell. */
public enum ExitCode {
  /** There were answers, or the command did what it was asked. */
  ANSWERED(0),
  /** The search ran well and nothing matched. */
  NOTHING(1),
  /** A bad flag or argument, a query beyond a limit, or a corpus with errors. */
  USAGE(2),
  /** The index is missing, damaged or of another version. */
  INDEX(3),
  /** The deadline passed before there was an answer. */
  DEADLINE(4),
  /** The output or the index could not be written. */
  UNWRITABLE(5),
  /** Another rebuild holds the index. */
  LOCKED(6),
  /** A fault of gloss itself; the number is the {@code EX_SOFTWARE} of {@code sysexits.h}. */
  INTERNAL(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** What the shell sees. */
  public int number() {
    return number;
  }

  /** What one question comes to. */
  public static ExitCode of(boolean answered) {
    return answered ? ANSWERED : NOTHING;
  }

  /** What a batch comes to: the gravest outcome, where one answer is worth more than none found. */
  public static ExitCode ofBatch(Set<ExitCode> outcomes) {
    ExitCode gravest = outcomes.isEmpty() ? NOTHING : Collections.max(outcomes);
    return gravest == NOTHING && outcomes.contains(ANSWERED) ? ANSWERED : gravest;
  }
}
