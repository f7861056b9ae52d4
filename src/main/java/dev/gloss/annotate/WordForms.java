package dev.gloss.annotate;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The forms of words that names are kept under, remembered for the words met last: a stemmer is
 * slow, and a text says most of its words again. Thread-safe; a lost update only costs another
 * stemming.
 */
final class WordForms {
  private static final int REMEMBERED = 1 << 17;

  /**
   * A word.
   *
   * @param key its key
   * @param root its strong stem; empty when the analysis sees no word in it
   * @param rootKey the key of that
   * @param spelling the key of the word in common spelling
   * @param stop whether it says nothing of what a text is about
   */
  record Forms(long key, String root, long rootKey, long spelling, boolean stop) {}

  private final Prose prose;
  private final AtomicReferenceArray<Forms> remembered = new AtomicReferenceArray<>(REMEMBERED);

  WordForms(Prose prose) {
    this.prose = prose;
  }

  /** The forms of a word of a text. */
  Forms of(TextWords words, int word) {
    long key = words.key(word);
    int slot = (int) WordKeys.mixed(key) & (REMEMBERED - 1);
    Forms forms = remembered.get(slot);
    if (forms == null || forms.key() != key) {
      forms = forms(key, words.text(word));
      remembered.set(slot, forms);
    }
    return forms;
  }

  private Forms forms(long key, String word) {
    String folded = TermKeys.folded(word);
    List<Token> tokens = prose.roots(folded);
    String root = tokens.size() == 1 ? tokens.get(0).text() : "";
    String spelling = prose.commonSpelling(folded);
    return new Forms(
        key,
        root,
        WordKeys.ofFolded(root),
        spelling.equals(folded) ? key : WordKeys.ofFolded(spelling),
        prose.isStopWord(folded));
  }
}
