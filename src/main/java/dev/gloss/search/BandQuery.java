package dev.gloss.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches what another query matches and maps its score into the band of a {@link Rank}.
 *
 * <p>Equal to itself only, and hashed by its rank: nothing here caches queries, and Lucene asks for
 * the hash of a whole tree at each step of its rewriting. The hash is the same in every process,
 * and with it the order in which bands are explained.
 */
final class BandQuery extends Query {
  private final Rank rank;
  private final Query in;

  BandQuery(Rank rank, Query in) {
    this.rank = rank;
    this.in = in;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // what cannot be rewritten further returns itself
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = in.rewrite(searcher);
    return rewritten == in ? this : new BandQuery(rank, rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    return new BandWeight(searcher.createWeight(in, scoreMode, 1f));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    in.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return rank + "(" + in.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return classHash() ^ rank.name().hashCode();
  }

  private final class BandWeight extends FilterWeight {
    BandWeight(Weight weight) {
      super(BandQuery.this, weight);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier supplier = in.scorerSupplier(leaf);
      return supplier == null ? null : new BandSupplier(supplier);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Explanation inner = in.explain(leaf, doc);
      return inner.isMatch()
          ? Explanation.match(
              rank.score(inner.getValue().floatValue()), rank + ": " + rank.reason(), inner)
          : inner;
    }
  }

  private final class BandSupplier extends ScorerSupplier {
    private final ScorerSupplier supplier;

    BandSupplier(ScorerSupplier supplier) {
      this.supplier = supplier;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return new BandScorer(supplier.get(leadCost));
    }

    @Override
    public long cost() {
      return supplier.cost();
    }
  }

  private final class BandScorer extends FilterScorer {
    BandScorer(Scorer scorer) {
      super(scorer);
    }

    @Override
    public float score() throws IOException {
      return rank.score(in.score());
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      float max = in.getMaxScore(upTo);
      return rank.score(Math.min(max, Float.MAX_VALUE / 2));
    }
  }
}
