package dev.gloss.annotate.names;

/**
 * The forms of a word that names are kept under, but for its stem, so that many can be remembered.
 * Thread-safe.
 */
public final class Forms {
  private final long key;
  private final long stemKey;
  private final boolean stop;
  private final boolean tells;
  private final boolean common;
  private final int flags;
  private final int id;
  private float idf = -1;

  Forms(long key, long stemKey, boolean stop, boolean tells, boolean common, int flags) {
    this.key = key;
    this.stemKey = stemKey;
    this.id = (int) (WordKeys.mixed(stemKey) >>> Integer.SIZE);
    this.stop = stop;
    this.tells = tells;
    this.common = common;
    this.flags = flags;
  }

  /** The key of the word. */
  long key() {
    return key;
  }

  /** The key of its stem; 0 when the analysis sees no word in it. */
  long stemKey() {
    return stemKey;
  }

  /**
   * A short number of the stem. Of the stems of a text and a profile, 20,000 and 300, two share one
   * with a chance of .001.
   */
  public int id() {
    return id;
  }

  /**
   * What of a {@link NameTable} the word is, in the plural, in any spelling and without a number
   * behind it too, and what its stem begins.
   */
  int flags() {
    return flags;
  }

  /** Whether it says nothing of what a text is about. */
  public boolean stop() {
    return stop;
  }

  /** Whether it can say what a text is about: it is no stop word, numeral or single letter. */
  public boolean tells() {
    return tells;
  }

  /** Whether texts of every field hold it, so that it says little. */
  public boolean common() {
    return common;
  }

  /** The idf of the stem that was kept here, below 0 when none was. */
  float idf() {
    return idf;
  }

  /** Keeps the stem's idf. */
  void keep(float stemIdf) {
    idf = stemIdf;
  }
}
