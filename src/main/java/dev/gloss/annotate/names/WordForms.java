package dev.gloss.annotate.names;

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

  /** Places that a word may have, side by side. */
  private static final int WAYS = 4;

  private final Prose prose;
  private final NameTable table;
  private final CommonWords common;
  private final AtomicReferenceArray<@Nullable Forms> remembered =
      new AtomicReferenceArray<>(REMEMBERED);

  WordForms(Prose prose, NameTable table) {
    this.prose = prose;
    this.table = table;
    this.common = new CommonWords(prose);
  }

  /** The forms of the word with a key, from one offset of a text to another. */
  Forms of(long key, String text, int start, int end) {
    int first = (int) WordKeys.mixed(key) & (REMEMBERED - WAYS);
    for (int slot = first; slot < first + WAYS; slot++) {
      Forms forms = remembered.getPlain(slot);
      if (forms != null && forms.key() == key) {
        return forms;
      }
    }
    Forms forms = forms(key, text.substring(start, end));
    for (int slot = first + WAYS - 1; slot > first; slot--) {
      remembered.setRelease(slot, remembered.getPlain(slot - 1)); // the eldest is forgotten
    }
    remembered.setRelease(first, forms);
    return forms;
  }

  /** The stem of a word; empty when the analysis sees no word in it. */
  String stem(String word) {
    boolean decimal = word.indexOf('.') > 0 && Character.isDigit(word.charAt(0));
    List<Token> tokens = prose.stems(decimal ? word : TermKeys.folded(word));
    return tokens.size() == 1 ? tokens.get(0).text() : "";
  }

  private Forms forms(long key, String word) {
    String folded = TermKeys.folded(word);
    long stemKey = WordKeys.ofFolded(stem(word));
    int flags = table.flags(WordKeys.sequence(0, stemKey));
    flags |= table.word(key, folded, folded.length());
    String spelling = prose.commonSpelling(folded);
    flags |= table.word(WordKeys.ofFolded(spelling), spelling, spelling.length());
    for (String base : TermKeys.withoutNumber(folded)) {
      flags |= table.word(WordKeys.ofFolded(base), base, base.length());
    }
    boolean stop = prose.isStopWord(folded);
    boolean tells = !stop && stemKey != 0 && !common.isNumber(folded) && !isLetter(folded);
    return new Forms(key, stemKey, stop, tells, tells && common.contains(folded), flags);
  }

  private static boolean isLetter(String word) {
    return word.codePointCount(0, word.length()) == 1
        && !Character.isIdeographic(word.codePointAt(0));
  }
}
