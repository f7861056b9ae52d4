package dev.gloss.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The senses of a head in order: source by source, given sense numbers first, then reading order.
 * Sense numbers are worked out here, when they are shown, so that a rebuild need not remember every
 * head it has seen.
 */
final class Senses {
  /**
   * One sense.
   *
   * @param doc its document number in the whole index
   * @param order its value of {@link Schema#ORDER}
   */
  record Sense(int doc, long order) {}

  private Senses() {}

  /** The entries that hold a key, in order of sense. */
  static List<Sense> of(IndexReader reader, String field, String key) throws IOException {
    List<Sense> senses = new ArrayList<>();
    Term term = new Term(field, key);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
      if (docs != null) {
        add(leaf, docs, senses);
      }
    }
    senses.sort((a, b) -> Long.compare(a.order(), b.order()));
    return senses;
  }

  private static void add(LeafReaderContext leaf, PostingsEnum docs, List<Sense> senses)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    NumericDocValues order = leaf.reader().getNumericDocValues(Schema.ORDER);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live == null || live.get(doc)) {
        senses.add(new Sense(leaf.docBase + doc, value(order, Schema.ORDER, doc)));
      }
    }
  }

  /** The document value that every entry has. */
  static long value(IndexReader reader, String field, int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    return value(leaf.reader().getNumericDocValues(field), field, doc - leaf.docBase);
  }

  private static long value(NumericDocValues values, String field, int doc) throws IOException {
    if (values == null || !values.advanceExact(doc)) {
      throw new IllegalStateException("document " + doc + " has no " + field);
    }
    return values.longValue();
  }

  /**
   * The identifier of the n-th sense, from 1, of a head without one of its own. Where a source gave
   * it to another entry, the number is raised by that of the senses, beyond all of theirs.
   *
   * @param senses how many senses the head has
   */
  static String id(IndexReader reader, String head, int number, int senses) throws IOException {
    String id = number == 1 ? head : head + "#" + number;
    for (int n = number + senses; !of(reader, Schema.ID, id).isEmpty(); n += senses) {
      id = head + "#" + n;
    }
    return id;
  }
}
