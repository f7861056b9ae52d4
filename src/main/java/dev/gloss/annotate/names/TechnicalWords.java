package dev.gloss.annotate.names;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.text.Headwords;
import dev.gloss.text.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that only those use who mean what a glossary means by them: <q>perplexity</q>, but not
 * <q>attention</q>, which everybody uses, nor <q>temperature</q>, which several fields do. In
 * English a list says which; other languages have none, so there it is the long words. Immutable
 * and thread-safe.
 */
final class TechnicalWords {
  /** Letters of a word that is seldom an everyday one: Gleitzeit, chômage. */
  private static final int LONG = 7;

  private final Prose prose;
  private final boolean listed;
  private final Headwords shared;

  /** Reads the list of shared words for the language of the prose. */
  TechnicalWords(Prose prose) {
    this.prose = prose;
    List<String> lines =
        WordList.listed(TechnicalWords.class, "shared." + prose.language() + ".txt");
    Set<String> read = new HashSet<>();
    lines.forEach(line -> WordList.of(line).forEach(word -> read.add(prose.commonSpelling(word))));
    this.listed = !lines.isEmpty();
    this.shared = new Headwords(read);
  }

  /** Whether the language has a list of the others, so that these are told by more than length. */
  boolean areListed() {
    return listed;
  }

  /** Whether a word is one of them, in whatever case. */
  boolean contains(String word) {
    String folded = TermKeys.folded(word);
    if (!listed) {
      return folded.length() >= LONG && !prose.isStopWord(folded);
    }
    return folded.length() > 1
        && !prose.isEverydayWord(folded)
        && !shared.contains(prose.commonSpelling(folded));
  }
}
