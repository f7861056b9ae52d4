package dev.gloss.formats.source;

import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes problems of one level on: at most {@value #MAX_PROBLEMS}, then how many more there were.
 *
 * <p>For one thread.
 */
public final class Tally {
  /** The most problems that are told one by one. */
  public static final int MAX_PROBLEMS = 1_000;

  private final Level level;
  private final Consumer<Problem> listener;
  private long count;
  private @Nullable Place last;

  /**
   * @param listener told each problem, and their count at the end
   */
  public Tally(Level level, Consumer<Problem> listener) {
    this.level = level;
    this.listener = listener;
  }

  /** Counts a problem, and tells it unless there are too many. */
  public void add(Problem problem) {
    count++;
    last = problem.place();
    if (count <= MAX_PROBLEMS) {
      listener.accept(problem);
    }
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Tells the count of those that were not told one by one. */
  public void finish() {
    Place place = last;
    if (count > MAX_PROBLEMS && place != null) {
      String kind = level == Level.ERROR ? " more errors" : " more warnings";
      listener.accept(
          new Problem(
              level, place, "and " + (count - MAX_PROBLEMS) + kind + ", this being the last"));
    }
  }
}
