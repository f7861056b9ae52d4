package dev.gloss.annotate.reading;

import java.util.Arrays;

/**
 * Which parts of one block are prose: what its lines are, its elements of HTML, and its runs of
 * characters between blanks. Not thread-safe.
 */
public final class ProseParts {
  private final Identifiers identifiers;
  private final Elements elements;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;

  /** All of a block, but for its elements and identifiers. */
  ProseParts(String block) {
    identifiers = new Identifiers(block);
    elements = new Elements(block);
  }

  /** Leaves out a part behind those left out before, or touching the last. */
  void skip(int start, int end) {
    if (count > 0 && ends[count - 1] >= start) {
      ends[count - 1] = end;
      return;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  /** Whether the piece is part of the prose. */
  public boolean hold(int start, int end) {
    int found = Arrays.binarySearch(starts, 0, count, start);
    int part = found < 0 ? -found - 2 : found;
    boolean skipped =
        (part >= 0 && start < ends[part]) || (part + 1 < count && end > starts[part + 1]);
    return !skipped && !elements.hold(start, end) && !identifiers.hold(start, end);
  }
}
