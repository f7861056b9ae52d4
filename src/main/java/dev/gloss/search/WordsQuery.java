package dev.gloss.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches entries by the words of a query: a minimum-should-match by information rather than by
 * count. An entry that holds every needed word gets one rank; one whose matching words add up to a
 * minimum of weight another; one that the query names, a third. Within a rank the words' own scores
 * add up.
 */
final class WordsQuery extends Query {
  /**
   * One word.
   *
   * @param query what an entry has to match, with its score
   * @param gain what it then gains towards the minimum
   * @param needed whether an entry with all words must match it
   * @param head matches the entry that the word names; null when it names none
   * @param certain whether that entry answers even below the minimum
   */
  record Part(Query query, double gain, boolean needed, @Nullable Query head, boolean certain) {}

  /**
   * The ranks given.
   *
   * @param named to an entry that the query names
   * @param all to one with all words
   * @param most to one with enough of them; null when only all will do
   * @param namedShare the share of the minimum that a named entry needs
   */
  record Ranks(Rank named, Rank all, @Nullable Rank most, double namedShare) {}

  private final List<Part> parts;
  private final double minimum;
  private final double floor;
  private final Ranks ranks;

  /**
   * @param minimum what the gains must add up to, unless every needed word is there
   * @param floor what the words' scores must add up to in any case: in a very long text stray words
   *     score little
   */
  WordsQuery(List<Part> parts, double minimum, double floor, Ranks ranks) {
    this.parts = List.copyOf(parts);
    this.minimum = minimum;
    this.floor = floor;
    this.ranks = ranks;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    List<Part> rewritten = new ArrayList<>(parts.size());
    for (Part part : parts) {
      Query query = part.query().rewrite(searcher);
      Query head = part.head() == null ? null : part.head().rewrite(searcher);
      rewritten.add(new Part(query, part.gain(), part.needed(), head, part.certain()));
    }
    return rewritten.equals(parts) ? this : new WordsQuery(rewritten, minimum, floor, ranks);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<Weight> words = new ArrayList<>(parts.size());
    List<@Nullable Weight> heads = new ArrayList<>(parts.size());
    for (Part part : parts) {
      words.add(part.query().createWeight(searcher, mode, 1f));
      Query head = part.head();
      heads.add(
          head == null ? null : head.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1f));
    }
    return new WordsWeight(words, heads);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    for (Part part : parts) {
      part.query().visit(visitor);
      if (part.head() != null) {
        part.head().visit(visitor);
      }
    }
  }

  @Override
  public String toString(String field) {
    return "words" + parts + ">=" + minimum;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && parts.equals(((WordsQuery) other).parts)
        && minimum == ((WordsQuery) other).minimum
        && floor == ((WordsQuery) other).floor
        && ranks.equals(((WordsQuery) other).ranks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), parts, minimum, floor, ranks);
  }

  /** A part on one segment; a scorer is null where the segment has no match. */
  private record Place(Part part, @Nullable Scorer word, @Nullable Scorer head) {

    boolean hasWord(int doc) {
      return word != null && word.docID() == doc;
    }

    boolean hasHead(int doc) {
      return head != null && head.docID() == doc;
    }
  }

  private final class WordsWeight extends Weight {
    private final List<Weight> words;
    private final List<@Nullable Weight> heads;

    WordsWeight(List<Weight> words, List<@Nullable Weight> heads) {
      super(WordsQuery.this);
      this.words = words;
      this.heads = heads;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      List<Place> places = places(leaf);
      boolean none = places.stream().allMatch(p -> p.word() == null && p.head() == null);
      return none ? null : new DefaultScorerSupplier(new WordsScorer(places));
    }

    private List<Place> places(LeafReaderContext leaf) throws IOException {
      List<Place> places = new ArrayList<>(parts.size());
      for (int i = 0; i < parts.size(); i++) {
        Weight head = heads.get(i);
        places.add(
            new Place(
                parts.get(i), words.get(i).scorer(leaf), head == null ? null : head.scorer(leaf)));
      }
      return places;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      WordsScorer scorer = new WordsScorer(places(leaf));
      if (scorer.iterator().advance(doc) != doc) {
        return Explanation.noMatch("too few of the words");
      }
      List<Explanation> details = new ArrayList<>();
      for (Weight word : words) {
        Explanation detail = word.explain(leaf, doc);
        if (detail.isMatch()) {
          details.add(detail);
        }
      }
      Rank rank = Objects.requireNonNull(scorer.rank());
      return Explanation.match(scorer.score(), rank + ": " + rank.reason(), details);
    }
  }

  /** Walks the entries that hold any word; few words make a heap not worth while. */
  private final class WordsScorer extends Scorer {
    private final List<Place> places;
    private final List<DocIdSetIterator> iterators = new ArrayList<>();
    private final AnyOf any = new AnyOf(iterators);
    private final TwoPhaseIterator enough;

    WordsScorer(List<Place> places) {
      this.places = places;
      for (Place place : places) {
        add(place.word());
        add(place.head());
      }
      this.enough =
          new TwoPhaseIterator(any) {
            @Override
            public boolean matches() throws IOException {
              return rank() != null;
            }

            @Override
            public float matchCost() {
              return iterators.size();
            }
          };
    }

    private void add(@Nullable Scorer scorer) {
      if (scorer != null) {
        iterators.add(scorer.iterator());
      }
    }

    /** How the current entry answers, null when not. */
    @Nullable Rank rank() throws IOException {
      double gained = 0;
      boolean all = true;
      boolean named = false;
      boolean certain = false;
      int doc = any.docID();
      for (Place place : places) {
        boolean there = place.hasWord(doc);
        gained += there ? place.part().gain() : 0;
        all &= there || !place.part().needed();
        named |= place.hasHead(doc);
        certain |= place.hasHead(doc) && place.part().certain();
      }
      boolean covered = all || (ranks.most() != null && gained >= minimum);
      if (certain || (named && (all || gained >= ranks.namedShare() * minimum))) {
        return ranks.named();
      }
      if (!covered || sum() < floor) {
        return null;
      }
      return all ? ranks.all() : ranks.most();
    }

    private float sum() throws IOException {
      float sum = 0;
      for (Place place : places) {
        Scorer word = place.word();
        sum += word != null && place.hasWord(any.docID()) ? word.score() : 0;
      }
      return sum;
    }

    @Override
    public float score() throws IOException {
      return Objects.requireNonNull(rank()).score(sum());
    }

    @Override
    public int docID() {
      return any.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(enough);
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return enough;
    }

    @Override
    public float getMaxScore(int upTo) {
      return ranks.named().score(Float.MAX_VALUE / 2);
    }
  }

  private static final class AnyOf extends DocIdSetIterator {
    private final List<DocIdSetIterator> iterators;
    private int doc = -1;

    AnyOf(List<DocIdSetIterator> iterators) {
      this.iterators = iterators;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int next = NO_MORE_DOCS;
      for (DocIdSetIterator iterator : iterators) {
        int at = iterator.docID();
        next = Math.min(next, at < target ? iterator.advance(target) : at);
      }
      doc = next;
      return next;
    }

    @Override
    public long cost() {
      return iterators.stream().mapToLong(DocIdSetIterator::cost).sum();
    }
  }
}
