package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.Forms;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Something for each of many stems, by their {@linkplain Forms#id() numbers}, without an object for
 * each number; Lucene's own such map is internal to it. Not thread-safe.
 */
final class StemMap<T> {
  private int[] stems = new int[1 << 8];
  private @Nullable Object[] values = new Object[1 << 8];
  private int size;

  int size() {
    return size;
  }

  /** What there is for a stem, null for none. */
  @SuppressWarnings("unchecked") // only put fills values
  @Nullable T get(int stem) {
    return (T) values[slot(stem)];
  }

  void put(int stem, T value) {
    int slot = slot(stem);
    size += values[slot] == null ? 1 : 0;
    stems[slot] = stem;
    values[slot] = value;
    if (2 * size > stems.length) {
      grow();
    }
  }

  private void grow() {
    int[] oldStems = stems;
    @Nullable Object[] oldValues = values;
    stems = new int[2 * oldStems.length];
    values = new Object[stems.length];
    for (int old = 0; old < oldStems.length; old++) {
      if (oldValues[old] != null) {
        int slot = slot(oldStems[old]);
        stems[slot] = oldStems[old];
        values[slot] = oldValues[old];
      }
    }
  }

  /** Where the stem is, or would be. The numbers are mixed well. */
  private int slot(int stem) {
    int mask = stems.length - 1;
    int slot = stem & mask;
    while (values[slot] != null && stems[slot] != stem) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** All stems, in order of their numbers. */
  int[] stems() {
    int[] all = new int[size];
    int n = 0;
    for (int slot = 0; slot < stems.length; slot++) {
      if (values[slot] != null) {
        all[n++] = stems[slot];
      }
    }
    Arrays.sort(all);
    return all;
  }
}
