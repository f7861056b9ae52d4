package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.Path;
import dev.gloss.search.Plan.Reading;
import dev.gloss.search.Plan.Slot;
import dev.gloss.search.Plan.Unit;
import dev.gloss.search.Plan.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words, their alternatives and synonyms as one reading of a plan. */
final class ReadingBuilder {
  /** How far from the phrase an entry may be and still answer. */
  enum Looseness {
    /** A head: the phrase and its expansions, nothing that merely shares an expansion. */
    HEAD,
    /** The phrase, with all that may stand for its parts. */
    PHRASE,
    /** Also the words close together, and all of them anywhere. */
    ALL_WORDS,
    /** Also most of them. */
    MOST_WORDS,
    /** Also some telling ones. */
    SOME_WORDS
  }

  /**
   * A text to be read.
   *
   * @param text the text, as typed or corrected
   * @param words its words
   * @param alternatives by index of a word, the words that may stand for it; the first is in the
   *     text
   */
  record Text(String text, List<Word> words, Map<Integer, List<String>> alternatives) {

    List<String> at(int index) {
      return alternatives.getOrDefault(index, List.of(words.get(index).text()));
    }

    /** Whether it reads the same; the words follow from the text. */
    boolean isSame(Text other) {
      return text.equals(other.text) && alternatives.equals(other.alternatives);
    }
  }

  private final Prose prose;
  private final Lexicon lexicon;
  private final Synonyms synonyms;

  ReadingBuilder(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.synonyms = new Synonyms(prose, lexicon);
  }

  /** Which of the words are part of an acronym or synonym, and so known whatever their letters. */
  boolean[] named(String text, List<Word> words) throws IOException {
    boolean[] named = new boolean[words.size()];
    List<Synonyms.Span> spans = new ArrayList<>(synonyms.in(text, words));
    spans.addAll(synonyms.everyday(words));
    for (Synonyms.Span span : spans) {
      for (int i = 0; i < span.length(); i++) {
        named[span.first() + i] = true;
      }
    }
    return named;
  }

  /** See {@link Synonyms#otherwise}. */
  List<String> otherwise(String text, List<Word> words) throws IOException {
    return synonyms.otherwise(text, words);
  }

  Reading build(Text typed, boolean near, int slop, Looseness looseness) throws IOException {
    List<Synonyms.Span> spans = synonyms.in(typed.text(), typed.words());
    Text text = acronymsWhole(typed, spans);
    if (looseness == Looseness.HEAD) {
      spans = spans.stream().filter(span -> isPart(span, typed)).toList();
    }
    List<Path> paths = new ArrayList<>();
    paths.add(new Path(slots(text), false));
    int words = text.words().size();
    if (words <= Ranking.LONG_TEXT) {
      List<List<List<String>>> phrases = new ArrayList<>();
      spans.forEach(span -> phrases.add(synonyms.stems(span)));
      // few at a time first: the limit must not leave any of them out
      Replacing replacing = new Replacing(text, spans, phrases, paths, this);
      for (int replaced = 1; replaced <= spans.size(); replaced++) {
        replacing.walk(0, List.of(), 0, replaced);
      }
    }
    boolean loose = looseness.compareTo(Looseness.PHRASE) > 0;
    // what was split or corrected into names is none of them for sure
    boolean onlyNames = !near && isMadeOfNames(text.words(), spans);
    List<Unit> units = loose ? units(text, spans, onlyNames) : List.of();
    double all = units.stream().mapToDouble(Unit::weight).sum();
    boolean most = looseness.compareTo(Looseness.ALL_WORDS) > 0;
    int telling = (int) units.stream().filter(Unit::needed).count();
    double share = Ranking.most(telling);
    double minimum = most ? all * share * (near ? Ranking.NEAR_FACTOR : 1) : 0;
    int sloppy = loose ? Ranking.sloppiness(words) : 0;
    List<Double> evidence = looseness == Looseness.SOME_WORDS ? evidence(telling) : List.of();
    double floor = all * Ranking.floor(telling);
    double floorInLong = Math.max(floor, Ranking.floorInLong(telling, lexicon.entries()));
    Wanted wanted = new Wanted(minimum, floor, floorInLong, evidence);
    return new Reading(near, paths, slop, sloppy, units, wanted);
  }

  /** The text's words in order, each with its alternatives. */
  List<Slot> slots(Text text) {
    List<Slot> slots = new ArrayList<>();
    int start = text.words().get(0).position();
    for (int i = 0; i < text.words().size(); i++) {
      slots.add(slot(text, i, text.words().get(i).position() - start));
    }
    return slots;
  }

  /**
   * Whether a span is a head inside the text, or the text itself: CLP is no part of CLP*, nor UX of
   * A/UX.
   */
  private static boolean isPart(Synonyms.Span span, Text text) {
    if (span.heads().isEmpty() || span.isLongName()) {
      return false;
    }
    List<Word> words = text.words();
    return span.length() < words.size()
        ? isApart(text.text(), words.get(span.first()).start() - 1)
            && isApart(text.text(), words.get(span.first() + span.length() - 1).end())
        : Synonyms.keys(text.text()).contains(span.heads().get(0).token());
  }

  private static boolean isApart(String text, int at) {
    return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
  }

  private List<Double> evidence(int telling) throws IOException {
    if (telling < Ranking.SOME_TELLING) {
      return List.of();
    }
    List<Double> wanted = new ArrayList<>(telling + 1);
    for (int matched = 0; matched <= telling; matched++) {
      wanted.add(Ranking.evidence(lexicon.entries(), telling, matched));
    }
    return wanted;
  }

  /** An acronym is not stemmed, in small letters either: BBPS is no plural of BBP. */
  private Text acronymsWhole(Text text, List<Synonyms.Span> spans) throws IOException {
    List<Word> words = new ArrayList<>(text.words());
    for (Synonyms.Span span : spans) {
      Word word = words.get(span.first());
      if (span.acronym() && span.length() == 1 && (span.certain() || !isRatherAForm(word))) {
        words.set(span.first(), word.whole());
      }
    }
    return new Text(text.text(), words, text.alternatives());
  }

  /** Whether a word is a form of one so common that an acronym is not meant: rules, not RULES. */
  private boolean isRatherAForm(Word word) throws IOException {
    int own = lexicon.docFreq(Schema.STEMS, word.text());
    return !word.stem().equals(word.text())
        && lexicon.docFreq(Schema.STEMS, word.stem()) >= Ranking.FORM_FACTOR * Math.max(1, own);
  }

  private Slot slot(Text text, int index, int offset) {
    Word word = text.words().get(index);
    List<String> alternatives = text.alternatives().get(index);
    if (alternatives == null) {
      return new Slot(offset, List.of(word.text()), List.of(word.stem()));
    }
    Set<String> stems = new LinkedHashSet<>();
    alternatives.forEach(alternative -> stems.add(Words.stem(alternative, prose)));
    return new Slot(offset, alternatives, List.copyOf(stems));
  }

  /**
   * The ways along the words of a text on which spans are replaced.
   *
   * @param phrases by span, the stems of what may stand in its place
   * @param paths takes them, up to the limit
   */
  private record Replacing(
      Text text,
      List<Synonyms.Span> spans,
      List<List<List<String>>> phrases,
      List<Path> paths,
      ReadingBuilder builder) {

    /** Goes on from a word, on all ways that replace so many spans more. */
    void walk(int at, List<Slot> done, int offset, int replaced) {
      int used = paths.stream().skip(1).mapToInt(path -> path.slots().size()).sum();
      if (paths.size() > Ranking.MAX_PATHS || used > Ranking.MAX_PATH_WORDS) {
        return;
      }
      if (at == text.words().size()) {
        if (replaced == 0) {
          paths.add(new Path(done, true));
        }
        return;
      }
      for (int i = 0; i < spans.size() && replaced > 0; i++) {
        Synonyms.Span span = spans.get(i);
        if (span.first() == at) {
          for (List<String> phrase : phrases.get(i)) {
            List<Slot> longer = new ArrayList<>(done);
            for (int j = 0; j < phrase.size(); j++) {
              longer.add(new Slot(offset + j, List.of(), List.of(phrase.get(j))));
            }
            walk(at + span.length(), longer, offset + phrase.size(), replaced - 1);
          }
        }
      }
      List<Slot> longer = new ArrayList<>(done);
      longer.add(builder.slot(text, at, offset));
      walk(at + 1, longer, offset + 1, replaced);
    }
  }

  /** The words one by one; one said again says no more, but may be part of another name. */
  private List<Unit> units(Text text, List<Synonyms.Span> spans, boolean onlyNames)
      throws IOException {
    Map<List<String>, Unit> units = new LinkedHashMap<>();
    List<Synonyms.Span> everyday = synonyms.everyday(text.words());
    int synonymWords = 0;
    for (int i = 0; i < text.words().size(); i++) {
      boolean more = synonymWords < Ranking.MAX_SYNONYM_WORDS;
      List<Synonyms.Span> none = List.of();
      Unit unit = unit(text, i, more ? spans : none, more ? everyday : none, onlyNames);
      Unit before = units.get(unit.stems());
      if (before == null) {
        synonymWords += unit.synonyms().stream().mapToInt(List::size).sum();
        synonymWords += unit.everyday().stream().mapToInt(List::size).sum();
      }
      units.put(unit.stems(), before == null ? unit : before.alsoNaming(unit));
    }
    return List.copyOf(units.values());
  }

  /** Whether each telling word is of a name, so that small letters are no mere word among them. */
  private static boolean isMadeOfNames(List<Word> words, List<Synonyms.Span> spans) {
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      boolean named = spans.stream().anyMatch(s -> s.covers(at) && !s.heads().isEmpty());
      if (!named && !words.get(i).stop()) {
        return false;
      }
    }
    return true;
  }

  private Unit unit(
      Text text,
      int index,
      List<Synonyms.Span> spans,
      List<Synonyms.Span> everyday,
      boolean onlyNames)
      throws IOException {
    Word word = text.words().get(index);
    Set<String> stems = new LinkedHashSet<>();
    if (text.alternatives().containsKey(index)) {
      text.at(index).forEach(alternative -> stems.add(Words.stem(alternative, prose)));
    } else {
      stems.add(word.stem());
    }
    Set<List<String>> phrases = new LinkedHashSet<>();
    Set<NameKey> heads = new LinkedHashSet<>();
    boolean certain = false;
    for (Synonyms.Span span : spans) {
      if (span.covers(index)) {
        phrases.addAll(synonyms.stems(span));
        heads.addAll(span.heads());
        certain |= (span.certain() || (span.acronym() && onlyNames)) && !span.heads().isEmpty();
      }
    }
    Set<List<String>> others = new LinkedHashSet<>();
    for (Synonyms.Span span : everyday) {
      if (span.covers(index)) {
        others.addAll(synonyms.stems(span));
      }
    }
    others.removeAll(phrases);
    double weight =
        Ranking.idf(word.docFreq(), lexicon.entries()) * (word.stop() ? Ranking.STOP_WORD : 1);
    boolean changed = text.alternatives().containsKey(index);
    return new Unit(
        word.text(),
        List.copyOf(stems),
        List.copyOf(phrases),
        List.copyOf(others),
        List.copyOf(heads),
        certain,
        weight,
        changed ? weight * Ranking.CORRECTED : weight,
        !word.stop());
  }
}
