package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.NameLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Single words of a text that name entries, whatever the other words are: <q>dns server</q>. */
final class NamedWords {
  /** Letters of the shortest other term that is recognised. */
  private static final int SHORTEST_TERM = 5;

  private final Prose prose;
  private final Lexicon lexicon;
  private final NameLookups lookups;

  NamedWords(Prose prose, Lexicon lexicon, NameLookups lookups) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.lookups = lookups;
  }

  /**
   * The names among the words, in their order: acronyms in capitals, and in small letters such as
   * can be no other word; all acronyms where the text is made of them: <q>rest api</q>.
   */
  List<NameLookup> of(String text) throws IOException {
    List<NameLookup> sure = new ArrayList<>();
    List<NameLookup> all = new ArrayList<>();
    int telling = 0;
    int acronyms = 0;
    for (Word word : Words.of(text, prose, lexicon)) {
      String typed = text.substring(word.start(), word.end());
      List<NameLookup> names = word.stop() ? List.of() : lookups.of(typed, false);
      telling += word.stop() ? 0 : 1;
      if (!names.isEmpty()) {
        boolean acronym = TermKeys.isAcronym(typed) || isAcronym(word);
        if (TermKeys.isAcronym(typed) || isNoOther(typed, word, acronym)) {
          add(sure, names, acronyms);
        }
        if (acronym) {
          add(all, names, acronyms++);
        }
      }
    }
    return acronyms == telling && !sure.isEmpty() ? all : sure;
  }

  private static void add(List<NameLookup> found, List<NameLookup> names, int place) {
    names.forEach(name -> found.add(name.after(place)));
  }

  private boolean isAcronym(Word word) throws IOException {
    return lexicon.names(Schema.TERM_FOLDED, word.text(), Ranking.MAX_SENSES).stream()
        .anyMatch(name -> TermKeys.isAcronym(name.term()));
  }

  /**
   * Whether small letters can be no word beside the name: those without a vowel, and in English
   * what is no word that everybody uses. A capital at their beginning makes them a name of
   * something else: Paris.
   */
  private boolean isNoOther(String typed, Word word, boolean acronym) throws IOException {
    String key = word.text();
    boolean rare =
        key.length() >= (acronym ? Synonyms.SHORTEST_SMALL : SHORTEST_TERM)
            && prose.language().equals("en")
            && !prose.isEverydayWord(key)
            && lexicon.synonyms(Schema.THESAURUS, word.root(), 1).isEmpty();
    return typed.equals(key) && (rare || (acronym && Synonyms.isNoWord(key)));
  }
}
