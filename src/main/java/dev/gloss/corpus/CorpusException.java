package dev.gloss.corpus;

import java.io.IOException;
import java.util.List;

/**
 * A corpus that cannot be published: a source is missing, nothing could be read from it, or entries
 * in it are bad. Carries every problem found, not only the first.
 */
public final class CorpusException extends IOException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf is serialisable, Problem is only ever shown
  private final List<Problem> problems;

  /**
   * @param problems what is wrong, at least one, in reading order
   */
  public CorpusException(List<Problem> problems) {
    super(summary(problems));
    this.problems = List.copyOf(problems);
  }

  private static String summary(List<Problem> problems) {
    String first = problems.get(0).toString();
    int others = problems.size() - 1;
    return others == 0 ? first : first + " (and " + others + " more)";
  }

  /** Every problem, in reading order. */
  public List<Problem> problems() {
    return problems;
  }
}
