package dev.gloss.cluster;

import dev.gloss.search.DeadlineExceededException;
import java.time.Duration;

/** The time that one question may take, from its making. */
final class Clock {
  private final long start = System.nanoTime();
  private final Duration deadline;

  Clock(Duration deadline) {
    this.deadline = deadline;
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * What is left of it.
   *
   * @throws DeadlineExceededException if nothing is
   */
  Duration left() {
    Duration left = deadline.minus(took());
    if (left.isNegative() || left.isZero()) {
      throw exceeded();
    }
    return left;
  }

  DeadlineExceededException exceeded() {
    return new DeadlineExceededException(deadline);
  }
}
