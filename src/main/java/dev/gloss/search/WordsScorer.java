package dev.gloss.search;

import dev.gloss.search.Plan.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Walks the entries of one segment that hold words of a {@link WordsQuery} and finds the rank of
 * each.
 *
 * <p>Only some words lead from entry to entry: the commonest are left out as long as an entry that
 * holds nothing else could have no rank, or none that still competes, and are looked at only where
 * a rarer one is (as MaxScore does with scores: H. Turtle, J. Flood, Query evaluation: strategies
 * and optimizations, 1995). Few words make a heap not worth while.
 */
final class WordsScorer extends Scorer {
  /** Sums of the same numbers in another order differ by less. */
  private static final double ROUNDING = 1e-4;

  /** The scorers of a part on one segment; null where the segment has no match. */
  record Clue(
      WordsQuery.Part part,
      @Nullable Scorer word,
      @Nullable Scorer everyday,
      @Nullable Scorer head) {

    boolean isEmpty() {
      return word == null && everyday == null && head == null;
    }
  }

  /** One of the queries of a part, on one segment. */
  private static final class Matcher {
    private final Scorer scorer;
    private final DocIdSetIterator iterator;

    Matcher(Scorer scorer) {
      this.scorer = scorer;
      this.iterator = scorer.iterator();
    }

    static @Nullable Matcher of(@Nullable Scorer scorer) {
      return scorer == null ? null : new Matcher(scorer);
    }

    private boolean moveTo(int doc) throws IOException {
      int at = iterator.docID();
      return (at < doc ? iterator.advance(doc) : at) == doc;
    }

    float most() throws IOException {
      scorer.advanceShallow(0);
      return scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    }

    static boolean isOn(@Nullable Matcher matcher, int doc) throws IOException {
      return matcher != null && matcher.moveTo(doc);
    }
  }

  /** A part on one segment; what has no match there is null. */
  private record Place(
      WordsQuery.Part part,
      @Nullable Matcher word,
      @Nullable Matcher everyday,
      @Nullable Matcher head,
      float most) {

    /** The better of what the word itself and other words for it score; 0 for neither. */
    float score(int doc) throws IOException {
      float typed = word != null && word.moveTo(doc) ? word.scorer.score() : 0;
      float meant = everyday != null && everyday.moveTo(doc) ? everyday.scorer.score() : 0;
      return Math.max(typed, meant);
    }

    long cost() {
      long typed = word == null ? 0 : word.iterator.cost();
      return typed + (everyday == null ? 0 : everyday.iterator.cost());
    }

    static int commonestFirst(Place a, Place b) {
      return Long.compare(b.cost(), a.cost());
    }
  }

  private final List<Place> places = new ArrayList<>();
  private final List<Place> byCost;
  private final @Nullable NumericDocValues lengths;
  private final Wanted wanted;
  private final WordsQuery.Ranks ranks;
  private final List<DocIdSetIterator> leads = new ArrayList<>();
  private final AnyOf any = new AnyOf(leads);
  private final TwoPhaseIterator enough;

  /** Whether entries with some or most of the words still compete; none do without a minimum. */
  private boolean some;

  private boolean most;

  private @Nullable Rank rank;
  private float sum;

  /**
   * @param clues the scorers of the words
   * @param lengths of the entries in words, as Lucene encodes them; null where none is known
   */
  WordsScorer(
      List<Clue> clues, @Nullable NumericDocValues lengths, Wanted wanted, WordsQuery.Ranks ranks)
      throws IOException {
    this.lengths = lengths;
    this.wanted = wanted;
    this.ranks = ranks;
    this.most = wanted.minimum() > 0;
    this.some = most && !wanted.evidence().isEmpty();
    for (Clue clue : clues) {
      places.add(place(clue));
    }
    this.byCost = new ArrayList<>(places);
    byCost.sort(Place::commonestFirst);
    chooseLeads();
    this.enough =
        new TwoPhaseIterator(any) {
          @Override
          public boolean matches() throws IOException {
            judge();
            return rank != null;
          }

          @Override
          public float matchCost() {
            return places.size();
          }
        };
  }

  private static Place place(Clue clue) throws IOException {
    Matcher word = Matcher.of(clue.word());
    Matcher everyday = Matcher.of(clue.everyday());
    float typed = word == null ? 0 : word.most();
    float meant = everyday == null ? 0 : everyday.most();
    Matcher head = Matcher.of(clue.head());
    return new Place(clue.part(), word, everyday, head, Math.max(typed, meant));
  }

  private void chooseLeads() {
    leads.clear();
    places.forEach(place -> addLead(place.head()));
    long others = places.stream().filter(place -> place.part().needed()).count();
    double gained = 0;
    double score = 0;
    int matched = 0;
    boolean leading = false;
    for (Place place : byCost) {
      boolean needed = place.part().needed();
      others -= needed ? 1 : 0;
      gained += place.part().gain();
      score += place.most();
      matched += needed ? 1 : 0;
      leading |= others == 0 || suffices(gained, matched, score);
      if (leading) {
        addLead(place.word());
        addLead(place.everyday());
      }
    }
  }

  /** Whether an entry may have a rank, without all of the words. */
  private boolean suffices(double gained, int matched, double score) {
    boolean enough = most && gained * (1 + ROUNDING) >= wanted.minimum();
    for (int n = 2; some && !enough && n <= matched; n++) {
      enough = score * (1 + ROUNDING) >= wanted.evidence().get(n);
    }
    return enough;
  }

  private void addLead(@Nullable Matcher matcher) {
    if (matcher != null) {
      leads.add(matcher.iterator);
    }
  }

  /** How the current entry answers, null when not. */
  @Nullable Rank rank() {
    return rank;
  }

  private void judge() throws IOException {
    double gained = 0;
    int matched = 0;
    boolean all = true;
    boolean named = false;
    boolean certain = false;
    int doc = any.docID();
    for (Place place : places) {
      WordsQuery.Part part = place.part();
      boolean typed = Matcher.isOn(place.word(), doc);
      boolean meant = !typed && Matcher.isOn(place.everyday(), doc);
      boolean head = Matcher.isOn(place.head(), doc);
      gained += typed ? part.gain() : meant ? Ranking.EVERYDAY * part.gain() : 0;
      matched += (typed || meant) && part.needed() ? 1 : 0;
      all &= typed || !part.needed();
      named |= head;
      certain |= head && part.certain();
    }
    boolean gainedEnough = wanted.minimum() > 0 && gained >= wanted.minimum();
    rank = null;
    if (all && ranks.isOfDescription()) {
      sum = sum(doc);
      rank = sum >= floor(doc) ? ranks.all() : null;
    }
    if (rank != null) {
      return;
    }
    if (certain || (named && (all || gained >= wanted.minimum()))) {
      sum = sumBeside(doc);
      rank = ranks.named();
    } else if (all || (most && gainedEnough) || (some && matched > 1)) {
      sum = sum(doc);
      if ((all || gainedEnough) && sum >= floor(doc)) {
        rank = all ? ranks.all() : ranks.most();
      } else if (some && matched > 1 && sum >= wanted.evidence().get(matched)) {
        rank = ranks.some();
      }
    }
  }

  private double floor(int doc) throws IOException {
    return isLong(doc) ? wanted.floorInLong() : wanted.floor();
  }

  private boolean isLong(int doc) throws IOException {
    return lengths != null
        && lengths.advanceExact(doc)
        && SmallFloat.byte4ToInt((byte) lengths.longValue()) > Ranking.LONG_ENTRY;
  }

  private float sum(int doc) throws IOException {
    float total = 0;
    for (Place place : places) {
      total += place.score(doc);
    }
    return total;
  }

  /**
   * The sum for an entry that the query names: names of several words are worth the same, of
   * however many, and acronyms more, so senses differ by the telling words beside them; then those
   * named first come first.
   */
  private float sumBeside(int doc) throws IOException {
    float named = 0;
    float beside = 0;
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (Matcher.isOn(place.head(), doc)) {
        float worth = place.part().whole() ? Ranking.NAMED : Ranking.NAMED_BY_SEVERAL;
        named = Math.max(named, worth * (1 - Ranking.NAMED_LATER * i / places.size()));
      } else if (place.part().needed()) {
        beside += place.score(doc);
      }
    }
    return named + beside;
  }

  @Override
  public float score() {
    return Objects.requireNonNull(rank).score(sum);
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
    return most(ranks.best());
  }

  /** Ranks that cannot compete any more need no entries. */
  @Override
  public void setMinCompetitiveScore(float least) {
    boolean mostCompete = most && most(ranks.most()) >= least;
    boolean someCompete = some && most(ranks.some()) >= least;
    if (mostCompete != most || someCompete != some) {
      most = mostCompete;
      some = someCompete;
      chooseLeads();
    }
  }

  private static float most(Rank rank) {
    return rank.score(Float.MAX_VALUE / 2);
  }

  /** The documents of any of some iterators, which may be changed between two of them. */
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
