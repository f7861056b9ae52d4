package dev.gloss.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every way in which an entry can answer a query, best first: the tiers and, within each, their
 * bands. A band never crosses another, so the order of these constants is the ranking; scores
 * decide only within a band.
 *
 * <p>A hit's score tells its rank: {@code tier base + (bands below + s/(s+k)) / bands in tier}.
 */
enum Rank {
  TERM_EXACT(Tier.TERM, "the term"),
  ALIAS_EXACT(Tier.TERM, "another name of the term"),
  TERM_OF_CAPITALS_PLURAL(Tier.TERM, "a plural or possessive of the term"),
  ALIAS_OF_CAPITALS_PLURAL(Tier.TERM, "a plural or possessive of another name of the term"),
  TERM_FOLDED(Tier.TERM, "the term in another spelling"),
  ALIAS_FOLDED(Tier.TERM, "another name of the term in another spelling"),
  TERM_SINGULAR(Tier.TERM, "the plural or singular of the term"),
  ALIAS_SINGULAR(Tier.TERM, "the plural or singular of another name of the term"),
  NAME_VARIANT(Tier.TERM, "a spelling variant of the term or another name of it"),
  TERM_NUMBERED(Tier.TERM, "the term with a number"),
  ALIAS_NUMBERED(Tier.TERM, "another name of the term with a number"),
  TERM_ASKED(Tier.TERM, "this term among others"),

  EXPANSION_EXACT(Tier.EXPANSION, "the expansion"),
  EXPANSION_VARIANT(Tier.EXPANSION, "a spelling variant of the expansion"),
  NAME_REORDERED(
      Tier.EXPANSION, "the expansion or name in another order or with other small words"),
  NAME_ABBREVIATED(Tier.EXPANSION, "the expansion or name with an acronym written out or put in"),

  PHRASE_NAME_BEGUN(Tier.PHRASE, "the beginning of the name"),
  PHRASE_NAME(Tier.PHRASE, "phrase in the name"),
  PHRASE_DEFINITION(Tier.PHRASE, "phrase in the definition"),
  PHRASE_NAME_STEMS(Tier.PHRASE, "phrase in the name, other word forms"),
  PHRASE_DEFINITION_STEMS(Tier.PHRASE, "phrase in the definition, other word forms"),
  PHRASE_SYNONYM(Tier.PHRASE, "a phrase that stands for the words typed"),
  PHRASE_SLOPPY(Tier.PHRASE, "the words stand close together"),

  WORDS_DESCRIBED(Tier.WORDS, "all words"),
  WORDS_SUBJECT(Tier.WORDS, "the query names this term before another"),
  WORDS_HEAD(Tier.WORDS, "the query names this term among other words"),
  WORDS_ALL(Tier.WORDS, "all words"),
  WORDS_MOST(Tier.WORDS, "most of the words"),
  WORDS_SOME(Tier.WORDS, "telling words"),
  SECTION_LISTED(Tier.WORDS, "in the section asked for"),

  NEAR_NAME(Tier.NEAR, "the name"),
  NEAR_NAME_WORDS(Tier.NEAR, "the words of the name"),
  NEAR_PHRASE(Tier.NEAR, "phrase"),
  NEAR_SLOPPY(Tier.NEAR, "the words stand close together"),
  NEAR_ALL(Tier.NEAR, "all words"),
  NEAR_MOST(Tier.NEAR, "most of the words"),
  NEAR_SOME(Tier.NEAR, "telling words"),
  NEAR_HEAD(Tier.NEAR, "the query names this term among other words");

  /** Keeps the best score of a tier below the next tier's base, with room for float rounding. */
  private static final float BELOW_NEXT = 0.999f;

  /** Keeps scores off the ends of a band, so that rounding never moves one to the next. */
  private static final float MARGIN = 0.01f;

  private static final Map<Tier, List<Rank>> WORST_FIRST = new EnumMap<>(Tier.class);
  private static final Map<Rank, Integer> BAND = new EnumMap<>(Rank.class);

  static {
    for (Rank rank : values()) {
      WORST_FIRST.computeIfAbsent(rank.tier, tier -> new ArrayList<>()).add(0, rank);
    }
    WORST_FIRST.forEach(
        (tier, ranks) -> ranks.forEach(rank -> BAND.put(rank, ranks.indexOf(rank))));
  }

  private final Tier tier;
  private final String what;

  Rank(Tier tier, String what) {
    this.tier = tier;
    this.what = what;
  }

  Tier tier() {
    return tier;
  }

  /** Whether the text is the term, or another name of it, letter by letter. */
  boolean isExact() {
    return this == TERM_EXACT || this == ALIAS_EXACT;
  }

  /** What matched, as the beginning of a sentence without capital and full stop. */
  String reason() {
    return this == TERM_ASKED ? reason("asks for") : reason("is");
  }

  /**
   * The same.
   *
   * @param verb what a query does to a name that it is said to be as a whole
   */
  String reason(String verb) {
    boolean whole = tier == Tier.TERM || tier == Tier.EXPANSION;
    return whole ? "the query " + verb + ' ' + what : what;
  }

  /** The score of a hit of this rank whose own score, from 0, is s. */
  float score(float s) {
    float within = MARGIN + (1 - 2 * MARGIN) * s / (s + Ranking.HALF_SCORE);
    int bandsBelow = BAND.getOrDefault(this, 0);
    int bands = WORST_FIRST.getOrDefault(tier, List.of()).size();
    return tier.base() + BELOW_NEXT * (bandsBelow + within) / bands;
  }

  /** The rank that a score tells. */
  static Rank of(float score) {
    for (Tier tier : Tier.values()) {
      if (score >= tier.base()) {
        List<Rank> ranks = WORST_FIRST.getOrDefault(tier, List.of());
        int band = (int) ((score - tier.base()) / BELOW_NEXT * ranks.size());
        return ranks.get(Math.min(band, ranks.size() - 1));
      }
    }
    throw new IllegalArgumentException("no rank has the score " + score);
  }
}
