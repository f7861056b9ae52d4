package dev.gloss.annotate.names;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What pieces of text were found to name, for the pieces met last; a bounded number. Asked without
 * making a string of the piece. Thread-safe.
 */
final class MatchCache {
  /** Places; a text has fewer different names than that, but for the largest glossaries. */
  private static final int PLACES = 1 << 15;

  /** Places that a piece may have. */
  private static final int WAYS = 4;

  private record Remembered(String written, NameMatch match) {}

  private final AtomicReferenceArray<Remembered> places = new AtomicReferenceArray<>(PLACES);

  /**
   * What the piece with a key, from one offset to another, names, null when it is not remembered.
   */
  @Nullable NameMatch get(long key, String text, int start, int end) {
    int home = home(key);
    for (int way = 0; way < WAYS; way++) {
      Remembered remembered = places.get(home ^ way);
      if (remembered != null
          && remembered.written().length() == end - start
          && text.startsWith(remembered.written(), start)) {
        return remembered.match();
      }
    }
    return null;
  }

  /** Remembers what a piece names, in place of another when all its places are taken. */
  void put(long key, String written, NameMatch match) {
    int home = home(key);
    int way = 0;
    while (way < WAYS - 1 && places.get(home ^ way) != null) {
      way++;
    }
    places.set(home ^ way, new Remembered(written, match));
  }

  private static int home(long key) {
    return (int) WordKeys.mixed(key) & (PLACES - 1);
  }
}
