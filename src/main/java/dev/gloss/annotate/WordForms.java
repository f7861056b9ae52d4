package dev.gloss.annotate;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The forms of words that names are kept under, remembered for the words met last: a stemmer is
 * slow, and a text says most of its words again. Thread-safe; a lost update only costs another
 * stemming.
 */
final class WordForms {
  private static final int REMEMBERED = 1 << 17;

  /** A word; without its stem, so that many can be remembered. Thread-safe. */
  static final class Forms {
    private final long key;
    private final long rootKey;
    private final boolean stop;
    private final int flags;
    private final int id;
    private float idf = -1;

    private Forms(long key, long rootKey, boolean stop, int flags) {
      this.key = key;
      this.rootKey = rootKey;
      this.id = (int) (WordKeys.mixed(rootKey) >>> Integer.SIZE);
      this.stop = stop;
      this.flags = flags;
    }

    /** The key of its strong stem; 0 when the analysis sees no word in it. */
    long rootKey() {
      return rootKey;
    }

    /**
     * A short number of the root. Of the roots of a text and a profile, 20,000 and 300, two share
     * one with a chance of .001.
     */
    int id() {
      return id;
    }

    /**
     * What of a {@link NameTable} the word is, in the plural and in any spelling too, and what its
     * root begins.
     */
    int flags() {
      return flags;
    }

    /** Whether it says nothing of what a text is about. */
    boolean stop() {
      return stop;
    }

    /** Whether it says what a text is about. */
    boolean tells() {
      return !stop && rootKey != 0;
    }

    /** The idf of the root that was kept here, below 0 when none was. */
    float idf() {
      return idf;
    }

    /** Keeps the root's idf. */
    void keep(float rootIdf) {
      idf = rootIdf;
    }
  }

  private final Prose prose;
  private final NameTable table;
  private final AtomicReferenceArray<@Nullable Forms> remembered =
      new AtomicReferenceArray<>(REMEMBERED);

  WordForms(Prose prose, NameTable table) {
    this.prose = prose;
    this.table = table;
  }

  /** The forms of the word with a key, from one offset of a text to another. */
  Forms of(long key, String text, int start, int end) {
    int slot = (int) WordKeys.mixed(key) & (REMEMBERED - 1);
    Forms forms = remembered.getPlain(slot);
    if (forms != null && forms.key == key) {
      return forms;
    }
    Forms other = remembered.getPlain(slot ^ 1);
    if (other == null || other.key != key) {
      other = forms(key, text.substring(start, end));
    }
    remembered.set(slot ^ 1, forms); // the place beside is for the one met before
    remembered.set(slot, other);
    return other;
  }

  /** The strong stem of a word; empty when the analysis sees no word in it. */
  String root(String word) {
    List<Token> tokens = prose.roots(TermKeys.folded(word));
    return tokens.size() == 1 ? tokens.get(0).text() : "";
  }

  private Forms forms(long key, String word) {
    String folded = TermKeys.folded(word);
    long rootKey = WordKeys.ofFolded(root(folded));
    int flags = table.flags(WordKeys.sequence(0, rootKey));
    flags |= table.word(key, folded, folded.length());
    String spelling = prose.commonSpelling(folded);
    flags |= table.word(WordKeys.ofFolded(spelling), spelling, spelling.length());
    return new Forms(key, rootKey, prose.isStopWord(folded), flags);
  }
}
