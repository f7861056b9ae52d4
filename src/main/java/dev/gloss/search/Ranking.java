package dev.gloss.search;

/** Every constant that ranking depends on, each with the judgement that set it. */
final class Ranking {
  /** BM25's k1: definitions are short, so a second occurrence says little. */
  static final float K1 = 0.9f;

  /**
   * BM25's b, Lucene's own: where definitions are long, as in FOLDOC, a word in passing says less
   * (.983 of its queries answered first, against .980 with 0.4; no change where they are short).
   */
  static final float B = 0.75f;

  /** The score within a band that reaches half of it; BM25 over glossaries lies around 2 to 15. */
  static final float HALF_SCORE = 5f;

  /**
   * What an acronym among other words scores. With half of it, a misspelt text with a name in it
   * found an entry first that merely holds its words.
   */
  static final float NAMED = 2 * HALF_SCORE;

  /**
   * The same of a name of several words, of however many: an acronym anywhere in a text comes first
   * (<q>machine learning PCA</q>), of which it is the more special.
   */
  static final float NAMED_BY_SEVERAL = 0.9f * NAMED;

  /** What a name at the end of a text counts less than one at its beginning, as a share. */
  static final float NAMED_LATER = 0.1f;

  /** What a reading with corrected words asks more than one as typed. */
  static final double NEAR_FACTOR = 1.1;

  /**
   * Share of the query's information that the words must score. A single mention in a text of
   * average length scores about half of a word's information, in one ten times as long a fifth:
   * stray words in a very long text are no answer.
   */
  private static final double FLOOR = 0.24;

  /**
   * The same of the few words that some long text always holds somewhere: that of single mentions
   * in a text twice as long as the average. Few words are rather a name, which the glossary has as
   * a whole or lacks.
   */
  private static final double FLOOR_OF_FEW = 0.4;

  /** Telling words of a text that is rather a name than a description. */
  private static final int FEW_TELLING = 3;

  /** Telling words of the shortest text that some of its words may answer. */
  static final int SOME_TELLING = 4;

  /** Telling words of the shortest text that is taken for the description of what has them all. */
  private static final int DESCRIPTION = 4;

  /** What a corrected word counts of the word typed. */
  static final double CORRECTED = 0.75;

  /** What a stop word counts of a word of its frequency. */
  static final double STOP_WORD = 0.1;

  /**
   * In a text of at most so many telling words an acronym in capitals is what the text is about:
   * <q>LSTM cell state</q>. In longer ones it is part of a description, often of another entry.
   */
  static final int NAMING_WORDS = 9;

  /**
   * The same for a name of several words, and for an acronym in small letters, which may be a mere
   * word: its entry must also hold what an entry with most of the words does.
   */
  static final int NAMING_WORDS_SMALL = 4;

  /**
   * Telling words beside things that are compared; a text with more only has an <q>or</q> in it.
   */
  static final int BESIDE = 5;

  /** The same where one of the things is a word that everybody uses. */
  static final int BESIDE_EVERYDAY = 1;

  /** What a word of the thesaurus scores of the word typed, and counts of its information. */
  static final float EVERYDAY = 0.6f;

  /** Words that the thesaurus may put in the place of one. */
  static final int MAX_EVERYDAY = 6;

  /** What a synonym scores of the word typed. */
  static final float SYNONYM = 0.7f;

  /** Ways to read a phrase with synonyms; more are cut, bounding the clauses of one query. */
  static final int MAX_PATHS = 16;

  /** Words of all synonym paths together, likewise. */
  static final int MAX_PATH_WORDS = 64;

  /** Words of all synonyms of single words together, likewise. */
  static final int MAX_SYNONYM_WORDS = 60;

  /** Spellings tried for all unknown words together, likewise. */
  static final int MAX_ALTERNATIVES = 48;

  /** A text of more words is compared by stems only, without synonyms in the phrase. */
  static final int LONG_TEXT = 32;

  /** A text of more words is not looked for as a loose phrase. */
  static final int LOOSE_TEXT = 16;

  /** Senses of an acronym whose expansions are used as synonyms. */
  static final int MAX_SENSES = 4;

  /** Words of the longest expansion looked for inside a query. */
  static final int MAX_EXPANSION_WORDS = 8;

  /** Spellings tried for an unknown word. */
  static final int MAX_CORRECTIONS = 6;

  /** Completions tried for a clipped word. */
  static final int MAX_COMPLETIONS = 12;

  /** Words of names that a beginning may stand for; <q>inter</q> begins hundreds in V.E.R.A. */
  static final int MAX_NAME_COMPLETIONS = 64;

  /** What a word of a name that is only begun counts of one that is typed whole. */
  static final float BEGUN = 0.9f;

  /**
   * What a word's stem must be more frequent to be meant instead of an acronym spelt so. Chosen by
   * eye: the judged queries hold no such word.
   */
  static final int FORM_FACTOR = 4;

  /** What a known word's neighbour must be more frequent to be meant instead. */
  static final int COMMONER_FACTOR = 20;

  /**
   * Entries of a glossary in which acronyms of {@link #CHANCE_LENGTH} letters have neighbours by
   * chance. With a quarter of the heads that long, of 2,000 entries one in ten strings is a letter
   * from one; of V.E.R.A.'s 12,663 three in four. So 83 of 100 acronyms that V.E.R.A. lacks were
   * read as another, for 47 of 95 of its own with a letter exchanged.
   */
  static final int CROWDED = 2_000;

  /** Letters of such an acronym: shorter ones are never corrected, longer ones seldom so near. */
  static final int CHANCE_LENGTH = 4;

  /** An acronym that a larger share of the entries mention is meant all the same. */
  static final double MENTIONED = 0.001;

  /** A word in more entries than these is not taken for a slip. */
  static final int RARE = 2;

  /** Tokens that an explicit prefix stands for. */
  static final int MAX_PREFIX_TOKENS = 32;

  /** Tokens that an explicit fuzzy word stands for; with 32 four of them take 78 MB to answer. */
  static final int MAX_FUZZY_TOKENS = 12;

  private static final double COMPANY = 2.5;
  private static final double COMPANY_OF_FEW = 7;

  /**
   * Words of an entry in which common ones come together by chance. In shorter ones they are about
   * the same thing, be they as common: <q>robot simulation</q>.
   */
  static final int LONG_ENTRY = 60;

  /**
   * What all words of a query must bring in a long entry of the evidence that some of them need. Of
   * 600 names of several words that FOLDOC lacks 219 are answered instead of 262, and of 31,000
   * questions that five glossaries answer two are lost. In entries of every length 30 fewer would
   * be, for words apart in a short definition that readers do mean.
   */
  private static final double OF_ALL = 0.87;

  private Ranking() {}

  /**
   * How far the words of a loose phrase may stand apart: <q>vanishing and exploding gradients</q>
   * is two steps from <q>vanishing gradients</q>.
   */
  static int sloppiness(int words) {
    return words < 2 || words > LOOSE_TEXT ? 0 : Math.min(words, 8);
  }

  /** Share of the query's information that the words of an answer must score. */
  static double floor(int tellingWords) {
    return tellingWords <= FEW_TELLING ? FLOOR_OF_FEW : FLOOR;
  }

  /**
   * What several words must score in a long entry, though it holds all of them: what chance
   * explains no better than it does that of some.
   */
  static double floorInLong(int telling, int entries) {
    return telling < 2 ? 0 : OF_ALL * evidence(entries, telling, telling);
  }

  /**
   * Share of the query's information that an entry must hold to answer with most of the words. The
   * more words a reader takes to describe a thing, the fewer of them its entry uses. With two
   * thirds of less than five, 47 of 100 names of another field had an answer in FOLDOC that was
   * none, with these four fifths 34; of its own 1,000 questions one fewer finds its own first.
   */
  static double most(long tellingWords) {
    return tellingWords < 5 ? 0.82 : tellingWords < 7 ? 0.4 : 0.3;
  }

  /**
   * Whether a text describes what has all its words, rather than what it names: not where most of
   * them are the name.
   */
  static boolean isDescription(long telling, long naming) {
    return telling >= DESCRIPTION && 2 * naming <= telling;
  }

  /**
   * What the scores of some of a text's words must add up to, for an entry that holds but these to
   * answer. Were words strewn by chance, entries · exp(-information) of them would hold given
   * words, and as many times more any choice of them. Words keep company, the more the larger the
   * glossary: hence the factor and the constant, set so that 17 to 18 of 40 descriptions in other
   * words find their one of 22 entries and 6 of 40 sentences about everyday life finds one of
   * 12,000. A word's score in an entry of average length is its information by {@code 1 + K1}.
   */
  static double evidence(int entries, int telling, int matched) {
    double choices = 0;
    for (int i = 1; i <= matched; i++) {
      choices += Math.log((double) (telling - matched + i) / i);
    }
    return (COMPANY * Math.log(entries) - COMPANY_OF_FEW + choices) / (1 + K1);
  }

  /** Information of a token that occurs in so many of so many entries: BM25's idf. */
  static double idf(int docFreq, int entries) {
    return Math.log(1 + (entries - docFreq + 0.5) / (docFreq + 0.5));
  }

  /** Edits allowed in a word or head of a length: 0 up to 3 letters, 1 up to 7, else 2. */
  static int edits(int length) {
    return length <= 3 ? 0 : length <= 7 ? 1 : 2;
  }
}
