package dev.gloss.index;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;

/**
 * An entry read back from an index, with what only the index knows of it.
 *
 * @param id its identifier: the source's own, else the lower-cased term with {@code #2}, {@code #3}
 *     … for further senses
 * @param sense its number among the senses of its head, from 1
 * @param senses how many senses its head has
 * @param entry the entry
 */
public record StoredEntry(String id, int sense, int senses, Entry entry) {

  /** Reads the entry of one document; who reads several keeps a {@link StoredEntries}. */
  public static StoredEntry read(IndexReader reader, int doc) throws IOException {
    return new StoredEntries(reader).of(doc);
  }
}
