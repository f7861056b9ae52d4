package dev.gloss.annotate.reading;

import java.util.Arrays;

/** Parts of a text, in order and apart. Not thread-safe. */
final class Ranges {
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;

  /** Adds a part behind those added before, or touching the last, which then reaches to its end. */
  void add(int start, int end) {
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

  /** Whether the piece, or some of it, stands in one of them. */
  boolean hold(int start, int end) {
    int found = Arrays.binarySearch(starts, 0, count, start);
    int part = found < 0 ? -found - 2 : found;
    return (part >= 0 && start < ends[part]) || (part + 1 < count && end > starts[part + 1]);
  }
}
