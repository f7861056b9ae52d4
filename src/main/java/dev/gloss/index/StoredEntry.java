package dev.gloss.index;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;

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

  /**
   * Reads the entry of a document.
   *
   * @param stored of the same reader; kept over many entries, it unpacks into the same memory
   */
  public static StoredEntry read(IndexReader reader, StoredFields stored, int doc)
      throws IOException {
    Entry entry = Documents.entry(stored.document(doc));
    String head = TermKeys.head(entry.term());
    List<Senses.Sense> senses = Senses.of(reader, Schema.HEAD, head);
    int number = 1;
    while (number < senses.size() && senses.get(number - 1).doc() != doc) {
      number++;
    }
    String id = entry.id();
    return new StoredEntry(id == null ? Senses.id(head, number) : id, number, senses.size(), entry);
  }
}
