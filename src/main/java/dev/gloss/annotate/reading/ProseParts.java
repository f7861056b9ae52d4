package dev.gloss.annotate.reading;

/**
 * Which parts of one block are prose: what its lines are, its elements of HTML, and its runs of
 * characters between blanks. Not thread-safe.
 */
public final class ProseParts {
  private final Identifiers identifiers;
  private final Elements elements;
  private final Ranges skipped = new Ranges();

  /** All of a block, but for its elements and identifiers. */
  ProseParts(String block) {
    identifiers = new Identifiers(block);
    elements = new Elements(block);
  }

  /** Leaves out a part behind those left out before, or touching the last. */
  void skip(int start, int end) {
    skipped.add(start, end);
  }

  /** Whether the piece is part of the prose. */
  public boolean hold(int start, int end) {
    return !skipped.hold(start, end) && !elements.hold(start, end) && !identifiers.hold(start, end);
  }
}
