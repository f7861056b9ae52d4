package dev.gloss.annotate;

import dev.gloss.index.StoredEntries;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;

/**
 * The entries of an index by their documents; those asked for lately are remembered. Thread-safe.
 */
final class Entries {
  private final IndexReader reader;
  private final Remembered<StoredEntry> remembered = new Remembered<>();

  Entries(IndexReader reader) {
    this.reader = reader;
  }

  StoredEntry of(int doc) throws IOException {
    return remembered.of(doc, () -> new StoredEntries(reader).of(doc));
  }
}
