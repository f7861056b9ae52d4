package dev.gloss.cli.print;

import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Skipped;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} found.
 *
 * @param paths what was checked
 * @param problems errors and warnings in reading order
 * @param skippedCount how many pieces are no entries
 * @param skipped those pieces, empty unless asked for
 */
public record CheckReport(
    List<Path> paths, List<Problem> problems, long skippedCount, List<Skipped> skipped) {

  long errors() {
    return count(Problem.Level.ERROR);
  }

  long warnings() {
    return count(Problem.Level.WARNING);
  }

  /** What keeps this corpus from being published, null when nothing does. */
  public @Nullable Failure failure() {
    if (errors() == 0) {
      return null;
    }
    String found = errors() == 1 ? "1 error" : errors() + " errors";
    return new Failure(ExitCode.USAGE, found + "; rebuild would publish nothing of this corpus");
  }

  private long count(Problem.Level level) {
    return problems.stream().filter(p -> p.level() == level).count();
  }
}
