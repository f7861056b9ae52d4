package dev.gloss.search;

import dev.gloss.index.Schema;
import dev.gloss.search.Plan.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches entries by the words of a query: a minimum-should-match by information rather than by
 * count. An entry that holds every needed word gets one rank; one whose matching words add up to a
 * minimum of weight another; one that the query names, a third. Within a rank the words' own scores
 * add up. Equal to itself only, as {@link BandQuery} is.
 */
final class WordsQuery extends Query {
  /**
   * One word.
   *
   * @param query what an entry has to match, with its score
   * @param everyday matches entries that say it in other words, which counts less; null when
   *     nothing does
   * @param gain what it then gains towards the minimum
   * @param needed whether an entry with all words must match it
   * @param head matches the entry that the word names; null when it names none
   * @param certain whether that entry answers even below the minimum
   * @param whole whether the word is the whole name, as an acronym is
   */
  record Part(
      Query query,
      @Nullable Query everyday,
      double gain,
      boolean needed,
      @Nullable Query head,
      boolean certain,
      boolean whole) {

    @SuppressWarnings("ReferenceEquality") // what cannot be rewritten further returns itself
    Part rewrite(IndexSearcher searcher) throws IOException {
      Query word = query.rewrite(searcher);
      Query other = everyday == null ? null : everyday.rewrite(searcher);
      Query named = head == null ? null : head.rewrite(searcher);
      return word == query && other == everyday && named == head
          ? this
          : new Part(word, other, gain, needed, named, certain, whole);
    }
  }

  /**
   * The ranks given.
   *
   * @param named to an entry that the query names
   * @param all to one with all words
   * @param most to one whose words weigh enough
   * @param some to one with fewer that cannot be there by chance
   */
  record Ranks(Rank named, Rank all, Rank most, Rank some) {

    /** Whether an entry with all words comes before one that they name. */
    boolean isOfDescription() {
      return all.compareTo(named) < 0;
    }

    /** The best of them. */
    Rank best() {
      return isOfDescription() ? all : named;
    }
  }

  private final List<Part> parts;
  private final Wanted wanted;
  private final Ranks ranks;

  /**
   * @param parts the words
   * @param wanted what those must bring that an entry holds
   * @param ranks the ranks given
   */
  WordsQuery(List<Part> parts, Wanted wanted, Ranks ranks) {
    this.parts = List.copyOf(parts);
    this.wanted = wanted;
    this.ranks = ranks;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // what cannot be rewritten further returns itself
  public Query rewrite(IndexSearcher searcher) throws IOException {
    List<Part> rewritten = new ArrayList<>(parts.size());
    boolean changed = false;
    for (Part part : parts) {
      Part next = part.rewrite(searcher);
      rewritten.add(next);
      changed |= next != part;
    }
    return changed ? new WordsQuery(rewritten, wanted, ranks) : this;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<PartWeight> weights = new ArrayList<>(parts.size());
    for (Part part : parts) {
      Query everyday = part.everyday();
      Query head = part.head();
      weights.add(
          new PartWeight(
              part,
              searcher.createWeight(part.query(), mode, 1f),
              everyday == null ? null : searcher.createWeight(everyday, mode, 1f),
              head == null ? null : searcher.createWeight(head, ScoreMode.COMPLETE_NO_SCORES, 1f)));
    }
    return new WordsWeight(weights);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    for (Part part : parts) {
      part.query().visit(visitor);
      if (part.everyday() != null) {
        part.everyday().visit(visitor);
      }
      if (part.head() != null) {
        part.head().visit(visitor);
      }
    }
  }

  @Override
  public String toString(String field) {
    return "words" + parts + ">=" + wanted;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return classHash();
  }

  private record PartWeight(
      Part part, Weight word, @Nullable Weight everyday, @Nullable Weight head) {

    WordsScorer.Clue on(LeafReaderContext leaf) throws IOException {
      return new WordsScorer.Clue(
          part,
          word.scorer(leaf),
          everyday == null ? null : everyday.scorer(leaf),
          head == null ? null : head.scorer(leaf));
    }
  }

  private final class WordsWeight extends Weight {
    private final List<PartWeight> weights;

    WordsWeight(List<PartWeight> weights) {
      super(WordsQuery.this);
      this.weights = weights;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      List<WordsScorer.Clue> clues = clues(leaf);
      return clues.stream().allMatch(WordsScorer.Clue::isEmpty)
          ? null
          : new DefaultScorerSupplier(scorer(leaf, clues));
    }

    private WordsScorer scorer(LeafReaderContext leaf, List<WordsScorer.Clue> clues)
        throws IOException {
      return new WordsScorer(clues, leaf.reader().getNormValues(Schema.STEMS), wanted, ranks);
    }

    private List<WordsScorer.Clue> clues(LeafReaderContext leaf) throws IOException {
      List<WordsScorer.Clue> clues = new ArrayList<>(weights.size());
      for (PartWeight weight : weights) {
        clues.add(weight.on(leaf));
      }
      return clues;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      WordsScorer scorer = scorer(leaf, clues(leaf));
      if (scorer.iterator().advance(doc) != doc) {
        return Explanation.noMatch("too few of the words");
      }
      List<Explanation> details = new ArrayList<>();
      for (PartWeight weight : weights) {
        addMatch(details, weight.word().explain(leaf, doc));
        Weight everyday = weight.everyday();
        if (everyday != null) {
          addMatch(details, everyday.explain(leaf, doc));
        }
      }
      Rank rank = Objects.requireNonNull(scorer.rank());
      return Explanation.match(scorer.score(), rank + ": " + rank.reason(), details);
    }
  }

  private static void addMatch(List<Explanation> details, Explanation detail) {
    if (detail.isMatch()) {
      details.add(detail);
    }
  }
}
