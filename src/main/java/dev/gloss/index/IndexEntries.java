package dev.gloss.index;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;

/** All entries of an index, as they were read. */
public final class IndexEntries {

  /** Takes entries one by one. */
  @FunctionalInterface
  public interface Taker {
    /** Takes the next entry. */
    void take(Entry entry) throws IOException;
  }

  private IndexEntries() {}

  /**
   * Goes through the entries in the order in which they were read; 8 bytes of memory each.
   *
   * @param snapshot the state of the index, which the caller holds
   */
  public static void each(Snapshot snapshot, Taker taker) throws IOException {
    long[] docs = new long[snapshot.reader().numDocs()];
    int count = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      NumericDocValues order = leaf.reader().getNumericDocValues(Schema.ORDER);
      Bits live = leaf.reader().getLiveDocs();
      if (order != null) {
        for (int doc = order.nextDoc();
            doc != NumericDocValues.NO_MORE_DOCS;
            doc = order.nextDoc()) {
          if (live == null || live.get(doc)) {
            // an index holds fewer than 2^31 documents, so that both numbers fit
            docs[count++] = Documents.ordinal(order.longValue()) << 32 | (leaf.docBase + doc);
          }
        }
      }
    }
    Arrays.sort(docs, 0, count);
    StoredFields stored = snapshot.reader().storedFields();
    for (int i = 0; i < count; i++) {
      taker.take(Documents.entry(stored.document((int) docs[i])));
    }
  }
}
