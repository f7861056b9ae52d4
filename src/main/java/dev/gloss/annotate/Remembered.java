package dev.gloss.annotate;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What was made for documents met lately; a bounded number, a document's place taken by another's
 * now and then. Thread-safe; two threads may make the same.
 */
final class Remembered<T> {
  /** Makes what is not remembered. */
  interface Maker<T> {
    T make() throws IOException;
  }

  private record Of<T>(int doc, T value) {}

  private final AtomicReferenceArray<Of<T>> places;

  /**
   * @param places how many, a power of two
   */
  Remembered(int places) {
    this.places = new AtomicReferenceArray<>(places);
  }

  T of(int doc, Maker<T> maker) throws IOException {
    int place = doc & (places.length() - 1);
    Of<T> known = places.get(place);
    if (known == null || known.doc() != doc) {
      known = new Of<>(doc, maker.make());
      places.set(place, known);
    }
    return known.value();
  }
}
