package dev.gloss.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or doubtful, with a corpus.
 *
 * @param level whether it prevents publication
 * @param place where it was found
 * @param message what was found and what was wanted, one sentence without a full stop
 * @param check the name of the check that found it, by which an entry may allow it; null when the
 *     problem cannot be allowed
 */
public record Problem(Level level, Place place, String message, @Nullable String check) {

  /** A problem that cannot be allowed. */
  public Problem(Level level, Place place, String message) {
    this(level, place, message, null);
  }

  /** How much a problem weighs. */
  public enum Level {
    /** Nothing is published while one of these is left. */
    ERROR,
    /** Told, and otherwise harmless. */
    WARNING
  }

  /** The form used in messages: {@code corpus/optimisers.md:31: entry "VGG" has no definition}. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
