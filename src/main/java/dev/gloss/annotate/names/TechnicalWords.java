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
 * <q>attention</q>, which everybody uses, nor <q>temperature</q>, which several fields do. English;
 * none in other languages. Immutable and thread-safe.
 */
final class TechnicalWords {
  private final Prose prose;
  private final boolean known;
  private final Headwords shared;

  /** Reads the list of shared words for the language of the prose. */
  TechnicalWords(Prose prose) {
    this.prose = prose;
    List<String> lines =
        WordList.listed(TechnicalWords.class, "shared." + prose.language() + ".txt");
    Set<String> read = new HashSet<>();
    lines.forEach(line -> WordList.of(line).forEach(word -> read.add(prose.commonSpelling(word))));
    this.known = !lines.isEmpty();
    this.shared = new Headwords(read);
  }

  /** Whether a word is one of them, in whatever case. */
  boolean contains(String word) {
    String folded = TermKeys.folded(word);
    return known
        && folded.length() > 1
        && !prose.isEverydayWord(folded)
        && !shared.contains(prose.commonSpelling(folded));
  }
}
