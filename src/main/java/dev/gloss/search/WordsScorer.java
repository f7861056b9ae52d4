package dev.gloss.search;

import dev.gloss.search.Plan.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;

/**
 * Walks the entries of one segment that hold any word of a {@link WordsQuery} and finds the rank of
 * each; few words make a heap not worth while.
 */
final class WordsScorer extends Scorer {
  /** A part on one segment; a scorer is null where the segment has no match. */
  record Place(
      WordsQuery.Part part,
      @Nullable Scorer word,
      @Nullable Scorer everyday,
      @Nullable Scorer head) {

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

  private final List<Place> places;
  private final Wanted wanted;
  private final WordsQuery.Ranks ranks;
  private final List<DocIdSetIterator> iterators = new ArrayList<>();
  private final AnyOf any = new AnyOf(iterators);
  private final TwoPhaseIterator enough;

  WordsScorer(List<Place> places, Wanted wanted, WordsQuery.Ranks ranks) {
    this.places = places;
    this.wanted = wanted;
    this.ranks = ranks;
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
      WordsQuery.Part part = place.part();
      boolean typed = Place.isOn(place.word(), doc);
      boolean meant = Place.isOn(place.everyday(), doc);
      boolean head = Place.isOn(place.head(), doc);
      gained += typed ? part.gain() : meant ? Ranking.EVERYDAY * part.gain() : 0;
      matched += (typed || meant) && part.needed() ? 1 : 0;
      all &= typed || !part.needed();
      named |= head;
      certain |= head && part.certain();
    }
    if (certain || (named && (all || gained >= wanted.minimum()))) {
      return ranks.named();
    }
    boolean some = wanted.minimum() > 0 && matched > 1 && !wanted.evidence().isEmpty();
    if (sum() >= wanted.floor() && (all || (wanted.minimum() > 0 && gained >= wanted.minimum()))) {
      return all ? ranks.all() : ranks.most();
    }
    return some && sum() >= wanted.evidence().get(matched) ? ranks.some() : null;
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
