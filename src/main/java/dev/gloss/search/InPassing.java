package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.NameLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a text names among other words, for want of a better answer. */
final class InPassing {
  /** Letters of the shortest acronym that is recognised in small letters. */
  private static final int SHORTEST_SMALL = 3;

  private final Prose prose;
  private final Lexicon lexicon;
  private final NameLookups lookups;

  InPassing(Prose prose, Lexicon lexicon, NameLookups lookups) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.lookups = lookups;
  }

  /**
   * The acronyms among the words, in their order: <q>dns server</q>, <q>rest api</q>. In small
   * letters only what can be no word, or all of the text.
   */
  List<NameLookup> acronyms(String text) throws IOException {
    List<NameLookup> sure = new ArrayList<>();
    List<NameLookup> all = new ArrayList<>();
    int telling = 0;
    int named = 0;
    for (Word word : Words.of(text, prose, lexicon)) {
      if (!word.stop()) {
        telling++;
        String typed = text.substring(word.start(), word.end());
        boolean capitals = TermKeys.isAcronym(typed);
        if (capitals || isAcronym(word.text()) || isRare(typed, word)) {
          List<NameLookup> names = lookups.of(typed, false);
          add(all, names, named);
          if (capitals || isNoWord(typed, word)) {
            add(sure, names, named);
          }
          named++;
        }
      }
    }
    return named == telling && !sure.isEmpty() ? all : sure;
  }

  private static void add(List<NameLookup> found, List<NameLookup> names, int place) {
    names.forEach(name -> found.add(name.after(place)));
  }

  /**
   * Whether small letters can be no word of the language: those without a vowel, and in English
   * what is no word that everybody uses. A capital at their beginning makes them a name: Paris.
   */
  private boolean isNoWord(String typed, Word word) throws IOException {
    String key = word.text();
    return typed.equals(key)
        && (Synonyms.isNoWord(key)
            || (prose.language().equals("en")
                && key.length() >= SHORTEST_SMALL
                && !prose.isEverydayWord(key)
                && lexicon.synonyms(Schema.THESAURUS, word.root(), 1).isEmpty()));
  }

  private boolean isRare(String typed, Word word) throws IOException {
    return word.text().length() >= 5
        && isNoWord(typed, word)
        && !lookups.of(typed, false).isEmpty();
  }

  private boolean isAcronym(String word) throws IOException {
    String key = TermKeys.folded(word);
    for (Name name : lexicon.names(Schema.TERM_FOLDED, key, Ranking.MAX_SENSES)) {
      if (TermKeys.isAcronym(name.term())) {
        return true;
      }
    }
    return false;
  }
}
