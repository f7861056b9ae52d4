package dev.gloss.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Makes the weights of one shard. Those queries that are scored by several words at once, of which
 * the shard may hold only some, are given the statistics of all.
 */
final class WholeGlossarySearcher extends IndexSearcher {
  /** A frequency that no word has: who gets it back asked for a word that no shard holds. */
  private static final long UNKNOWN = Long.MAX_VALUE;

  private final IndexSearcher in;

  /**
   * @param in the shard's own searcher, which has the gathered statistics
   */
  WholeGlossarySearcher(IndexSearcher in) {
    super(in.getTopReaderContext());
    this.in = in;
    setSimilarity(in.getSimilarity());
    setQueryCache(null);
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    return in.termStatistics(term, docFreq, totalTermFreq);
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    return in.collectionStatistics(field);
  }

  @Override
  public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
    if (query instanceof MultiPhraseQuery || query instanceof SynonymQuery) {
      WholeGlossarySearcher searcher = new WholeGlossarySearcher(in);
      TermStatistics[] all = statistics(query);
      searcher.setSimilarity(new AllWords(in.getSimilarity(), query, all));
      return query.createWeight(searcher, mode, boost);
    }
    return super.createWeight(query, mode, boost);
  }

  /** In the order of the query, in which Lucene adds them up. */
  private TermStatistics[] statistics(Query query) throws IOException {
    List<Term> terms = new ArrayList<>();
    if (query instanceof MultiPhraseQuery phrase) {
      for (Term[] alternatives : phrase.getTermArrays()) {
        terms.addAll(List.of(alternatives));
      }
    } else {
      query.visit(
          new QueryVisitor() {
            @Override
            public void consumeTerms(Query from, Term... found) {
              terms.addAll(List.of(found));
            }
          });
    }
    List<TermStatistics> all = new ArrayList<>();
    for (Term term : terms) {
      TermStatistics statistics = in.termStatistics(term, 1, UNKNOWN);
      if (statistics.totalTermFreq() != UNKNOWN) {
        all.add(statistics);
      }
    }
    return all.toArray(TermStatistics[]::new);
  }

  /** Scores by all the words of a query whatever Lucene found of them. */
  private static final class AllWords extends Similarity {
    private final Similarity in;
    private final Query query;
    private final TermStatistics[] all;

    AllWords(Similarity in, Query query, TermStatistics[] all) {
      this.in = in;
      this.query = query;
      this.all = all;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... found) {
      if (all.length == 0) {
        return in.scorer(boost, field, found);
      }
      return query instanceof SynonymQuery
          ? in.scorer(boost, field, asOne(found[0]))
          : in.scorer(boost, field, all);
    }

    /** As SynonymQuery has it: as frequent as the most frequent word. */
    private TermStatistics asOne(TermStatistics found) {
      long docFreq = 0;
      long totalTermFreq = 0;
      for (TermStatistics word : all) {
        docFreq = Math.max(docFreq, word.docFreq());
        totalTermFreq += word.totalTermFreq();
      }
      return new TermStatistics(found.term(), docFreq, totalTermFreq);
    }

    @Override
    public long computeNorm(FieldInvertState state) {
      return in.computeNorm(state);
    }
  }
}
