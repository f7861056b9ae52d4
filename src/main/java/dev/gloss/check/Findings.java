package dev.gloss.check;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one check finds, told so that it helps and does not flood: at most so many one by one, then
 * how many more there are; and once only if most of what was looked at is so, which is a habit of
 * the glossary and no slip.
 *
 * <p>For one thread.
 */
public final class Findings {
  /** The most findings of a check that are told one by one. */
  static final int MOST_TOLD = 100;

  /** Up to so many findings are slips, however small the glossary. */
  static final int MOST_SLIPS = 3;

  private final @Nullable String check;
  private final List<Problem> told = new ArrayList<>();
  private long found;
  private long examined;
  private @Nullable Place last;

  /**
   * Findings of which no more than help are told one by one.
   *
   * @param check the check's name, or null for findings that cannot be allowed
   */
  public Findings(@Nullable String check) {
    this.check = check;
  }

  /**
   * Counts one more thing that could have been at fault. A check that never calls this has no
   * habits: each of its findings is a slip.
   */
  void examined() {
    examined++;
  }

  /** An entry that is at fault: {@code entry "VGG" has no definition}. */
  void add(Entry entry, String message) {
    add(place(entry), "entry \"" + entry.term() + "\" " + message);
  }

  /** Anything else that is at fault. */
  public void add(Place place, String message) {
    found++;
    last = place;
    if (told.size() < MOST_TOLD) {
      told.add(problem(place, message));
    }
  }

  /** What to tell. */
  public List<Problem> problems() {
    if (found > MOST_SLIPS && 2 * found > examined && examined > 0) {
      Problem first = told.get(0);
      String message =
          String.format(
              Locale.ROOT, "%s; so are %,d of %,d, told once", first.message(), found, examined);
      return List.of(problem(first.place(), message));
    }
    List<Problem> problems = new ArrayList<>(told);
    if (found > told.size() && last != null) {
      String message =
          String.format(Locale.ROOT, "and %,d more, this being the last", found - told.size());
      problems.add(problem(last, message));
    }
    return problems;
  }

  private Problem problem(Place place, String message) {
    return new Problem(Level.WARNING, place, message, check);
  }

  /** The place of an entry that was read from a corpus. */
  static Place place(Entry entry) {
    return Objects.requireNonNull(entry.place());
  }
}
