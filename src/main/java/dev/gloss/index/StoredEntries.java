package dev.gloss.index;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;

/**
 * Reads entries back from an index, each once: planning a query asks for some of those that answer
 * it. Made for each query; for one thread.
 */
public final class StoredEntries {
  private final IndexReader reader;
  private final StoredFields stored;
  private final Map<Integer, StoredEntry> known = new HashMap<>();
  private final Map<String, List<Senses.Sense>> senses = new HashMap<>();

  /**
   * @param reader an open index; the caller keeps it open as long as the entries are read
   */
  public StoredEntries(IndexReader reader) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
  }

  /** The entry of a document. */
  public StoredEntry of(int doc) throws IOException {
    StoredEntry entry = known.get(doc);
    if (entry == null) {
      entry = read(doc);
      known.put(doc, entry);
    }
    return entry;
  }

  private StoredEntry read(int doc) throws IOException {
    Entry entry = Documents.entry(stored.document(doc));
    String head = TermKeys.head(entry.term());
    List<Senses.Sense> all = senses(head);
    int number = 1;
    while (number < all.size() && all.get(number - 1).doc() != doc) {
      number++;
    }
    String id = entry.id();
    if (id == null) {
      id = Senses.id(reader, head, number, all.size());
    }
    return new StoredEntry(id, number, all.size(), entry);
  }

  /** A head of a thousand senses is asked for with each of them. */
  private List<Senses.Sense> senses(String head) throws IOException {
    List<Senses.Sense> all = senses.get(head);
    if (all == null) {
      all = Senses.of(reader, Schema.HEAD, head);
      senses.put(head, all);
    }
    return all;
  }
}
