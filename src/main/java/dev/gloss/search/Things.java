package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.NameLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks up the things that a text asks for, and those that it merely names. */
final class Things {
  /**
   * How far a looser look-up of a thing stands behind a stricter one, where the next thing is 1.
   */
  private static final float LATER = 0.1f;

  /** Two names of a thing: the second in brackets, or either a single word before the other. */
  private static final List<Pattern> EXPLAINED =
      List.of(
          Pattern.compile("(.+?)\\s*\\(([^()]+)\\)"),
          Pattern.compile("(\\S+?)(?:\\s*[:=\u2013\u2014]|\\s+-)?\\s+(.+)"),
          Pattern.compile("(.+?)(?:\\s*[:=\u2013\u2014]|\\s+-)?\\s+(\\S+)"));

  private final Prose prose;
  private final Lexicon lexicon;
  private final NameLookups lookups;
  private final NamedWords namedWords;
  private final Frames frames;

  Things(Prose prose, Lexicon lexicon, NameLookups lookups, Frames frames) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.lookups = lookups;
    this.namedWords = new NamedWords(prose, lexicon, lookups);
    this.frames = frames;
  }

  private interface LookUp {
    List<NameLookup> of(String thing) throws IOException;
  }

  /** The names that all the things are, in their order, or none when one of them is unknown. */
  List<NameLookup> wholeNames(List<String> things) throws IOException {
    return all(things, this::wholeName);
  }

  /** The same of things that may also say of what kind they are. */
  List<NameLookup> named(List<String> things) throws IOException {
    return all(things, this::of);
  }

  private static List<NameLookup> all(List<String> things, LookUp lookUp) throws IOException {
    List<NameLookup> all = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      List<NameLookup> names = lookUp.of(things.get(i));
      if (names.isEmpty()) {
        return List.of();
      }
      addAsked(all, names, i, things.size());
    }
    return all;
  }

  /**
   * The same of several things, some of which say more than their name: <q>NAS vs SAN storage</q>,
   * <q>should I use LSTM or GRU</q>. One of them must be a name as it stands, and where signs part
   * them all must: AMBIT/G. A text that says much more is a description with <q>or</q> in it.
   */
  List<NameLookup> begun(String text, List<String> things) throws IOException {
    List<NameLookup> all = new ArrayList<>();
    boolean known = false;
    boolean parted = text.indexOf('/') >= 0 || text.indexOf(',') >= 0;
    for (int i = 0; i < things.size() && things.size() > 1 && !parted; i++) {
      List<NameLookup> names = of(things.get(i));
      known |= !names.isEmpty();
      if (names.isEmpty()) {
        names = within(things.get(i), i == 0);
      }
      if (names.isEmpty()) {
        return List.of();
      }
      addAsked(all, names, i, things.size());
    }
    return known && isAbout(text, all) ? all : List.of();
  }

  /** Whether a text says little but names. */
  private boolean isAbout(String text, List<NameLookup> names) throws IOException {
    int beside = telling(text);
    boolean everyday = false;
    for (String name : names.stream().map(NameLookup::name).distinct().toList()) {
      beside -= telling(name);
      everyday |= !TermKeys.isAcronym(name) && prose.isEverydayWord(TermKeys.folded(name));
    }
    return beside <= (everyday ? Ranking.BESIDE_EVERYDAY : Ranking.BESIDE);
  }

  private int telling(String text) throws IOException {
    return (int) Words.of(text, prose, lexicon).stream().filter(word -> !word.stop()).count();
  }

  /**
   * A name with another of the same entry, as papers and lists write them: <q>mass spectrometry
   * (MS)</q>, <q>TTL - transistor-transistor logic</q>; none where no entry has both.
   */
  List<NameLookup> explained(String text) throws IOException {
    for (Pattern two : EXPLAINED) {
      Matcher names = two.matcher(text);
      if (names.matches()) {
        List<NameLookup> both = both(text, names.group(1), names.group(2));
        if (!both.isEmpty()) {
          return both;
        }
      }
    }
    return List.of();
  }

  private List<NameLookup> both(String text, String one, String two) throws IOException {
    List<NameLookup> names = lookups.of(one);
    List<NameLookup> others = names.isEmpty() ? names : lookups.of(two);
    for (NameLookup name : names) {
      for (NameLookup other : others) {
        if (!Collections.disjoint(lookups.names(name), lookups.names(other))) {
          List<NameKey> both = Stream.concat(name.keys().stream(), other.keys().stream()).toList();
          boolean first = name.asRank().compareTo(other.asRank()) < 0;
          Rank better = first ? name.asRank() : other.asRank();
          return List.of(new NameLookup(better, both, name.score(), text));
        }
      }
    }
    return List.of();
  }

  /**
   * What a text names that also says what kind of thing that is: <q>LSTM network</q>, or with a
   * kind of two words that is a name too, <q>Python programming language</q>. Before a single word
   * a name of one word must be an acronym, or no word that everybody uses.
   */
  List<NameLookup> ofKind(String text) throws IOException {
    String name = frames.withoutKind(text);
    if (name.equals(text)) {
      return List.of();
    }
    boolean sure =
        NamedWords.SEVERAL_WORDS.matcher(name).find()
            || TermKeys.isAcronym(name)
            || !prose.isEverydayWord(TermKeys.folded(name));
    List<NameLookup> names = sure ? lookups.of(name) : List.of();
    List<Token> words = prose.words(name);
    if (names.isEmpty() && words.size() > 1) {
      int kind = words.get(words.size() - 1).start();
      boolean named = !lookups.of(text.substring(kind)).isEmpty();
      names = named ? lookups.of(name.substring(0, kind).strip()) : List.of();
    }
    return names;
  }

  private List<NameLookup> of(String thing) throws IOException {
    List<NameLookup> names = wholeName(thing);
    return names.isEmpty() ? ofKind(thing) : names;
  }

  private List<NameLookup> wholeName(String thing) throws IOException {
    return frames.isPronoun(thing) ? List.of() : lookups.inAnyOrder(thing);
  }

  /** The longest name that a thing begins with, or the first ends with, else any in it. */
  private List<NameLookup> within(String thing, boolean first) throws IOException {
    List<Word> words = Words.of(thing, prose, lexicon);
    if (words.size() > Ranking.NAMING_WORDS) {
      return List.of();
    }
    List<NameLookup> names = List.of();
    for (int length = words.size() - 1; length > 0 && names.isEmpty(); length--) {
      int start = first ? words.size() - length : 0;
      names = of(Words.between(thing, words, start, start + length - 1));
    }
    return names.isEmpty() ? namedWords.of(thing) : names;
  }

  /** Several are answered in the order asked, however each is spelt. */
  private static void addAsked(
      List<NameLookup> all, List<NameLookup> names, int place, int things) {
    for (int i = 0; i < names.size(); i++) {
      NameLookup name = names.get(i);
      all.add(things == 1 ? name : name.as(Rank.TERM_ASKED).after(place + LATER * i));
    }
  }

  /** What a short text names, for want of a better answer. */
  List<NameLookup> inPassing(String text) throws IOException {
    List<Word> telling =
        Words.of(text, prose, lexicon).stream().filter(word -> !word.stop()).toList();
    if (telling.size() < 2 || telling.size() > Ranking.NAMING_WORDS) {
      return List.of();
    }
    if (telling.size() <= Ranking.NAMING_WORDS_SMALL && telling.stream().allMatch(Word::known)) {
      for (List<String> things : frames.readInPassing(text)) {
        List<NameLookup> names = isRare(things) ? named(things) : List.of();
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return namedWords.of(text);
  }

  /**
   * What a text names before the place where it is found, which must be a name too: <q>mode
   * collapse in GANs</q>, but not <q>neural network for images</q>, which describes.
   */
  List<NameLookup> placed(String text) throws IOException {
    List<String> things = frames.readPlaced(text);
    return things.isEmpty() || !isRare(things.subList(0, 1)) || named(things).isEmpty()
        ? List.of()
        : of(things.get(0));
  }

  /** Whether things are not one word alone that everybody uses: <q>cup of tea</q>. */
  private boolean isRare(List<String> things) {
    return things.size() > 1 || !prose.isEverydayWord(things.get(0));
  }

  /** The names among the words of code; what may be any name must be made of them as written. */
  private List<NameLookup> namedInCode(String typed, String words) throws IOException {
    List<NameLookup> names = new ArrayList<>();
    for (NameLookup name : namedWords.of(words)) {
      if (name.name().length() >= Synonyms.SHORTEST_SMALL
          && (CodeNames.isCode(typed)
              || lookups.names(name).stream().map(Name::term).anyMatch(typed::contains))) {
        names.add(name);
      }
    }
    return names;
  }

  /** What a name of source code names in passing: {@code LSTMCell}, {@code CrossEntropyLoss}. */
  List<NameLookup> inCode(String typed) throws IOException {
    List<NameLookup> names = List.of();
    for (String words : CodeNames.read(typed)) {
      int last = words.lastIndexOf(' ');
      if (names.isEmpty() && words.indexOf(' ') < last) {
        names = lookups.inAnyOrder(words.substring(0, last));
      }
      if (names.isEmpty() && last > 0) {
        names = ofKind(words);
      }
      if (names.isEmpty() && last > 0) {
        names = namedInCode(typed, words);
      }
    }
    return names;
  }
}
