package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.Forms;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Something for each of many roots, by their {@linkplain Forms#id() numbers}, without an object for
 * each number; Lucene's own such map is internal to it. Not thread-safe.
 */
final class RootMap<T> {
  private int[] roots = new int[1 << 8];
  private @Nullable Object[] values = new Object[1 << 8];
  private int size;

  int size() {
    return size;
  }

  /** What there is for a root, null for none. */
  @SuppressWarnings("unchecked") // only put fills values
  @Nullable T get(int root) {
    return (T) values[slot(root)];
  }

  void put(int root, T value) {
    int slot = slot(root);
    size += values[slot] == null ? 1 : 0;
    roots[slot] = root;
    values[slot] = value;
    if (2 * size > roots.length) {
      grow();
    }
  }

  private void grow() {
    int[] oldRoots = roots;
    @Nullable Object[] oldValues = values;
    roots = new int[2 * oldRoots.length];
    values = new Object[roots.length];
    for (int old = 0; old < oldRoots.length; old++) {
      if (oldValues[old] != null) {
        int slot = slot(oldRoots[old]);
        roots[slot] = oldRoots[old];
        values[slot] = oldValues[old];
      }
    }
  }

  /** Where the root is, or would be. The numbers are mixed well. */
  private int slot(int root) {
    int mask = roots.length - 1;
    int slot = root & mask;
    while (values[slot] != null && roots[slot] != root) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** All roots, in order of their numbers. */
  int[] roots() {
    int[] all = new int[size];
    int n = 0;
    for (int slot = 0; slot < roots.length; slot++) {
      if (values[slot] != null) {
        all[n++] = roots[slot];
      }
    }
    Arrays.sort(all);
    return all;
  }
}
