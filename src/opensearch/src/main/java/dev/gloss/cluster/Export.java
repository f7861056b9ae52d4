package dev.gloss.cluster;

import dev.gloss.index.IndexLexicon;
import dev.gloss.index.Schema;
import dev.gloss.index.Snapshot;
import dev.gloss.index.StoredEntries;
import dev.gloss.index.StoredEntry;
import dev.gloss.opensearch.EntryFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

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

  /** The fields whose dictionaries the lexicon has. */
  List<String> fields() {
    return FieldInfos.getIndexedFields(snapshot.reader()).stream()
        .filter(field -> !Layout.NEVER_ASKED.contains(field))
        .sorted()
        .toList();
  }

  void entries(Taker taker) throws IOException {
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      NumericDocValues order = leaf.reader().getNumericDocValues(Schema.ORDER);
      SortedDocValues sort = leaf.reader().getSortedDocValues(Schema.SORT);
      while (order != null && sort != null && order.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        sort.advanceExact(order.docID());
        StoredEntry stored = stored(leaf.docBase + order.docID());
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

  /**
   * One document for each token, with its frequency in each field that holds it; then the rules.
   */
  void lexicon(Taker taker) throws IOException {
    PriorityQueue<Walk> walks = new PriorityQueue<>(Comparator.comparing(Walk::token));
    for (String field : fields()) {
      if (!RULES.contains(field)) {
        addNext(walks, new Walk(field, dictionary(field)));
      }
    }
    while (!walks.isEmpty()) {
      BytesRef token = BytesRef.deepCopyOf(walks.element().token());
      Map<String, Object> document = new HashMap<>();
      document.put(Layout.TOKEN, token.utf8ToString());
      while (!walks.isEmpty() && walks.element().token().equals(token)) {
        Walk walk = walks.remove();
        document.put(Layout.tokens(walk.field()), token.utf8ToString());
        document.put(Layout.count(walk.field()), walk.tokens().docFreq());
        addNext(walks, walk);
      }
      taker.take(document);
    }
    for (String field : RULES) {
      addRules(field, taker);
    }
  }

  /** A way along the dictionary of a field. */
  private record Walk(String field, TermsEnum tokens) {

    BytesRef token() {
      try {
        return tokens.term();
      } catch (IOException e) {
        throw new UncheckedIOException("reading the dictionary of " + field, e);
      }
    }
  }

  private static void addNext(PriorityQueue<Walk> walks, Walk walk) throws IOException {
    if (walk.tokens().next() != null) {
      walks.add(walk);
    }
  }

  private TermsEnum dictionary(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  private void addRules(String field, Taker taker) throws IOException {
    IndexLexicon lexicon = new IndexLexicon(snapshot.reader());
    TermsEnum phrases = dictionary(field);
    while (phrases.next() != null) {
      String phrase = phrases.term().utf8ToString();
      List<String> alternatives = lexicon.synonyms(field, phrase, ALL);
      for (int i = 0; i < alternatives.size(); i++) {
        Map<String, Object> document = new HashMap<>();
        document.put(Layout.TOKEN, phrase);
        document.put(Layout.tokens(field), phrase);
        document.put(Layout.count(field), i);
        document.put(Layout.ALTERNATIVE, alternatives.get(i));
        taker.take(document);
      }
    }
  }

  /** One by one: read together they would all stay in memory. */
  private StoredEntry stored(int doc) throws IOException {
    return new StoredEntries(snapshot.reader()).of(doc);
  }

  /** The terms of entries spread evenly over the glossary. */
  List<String> terms(int wanted) throws IOException {
    List<String> terms = new ArrayList<>();
    int step = Math.max(1, snapshot.reader().maxDoc() / wanted);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      NumericDocValues order = leaf.reader().getNumericDocValues(Schema.ORDER);
      for (int doc = 0; order != null && doc < leaf.reader().maxDoc(); doc += step) {
        if (order.advanceExact(doc)) {
          terms.add(stored(leaf.docBase + doc).entry().term());
        }
      }
    }
    return terms;
  }
}
