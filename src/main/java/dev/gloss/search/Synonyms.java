package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.NameKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The acronyms and expansions that occur in a text, and what may stand in their place: looked up in
 * the glossary itself, for this text only.
 */
final class Synonyms {
  /** Words that one acronym may be typed as: {@code k nn}, {@code L S T M} is beyond it. */
  private static final int MAX_ACRONYM_WORDS = 3;

  /** Words of the longest phrase in a synonym rule that is looked for. */
  private static final int MAX_RULE_WORDS = 4;

  /** Words of the shortest expansion with a single telling one: <q>out of memory</q>. */
  private static final int SHORTEST_SAID = 3;

  /** Letters of the shortest acronym that is recognised in small letters inside a text. */
  static final int SHORTEST_SMALL = 3;

  /** Senses of an acronym that are tried in a whole name. */
  private static final int MOST_SENSES = 12;

  /**
   * A stretch of the text and what may stand there instead.
   *
   * @param first index of its first word
   * @param length its number of words
   * @param phrases what may stand in its place, as written
   * @param heads keys of the entries that it names, none when the text is too long to be about them
   * @param acronym whether it is an acronym, or stands for one
   * @param certain whether it is written as a term or is a name of several words: its entries
   *     answer whatever else the text says
   */
  record Span(
      int first,
      int length,
      List<String> phrases,
      List<NameKey> heads,
      boolean acronym,
      boolean certain) {

    boolean covers(int index) {
      return first <= index && index < first + length;
    }

    /** Whether it is a name of several words. */
    boolean isLongName() {
      return certain && !acronym;
    }

    /** The same, naming no entries. */
    Span unnamed() {
      return new Span(first, length, phrases, List.of(), acronym, false);
    }

    static Span of(int first, int length, Collection<String> phrases) {
      return new Span(first, length, List.copyOf(phrases), List.of(), false, false);
    }
  }

  private final Prose prose;
  private final Lexicon lexicon;
  private final Map<String, List<Span>> known = new HashMap<>();

  Synonyms(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.lexicon = lexicon;
  }

  /** What occurs in a text; each is asked for several times while a query is planned. */
  List<Span> in(String text, List<Word> words) throws IOException {
    List<Span> spans = known.get(text);
    if (spans == null) {
      spans = look(text, words);
      known.put(text, spans);
    }
    return spans;
  }

  private List<Span> look(String text, List<Word> words) throws IOException {
    List<Span> spans = new ArrayList<>();
    long telling = telling(words);
    for (int i = 0; i < words.size(); i++) {
      addAcronym(spans, text, words, i, telling);
      addNames(spans, text, words, i, telling);
      if (telling == 2 && !words.get(i).stop()) {
        addWord(spans, text, words, i);
      }
      addRules(spans, words, i, Schema.SYNONYM, Ranking.MAX_SENSES);
    }
    return spans.stream().map(span -> isInName(span, spans) ? span.unnamed() : span).toList();
  }

  /** Whether a span is part of a longer name: <q>ata</q> in <q>serial ata drive</q>. */
  private static boolean isInName(Span span, List<Span> spans) {
    return spans.stream()
        .anyMatch(other ->
            other.length() > span.length()
                && !other.heads().isEmpty()
                && other.covers(span.first())
                && other.covers(span.first() + span.length() - 1));
  }

  private static long telling(List<Word> words) {
    return words.stream().filter(word -> !word.stop()).count();
  }

  /** What the thesaurus says of the words: for words without order only, never for a phrase. */
  List<Span> everyday(List<Word> words) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      addRules(spans, words, i, Schema.THESAURUS, Ranking.MAX_EVERYDAY);
    }
    return spans;
  }

  /** The longest acronym that begins at a word. */
  private void addAcronym(List<Span> spans, String text, List<Word> words, int first, long telling)
      throws IOException {
    Span found = null;
    int longest = Math.min(MAX_ACRONYM_WORDS, words.size() - first);
    for (int length = longest; length > 0 && found == null; length--) {
      found = acronym(text, words, first, length, telling);
    }
    if (found != null) {
      spans.add(found);
    }
  }

  /** Words as an acronym, null if they are none. */
  private @Nullable Span acronym(String text, List<Word> words, int first, int length, long telling)
      throws IOException {
    String typed = Words.between(text, words, first, first + length - 1);
    boolean capitals = TermKeys.isAcronym(typed);
    for (String key : keys(typed)) {
      List<Name> names = acronyms(key);
      if (!names.isEmpty() || (capitals && lexicon.docFreq(Schema.ALIAS_FOLDED, key) > 0)) {
        // what is a term as it stands is no plural of another: sgmls is not SGML
        if (!capitals && !isLikely(words.get(first), names)) {
          return null;
        }
        boolean acronym = capitals || names.stream().map(Name::term).anyMatch(TermKeys::isAcronym);
        // keywords without a stop word are rather of an entry that mentions it
        boolean certain = capitals || (telling < words.size() && isNoWord(key, prose));
        int longest = certain ? Ranking.NAMING_WORDS : Ranking.NAMING_WORDS_SMALL;
        List<NameKey> heads = telling > longest ? List.of() : heads(key);
        return new Span(first, length, written(names), heads, acronym, certain);
      }
    }
    return null;
  }

  /** Whether letters can be no word of a language, as {@code lstm} and {@code vgg16} cannot. */
  static boolean isNoWord(String key, Prose prose) {
    return key.length() >= SHORTEST_SMALL
        && !prose.isEverydayWord(key)
        && key.chars().allMatch(c -> c < 0x80 && "aeiouy".indexOf(c) < 0);
  }

  private static List<NameKey> heads(String key) {
    return List.of(new NameKey(Schema.TERM_FOLDED, key), new NameKey(Schema.ALIAS_FOLDED, key));
  }

  /** In small letters only what is an acronym in capitals, not a word that is a term too. */
  private boolean isLikely(Word word, List<Name> names) {
    return !word.stop()
        && !prose.isEverydayWord(word.text())
        && names.stream()
            .map(Name::term)
            .anyMatch(t -> t.length() >= SHORTEST_SMALL && TermKeys.isAcronym(t));
  }

  /** The folded terms that a text may name: itself and its singulars. */
  static Set<String> keys(String typed) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(TermKeys.folded(typed));
    TermKeys.singulars(typed).forEach(singular -> keys.add(TermKeys.folded(singular)));
    return keys;
  }

  private List<Name> acronyms(String key) throws IOException {
    List<Name> names = new ArrayList<>();
    for (String field : List.of(Schema.TERM_FOLDED, Schema.ALIAS_FOLDED)) {
      if (names.isEmpty() && lexicon.docFreq(field, key) > 0) {
        for (Name name : lexicon.names(field, key, Ranking.MAX_SENSES)) {
          if (name.term().indexOf(' ') < 0) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }

  /** The terms as written, which the text may spell otherwise, and their expansions. */
  private static List<String> written(List<Name> names) {
    Set<String> phrases = new LinkedHashSet<>();
    names.forEach(name -> phrases.add(name.term()));
    for (Name name : names) {
      String expansion = name.expansion();
      if (expansion != null) {
        phrases.add(expansion);
      }
    }
    return List.copyOf(phrases);
  }

  /** Names of several words: expansions, for which their terms may stand, and terms. */
  private void addNames(List<Span> spans, String text, List<Word> words, int first, long telling)
      throws IOException {
    int longest = Math.min(Ranking.MAX_EXPANSION_WORDS, words.size() - first);
    StringBuilder stems = new StringBuilder(words.get(first).stem());
    for (int length = 2; length <= longest; length++) {
      stems.append(' ').append(words.get(first + length - 1).stem());
      Set<NameKey> heads = new LinkedHashSet<>();
      Set<String> terms = new LinkedHashSet<>();
      for (Name name : named(stems.toString())) {
        heads.add(new NameKey(Schema.EXPANSION_STEMS, stems.toString()));
        if (standsForItsExpansion(name.term())) {
          terms.add(name.term());
        }
      }
      long own = telling(words.subList(first, first + length));
      boolean said = own > 1 || (own == 1 && length >= SHORTEST_SAID && !heads.isEmpty());
      boolean named = said && isAbout(own, telling);
      if (named && own > 1) { // "for a" is no FORA
        addTerms(heads, Words.between(text, words, first, first + length - 1));
      }
      if (!heads.isEmpty()) {
        List<NameKey> known = named ? List.copyOf(heads) : List.of();
        spans.add(new Span(first, length, List.copyOf(terms), known, false, named));
      }
    }
  }

  /** Whether a text is about a name of so many of its telling words. */
  private static boolean isAbout(long own, long telling) {
    return telling <= Ranking.NAMING_WORDS_SMALL
        || (telling <= Ranking.NAMING_WORDS && 2 * own >= telling);
  }

  /** A term of one word beside one more word: <q>transformer architecture</q>. */
  private void addWord(List<Span> spans, String text, List<Word> words, int at) throws IOException {
    Set<NameKey> heads = new LinkedHashSet<>();
    addTerms(heads, Words.between(text, words, at, at));
    if (!heads.isEmpty()) {
      spans.add(new Span(at, 1, List.of(), List.copyOf(heads), false, false));
    }
  }

  /**
   * Whether a term found in prose means its expansion: not where it has other senses, or may be a
   * word, since case is not looked at: IS, MAP, DA.
   */
  private boolean standsForItsExpansion(String term) throws IOException {
    String key = TermKeys.folded(term);
    return key.length() >= SHORTEST_SMALL
        && lexicon.docFreq(Schema.TERM_FOLDED, key) == 1
        && !prose.isStopWord(key)
        && lexicon.synonyms(Schema.THESAURUS, key, 1).isEmpty();
  }

  /** The heads of a text; what is a term as it stands is no plural of another. */
  private void addTerms(Set<NameKey> heads, String typed) throws IOException {
    for (String key : keys(typed)) {
      for (NameKey head : heads(key)) {
        if (lexicon.docFreq(head.field(), head.token()) > 0) {
          heads.add(head);
        }
      }
      if (heads.stream().anyMatch(head -> head.token().equals(key))) {
        return;
      }
    }
  }

  /** The glossary's own synonyms, or the thesaurus. */
  private void addRules(List<Span> spans, List<Word> words, int first, String field, int max)
      throws IOException {
    int longest = Math.min(MAX_RULE_WORDS, words.size() - first);
    StringBuilder key = new StringBuilder();
    for (int length = 1; length <= longest; length++) {
      key.append(length == 1 ? "" : " ").append(words.get(first + length - 1).stem());
      List<String> alternatives = lexicon.synonyms(field, key.toString(), max);
      if (!alternatives.isEmpty()) {
        spans.add(Span.of(first, length, alternatives));
      }
    }
  }

  /**
   * The text with one of the acronyms in it written out, or one of the expansions abbreviated:
   * <q>voice over internet protocol</q> is Voice over IP. To be looked up as a whole, which tells
   * what is meant: also an acronym of two letters in small ones, and any of many senses.
   */
  List<String> otherwise(String text, List<Word> words) throws IOException {
    List<String> otherwise = new ArrayList<>();
    StringBuilder stems = new StringBuilder();
    for (int first = 0; first < words.size(); first++) {
      stems.setLength(0);
      for (int last = first; last < words.size(); last++) {
        stems.append(last == first ? "" : " ").append(words.get(last).stem());
        String before = text.substring(0, words.get(first).start());
        String after = text.substring(words.get(last).end());
        for (String other :
            last == first ? expansions(words.get(first)) : terms(stems.toString())) {
          otherwise.add(before + other + after);
        }
      }
    }
    return otherwise;
  }

  private List<String> expansions(Word word) throws IOException {
    List<String> expansions = new ArrayList<>();
    if (!word.stop() && !prose.isEverydayWord(word.text())) {
      for (Name name : lexicon.names(Schema.TERM_FOLDED, word.text(), MOST_SENSES)) {
        String expansion = name.expansion();
        if (expansion != null && TermKeys.isAcronym(name.term())) {
          expansions.add(expansion);
        }
      }
    }
    return expansions;
  }

  private List<String> terms(String stems) throws IOException {
    return named(stems).stream().map(Name::term).distinct().toList();
  }

  private List<Name> named(String stems) throws IOException {
    return lexicon.docFreq(Schema.EXPANSION_STEMS, stems) == 0
        ? List.of()
        : lexicon.names(Schema.EXPANSION_STEMS, stems, Ranking.MAX_SENSES);
  }

  /** The stems of what stands in a span's place. */
  List<List<String>> stems(Span span) {
    Set<List<String>> phrases = new LinkedHashSet<>();
    for (String phrase : span.phrases()) {
      List<String> stems = prose.stems(phrase).stream().map(Token::text).toList();
      if (!stems.isEmpty()) {
        phrases.add(stems);
      }
    }
    return List.copyOf(phrases);
  }
}
