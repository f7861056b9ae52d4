package dev.gloss.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/** Which entries hold a key. */
public final class NamedEntries {
  private NamedEntries() {}

  /**
   * The documents of the entries that hold a key, senses in order.
   *
   * @param field a key of {@link Schema}
   */
  public static List<Integer> of(IndexReader reader, String field, String key) throws IOException {
    return Senses.of(reader, field, key).stream().map(Senses.Sense::doc).toList();
  }
}
