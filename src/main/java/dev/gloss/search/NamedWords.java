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
import java.util.regex.Pattern;

/** Single words of a text that name entries, whatever the other words are: <q>dns server</q>. */
final class NamedWords {
  /** Letters of the shortest other term that is recognised. */
  private static final int SHORTEST_TERM = 4;

  /** The same of an acronym in small letters. */
  private static final int SHORTEST_ACRONYM = 2;

  private final Prose prose;
  private final Lexicon lexicon;
  private final NameLookups lookups;

  /** Of a name that has several words. */
  static final Pattern SEVERAL_WORDS = Pattern.compile("\\S[ -]\\S");

  NamedWords(Prose prose, Lexicon lexicon, NameLookups lookups) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.lookups = lookups;
  }

  /**
   * The names in a text, in their order: those of several words, acronyms in capitals, names
   * written as the glossary writes them, and small letters such as can be no other word; all names
   * where the text is made of them: <q>rest api</q>.
   */
  List<NameLookup> of(String text) throws IOException {
    List<NameLookup> sure = new ArrayList<>();
    List<NameLookup> all = new ArrayList<>();
    List<Word> words = Words.of(text, prose, lexicon);
    int telling = 0;
    int named = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.stop()) {
        continue;
      }
      telling++;
      int last = lastOfName(text, words, i);
      String typed = Words.between(text, words, i, last);
      List<NameLookup> names = lookups.of(typed);
      if (!names.isEmpty()) {
        if (last > i || (isSure(text, typed, word, names) && !isPartOfCompound(text, word))) {
          add(sure, names, named);
        }
        add(all, names, named++);
      }
      i = last;
    }
    return named == telling && !sure.isEmpty() ? all : sure;
  }

  /** The last word of the longest name of several words that begins with one; else that word. */
  private int lastOfName(String text, List<Word> words, int first) throws IOException {
    int last = Math.min(words.size(), first + Ranking.MAX_EXPANSION_WORDS) - 1;
    while (last > first && !isName(text, words, first, last)) {
      last--;
    }
    return last;
  }

  private boolean isName(String text, List<Word> words, int first, int last) throws IOException {
    return !words.get(last).stop()
        && lookups.isWritten(lookups.of(Words.between(text, words, first, last)), SEVERAL_WORDS);
  }

  /** Whether a word is a letter before or behind a hyphen: <q>deep Q-network</q>. */
  private static boolean isPartOfCompound(String text, Word word) {
    boolean letter = word.end() - word.start() == 1;
    boolean before = word.start() > 0 && text.charAt(word.start() - 1) == '-';
    return letter && (before || text.startsWith("-", word.end()));
  }

  private static void add(List<NameLookup> found, List<NameLookup> names, int place) {
    names.forEach(name -> found.add(name.after(place)));
  }

  /** Whether a text is one name with more behind a hyphen: <q>bert-base-uncased</q>. */
  private static boolean isVariant(String text, Word first) {
    return first.start() == 0 && text.startsWith("-", first.end()) && text.indexOf(' ') < 0;
  }

  private boolean isSure(String text, String typed, Word word, List<NameLookup> names)
      throws IOException {
    if (TermKeys.isAcronym(typed) || (isVariant(text, word) && isAcronym(word))) {
      return true;
    }
    boolean english = prose.language().equals("en");
    boolean rare = english && !prose.isEverydayWord(word.text());
    return typed.equals(word.text()) ? isNoOther(word, rare) : rare && isWrittenSo(names);
  }

  /** Whether capitals stand where they do in the name: Kd, but not Paris for PARIS. */
  private static boolean isWrittenSo(List<NameLookup> names) {
    return names.get(0).asRank().isExact();
  }

  /**
   * Whether small letters can be no word beside the name: those without a vowel, and in English
   * what is no word that everybody uses.
   */
  private boolean isNoOther(Word word, boolean rare) throws IOException {
    String key = word.text();
    boolean acronym = isAcronym(word);
    boolean other =
        !rare
            || key.length() < (acronym ? SHORTEST_ACRONYM : SHORTEST_TERM)
            || !lexicon.synonyms(Schema.THESAURUS, word.stem(), 1).isEmpty();
    return !other || (acronym && Synonyms.isNoWord(key, prose));
  }

  /** Whether it is one in capitals, or a symbol such as Kd. */
  private boolean isAcronym(Word word) throws IOException {
    return lexicon.names(Schema.TERM_FOLDED, word.text(), Ranking.MAX_SENSES).stream()
        .map(Name::term)
        .anyMatch(term -> TermKeys.isAcronym(term) || isSymbol(term));
  }

  private static boolean isSymbol(String term) {
    return term.length() == 2 && Character.isUpperCase(term.charAt(0));
  }
}
