package dev.gloss.cluster;

import dev.gloss.index.IndexLexicon;
import dev.gloss.index.Schema;
import dev.gloss.index.Snapshot;
import dev.gloss.index.StoredEntry;
import dev.gloss.opensearch.EntryFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * An index of this machine as the documents of a cluster's: its entries, with what only the whole
 * glossary tells of each, and its lexicon.
 */
final class Export {
  /** Synonyms of one phrase: as many as a glossary may have. */
  private static final int ALL = Integer.MAX_VALUE;

  private static final List<String> RULES = List.of(Schema.SYNONYM, Schema.THESAURUS);

  private final Snapshot snapshot;

  Export(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Takes documents one by one. */
  interface Taker {
    void take(Map<String, ?> document) throws IOException;
  }

  /** Every field that has a dictionary. */
  List<String> fields() {
    return FieldInfos.getIndexedFields(snapshot.reader()).stream().sorted().toList();
  }

  void entries(Taker taker) throws IOException {
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      NumericDocValues order = leaf.reader().getNumericDocValues(Schema.ORDER);
      SortedDocValues sort = leaf.reader().getSortedDocValues(Schema.SORT);
      while (order != null && sort != null && order.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        sort.advanceExact(order.docID());
        StoredEntry stored = StoredEntry.read(snapshot.reader(), leaf.docBase + order.docID());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(Layout.ENTRY, EntryFields.write(stored.entry()));
        document.put(Layout.ID, stored.id());
        document.put(Layout.SENSE, stored.sense());
        document.put(Layout.SENSES, stored.senses());
        document.put(Layout.SORT, sort.lookupOrd(sort.ordValue()).utf8ToString());
        document.put(Layout.ORDER, order.longValue());
        taker.take(document);
      }
    }
  }

  void lexicon(Taker taker) throws IOException {
    IndexLexicon lexicon = new IndexLexicon(snapshot.reader());
    for (String field : fields()) {
      Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
      TermsEnum tokens = terms == null ? TermsEnum.EMPTY : terms.iterator();
      while (tokens.next() != null) {
        String token = tokens.term().utf8ToString();
        if (RULES.contains(field)) {
          List<String> alternatives = lexicon.synonyms(field, token, ALL);
          for (int i = 0; i < alternatives.size(); i++) {
            Map<String, Object> document = new HashMap<>(document(field, token, i));
            document.put(Layout.ALTERNATIVE, alternatives.get(i));
            taker.take(document);
          }
        } else {
          taker.take(document(field, token, tokens.docFreq()));
        }
      }
    }
  }

  private static Map<String, ?> document(String field, String token, int count) {
    return Map.of(
        Layout.FIELD, field,
        Layout.TOKEN, token,
        Layout.COUNT, count,
        Layout.tokens(field), token);
  }

  /** The terms of entries spread evenly over the glossary. */
  List<String> terms(int wanted) throws IOException {
    List<String> terms = new ArrayList<>();
    int step = Math.max(1, snapshot.reader().maxDoc() / wanted);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      NumericDocValues order = leaf.reader().getNumericDocValues(Schema.ORDER);
      for (int doc = 0; order != null && doc < leaf.reader().maxDoc(); doc += step) {
        if (order.advanceExact(doc)) {
          int inAll = leaf.docBase + doc;
          terms.add(StoredEntry.read(snapshot.reader(), inAll).entry().term());
        }
      }
    }
    return terms;
  }
}
