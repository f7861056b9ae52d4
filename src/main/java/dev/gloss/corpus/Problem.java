package dev.gloss.corpus;

/**
 * Something wrong, or doubtful, with a corpus.
 *
 * @param level whether it prevents publication
 * @param place where it was found
 * @param message what was found and what was wanted, one sentence without a full stop
 */
public record Problem(Level level, Place place, String message) {

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
