package dev.gloss.cli.print;

import java.util.Collections;
import java.util.Set;

/** What a run tells the shell. */
public enum ExitCode {
  /** There were answers, or the command did what it was asked. */
  ANSWERED(0, "answers"),
  /** The search ran well and nothing matched. */
  NOTHING(1, "none"),
  /** A bad flag or argument, a query beyond a limit, an unreadable file, a corpus with errors. */
  USAGE(2, "bad usage, a query beyond a limit, a file that cannot be read, a corpus with errors"),
  /** The index is missing, damaged or of another version. */
  INDEX(3, "the index is missing or damaged"),
  /** The deadline passed before there was an answer. */
  DEADLINE(4, "the deadline passed"),
  /** The output or the index could not be written. */
  UNWRITABLE(5, "the output or the index could not be written"),
  /** Another rebuild holds the index. */
  LOCKED(6, "another rebuild holds the index"),
  /** A fault of gloss itself; the number is the {@code EX_SOFTWARE} of {@code sysexits.h}. */
  INTERNAL(70, "a fault of gloss itself, which says so");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** What the shell sees. */
  public int number() {
    return number;
  }

  /** What it means, as help says it. */
  String meaning() {
    return meaning;
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
