package dev.gloss.annotate.names;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What was made for documents met lately; a bounded number, a document's place taken by another's
 * now and then, and less when memory is short. Thread-safe; two threads may make the same.
 */
public final class Remembered<T> {
  /** Documents remembered: all of a glossary such as the bundled one. */
  private static final int MOST = 1 << 14;

  /** Makes what is not remembered. */
  public interface Maker<T> {
    /** Makes it. */
    T make() throws IOException;
  }

  private record Of<T>(int doc, T value) {}

  private final AtomicReferenceArray<@Nullable SoftReference<Of<T>>> places =
      new AtomicReferenceArray<>(MOST);

  /** What was made for the document, or is made now. */
  public T of(int doc, Maker<T> maker) throws IOException {
    int place = doc & (MOST - 1);
    SoftReference<Of<T>> reference = places.get(place);
    Of<T> known = reference == null ? null : reference.get();
    if (known == null || known.doc() != doc) {
      known = new Of<>(doc, maker.make());
      places.set(place, new SoftReference<>(known));
    }
    return known.value();
  }
}
