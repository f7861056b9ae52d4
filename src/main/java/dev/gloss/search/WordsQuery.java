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
   * @param everyday matches entries that say it in other words, which counts less; null when
   *     nothing does
   * @param gain what it then gains towards the minimum
   * @param needed whether an entry with all words must match it
   * @param head matches the entry that the word names; null when it names none
   * @param certain whether that entry answers even below the minimum
   */
  record Part(
      Query query,
      @Nullable Query everyday,
      double gain,
      boolean needed,
      @Nullable Query head,
      boolean certain) {

    Part rewrite(IndexSearcher searcher) throws IOException {
      return new Part(
          query.rewrite(searcher),
          everyday == null ? null : everyday.rewrite(searcher),
          gain,
          needed,
          head == null ? null : head.rewrite(searcher),
          certain);
    }
  }

  /**
   * The ranks given.
   *
   * @param named to an entry that the query names
   * @param all to one with all words
   * @param most to one with enough of them; null when only all will do
   * @param some to one with fewer that cannot be there by chance; null when that will not do
   * @param namedShare the share of the minimum that a named entry needs
   */
  record Ranks(Rank named, Rank all, @Nullable Rank most, @Nullable Rank some, double namedShare) {}

  private final List<Part> parts;
  private final double minimum;
  private final double floor;
  private final List<Double> evidence;
  private final Ranks ranks;

  /**
   * @param minimum what the gains must add up to, unless every needed word is there
   * @param floor what the words' scores must add up to in any case: in a very long text stray words
   *     score little
   * @param evidence by number of needed words matched, what their scores must add up to where they
   *     are but some
   */
  WordsQuery(List<Part> parts, double minimum, double floor, List<Double> evidence, Ranks ranks) {
    this.parts = List.copyOf(parts);
    this.minimum = minimum;
    this.floor = floor;
    this.evidence = List.copyOf(evidence);
    this.ranks = ranks;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    List<Part> rewritten = new ArrayList<>(parts.size());
    for (Part part : parts) {
      rewritten.add(part.rewrite(searcher));
    }
    return rewritten.equals(parts)
        ? this
        : new WordsQuery(rewritten, minimum, floor, evidence, ranks);
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
              part.query().createWeight(searcher, mode, 1f),
              everyday == null ? null : everyday.createWeight(searcher, mode, 1f),
              head == null ? null : head.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1f)));
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
    return "words" + parts + ">=" + minimum;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && parts.equals(((WordsQuery) other).parts)
        && minimum == ((WordsQuery) other).minimum
        && floor == ((WordsQuery) other).floor
        && evidence.equals(((WordsQuery) other).evidence)
        && ranks.equals(((WordsQuery) other).ranks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), parts, minimum, floor, evidence, ranks);
  }

  private record PartWeight(
      Part part, Weight word, @Nullable Weight everyday, @Nullable Weight head) {

    Place on(LeafReaderContext leaf) throws IOException {
      return new Place(
          part,
          word.scorer(leaf),
          everyday == null ? null : everyday.scorer(leaf),
          head == null ? null : head.scorer(leaf));
    }
  }

  /** A part on one segment; a scorer is null where the segment has no match. */
  private record Place(
      Part part, @Nullable Scorer word, @Nullable Scorer everyday, @Nullable Scorer head) {

    static boolean isOn(@Nullable Scorer scorer, int doc) {
      return scorer != null && scorer.docID() == doc;
    }

    boolean isEmpty() {
      return word == null && everyday == null && head == null;
    }

    /** The better of what the word itself and other words for it score; 0 for neither. */
    float score(int doc) throws IOException {
      float typed = word != null && isOn(word, doc) ? word.score() : 0;
      float meant = everyday != null && isOn(everyday, doc) ? everyday.score() : 0;
      return Math.max(typed, meant);
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
      List<Place> places = places(leaf);
      return places.stream().allMatch(Place::isEmpty)
          ? null
          : new DefaultScorerSupplier(new WordsScorer(places));
    }

    private List<Place> places(LeafReaderContext leaf) throws IOException {
      List<Place> places = new ArrayList<>(weights.size());
      for (PartWeight weight : weights) {
        places.add(weight.on(leaf));
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
        add(place.everyday());
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
      int matched = 0;
      boolean all = true;
      boolean named = false;
      boolean certain = false;
      int doc = any.docID();
      for (Place place : places) {
        Part part = place.part();
        boolean typed = Place.isOn(place.word(), doc);
        boolean meant = Place.isOn(place.everyday(), doc);
        boolean head = Place.isOn(place.head(), doc);
        gained += typed ? part.gain() : meant ? Ranking.EVERYDAY * part.gain() : 0;
        matched += (typed || meant) && part.needed() ? 1 : 0;
        all &= typed || !part.needed();
        named |= head;
        certain |= head && part.certain();
      }
      if (certain || (named && (all || gained >= ranks.namedShare() * minimum))) {
        return ranks.named();
      }
      if (all) {
        return sum() < floor ? null : ranks.all();
      }
      if (gained >= minimum && ranks.most() != null && sum() >= floor) {
        return ranks.most();
      }
      return matched > 1 && ranks.some() != null && sum() >= evidence.get(matched)
          ? ranks.some()
          : null;
    }

    private float sum() throws IOException {
      float sum = 0;
      for (Place place : places) {
        sum += place.score(any.docID());
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
