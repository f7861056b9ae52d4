package dev.gloss.opensearch;

import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.opensearch.search.internal.ContextIndexSearcher;

/**
 * Scores another query by the statistics of the whole glossary, also where one shard lacks some of
 * the query's words. OpenSearch gathers the statistics of every shard before it searches them
 * ({@code dfs_query_then_fetch}), but Lucene asks for those of the words that the shard at hand
 * holds, and of a field only where there is such a word.
 */
final class WholeGlossaryQuery extends Query {
  private final Query in;

  WholeGlossaryQuery(Query in) {
    this.in = in;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = in.rewrite(searcher);
    return rewritten.equals(in) ? this : new WholeGlossaryQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    if (searcher instanceof ContextIndexSearcher) {
      return new WholeGlossarySearcher(searcher).createWeight(in, mode, boost);
    }
    // statistics are being gathered: every field's, even if this shard has none of the words
    for (String field : fields()) {
      searcher.collectionStatistics(field);
    }
    return searcher.createWeight(in, mode, boost);
  }

  private Set<String> fields() {
    Set<String> fields = new HashSet<>();
    in.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query query, Term... terms) {
            for (Term term : terms) {
              fields.add(term.field());
            }
          }
        });
    return fields;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    in.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "gloss(" + in.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && in.equals(((WholeGlossaryQuery) other).in);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), in);
  }
}
