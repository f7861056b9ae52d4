package dev.gloss.search;

import java.time.Duration;

/**
 * A search that was stopped at its deadline. What it had found is dropped: it may lack the best.
 */
public final class DeadlineExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param deadline the time that was allowed
   */
  public DeadlineExceededException(Duration deadline) {
    super("no answer within the deadline of " + deadline.toMillis() + " ms");
  }
}
