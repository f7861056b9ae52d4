package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.index.Schema;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * Entries to read on with: those whose {@code see} names this one, and those that it mentions and
 * that mention it. What the entry's own {@code see} says is not repeated.
 */
final class Related {
  /** As many as a reader takes in at a glance. */
  private static final int MAX = 8;

  /** Acronyms of a definition that are looked up; a long one mentions its subject's kin early. */
  private static final int MAX_MENTIONS = 64;

  private static final Sort READING_ORDER =
      new Sort(new SortField(Schema.ORDER, SortField.Type.LONG));

  private final Prose prose;
  private final IndexReader reader;
  private final IndexSearcher searcher;

  Related(Prose prose, IndexSearcher searcher) {
    this.prose = prose;
    this.reader = searcher.getIndexReader();
    this.searcher = searcher;
  }

  List<EntryName> of(StoredEntry stored) throws IOException {
    Entry entry = stored.entry();
    Set<String> known = new LinkedHashSet<>();
    known.add(TermKeys.folded(entry.term()));
    entry.see().forEach(see -> known.add(TermKeys.folded(see)));
    List<EntryName> related = new ArrayList<>();
    for (ScoreDoc doc :
        searcher.search(query(stored), MAX + known.size(), READING_ORDER).scoreDocs) {
      StoredEntry other = StoredEntry.read(reader, reader.storedFields(), doc.doc);
      if (related.size() < MAX && known.add(TermKeys.folded(other.entry().term()))) {
        related.add(new EntryName(other.id(), other.entry().term()));
      }
    }
    return related;
  }

  private Query query(StoredEntry stored) {
    String term = TermKeys.folded(stored.entry().term());
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new TermQuery(new Term(Schema.SEE, term)), Occur.SHOULD);
    any.add(mutual(stored.entry(), term), Occur.SHOULD);
    String section = stored.entry().section();
    if (stored.senses() == 1 || section == null) {
      return any.build();
    }
    // who names a term of several senses means this one only in its own section
    return new BooleanQuery.Builder()
        .add(any.build(), Occur.MUST)
        .add(new TermQuery(new Term(Schema.SECTION, TermKeys.head(section))), Occur.FILTER)
        .build();
  }

  /** The entries of the acronyms in a definition, if they hold the term. */
  private Query mutual(Entry entry, String term) {
    BooleanQuery.Builder mentioned = new BooleanQuery.Builder();
    mentions(entry)
        .forEach(
            key -> mentioned.add(new TermQuery(new Term(Schema.TERM_FOLDED, key)), Occur.SHOULD));
    return new BooleanQuery.Builder()
        .add(mentioned.build(), Occur.MUST)
        .add(new TermQuery(new Term(Schema.WORDS, term)), Occur.FILTER)
        .build();
  }

  private Set<String> mentions(Entry entry) {
    Set<String> keys = new LinkedHashSet<>();
    String text = entry.definition();
    if (text == null) {
      return keys;
    }
    for (Token token : prose.words(text)) {
      String written = text.substring(token.start(), token.end());
      if (keys.size() < MAX_MENTIONS && TermKeys.isAcronym(written)) {
        keys.add(token.text());
      }
    }
    return keys;
  }
}
