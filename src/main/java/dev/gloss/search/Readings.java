package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.index.Lexicon;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.Correction;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.NameLookup;
import dev.gloss.search.Plan.Path;
import dev.gloss.search.Plan.Reading;
import dev.gloss.search.ReadingBuilder.Looseness;
import dev.gloss.search.ReadingBuilder.Text;
import dev.gloss.search.Respelling.Manner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ways to read a text as words: as typed where every word is known, else as it may be meant.
 */
final class Readings {
  /**
   * What a text may mean.
   *
   * @param corrected the text after correction, null when nothing was corrected
   * @param corrections the words read as others
   * @param names near names
   * @param readings the readings
   * @param nameWords what the words of a name may be; null when there are too few
   */
  record Result(
      @Nullable String corrected,
      List<Correction> corrections,
      List<NameLookup> names,
      List<Reading> readings,
      @Nullable Path nameWords) {

    static final Result NOTHING = of(List.of());

    /** Readings of a text in which nothing was corrected. */
    static Result of(List<Reading> readings) {
      return new Result(null, List.of(), List.of(), readings, null);
    }
  }

  private final Prose prose;
  private final Lexicon lexicon;
  private final ReadingBuilder builder;
  private final Respelling respelling;
  private final NearNames nearNames;
  private final Beginnings beginnings;
  private final Patterns patterns;
  private final List<String> notes;

  Readings(Prose prose, Lexicon lexicon, List<String> notes) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.builder = new ReadingBuilder(prose, lexicon);
    this.respelling = new Respelling(prose, lexicon, builder);
    this.beginnings = new Beginnings(prose, lexicon);
    this.nearNames = new NearNames(prose, lexicon, builder, beginnings);
    this.patterns = new Patterns(lexicon);
    this.notes = notes;
  }

  /** A known name: phrases that hold it and, when asked for, entries that hold all its words. */
  List<Reading> ofName(String name, boolean allWords) throws IOException {
    List<Word> words = Words.of(name, prose, lexicon);
    if (words.isEmpty()) {
      return List.of();
    }
    Text text = new Text(name, words, Map.of());
    Looseness looseness = allWords ? Looseness.ALL_WORDS : Looseness.HEAD;
    return List.of(builder.build(text, false, 0, looseness));
  }

  /** A quoted phrase: in order, at the slop asked for; with corrected words if some are unknown. */
  Result quoted(String phrase, int slop) throws IOException {
    List<Word> words = Words.of(phrase, prose, lexicon);
    if (words.isEmpty()) {
      return Result.NOTHING;
    }
    Respelling.Corrected corrected = respelling.correct(phrase, words, Manner.QUOTED);
    Reading reading = builder.build(corrected.text(), corrected.changed(), slop, Looseness.PHRASE);
    return new Result(
        corrected.display(), corrected.corrections(), List.of(), List.of(reading), null);
  }

  /**
   * Plain words.
   *
   * @param some whether some of them may be an answer, as they are not where a name is among them
   */
  Result plain(String typed, boolean some) throws IOException {
    List<Word> words = Words.of(typed, prose, lexicon);
    if (words.isEmpty()) {
      return Result.NOTHING;
    }
    Respelling.Corrected corrected = respelling.correct(typed, words, Manner.WHOLE);
    Respelling.Corrected split =
        corrected.changed() ? respelling.correct(typed, words, Manner.SPLIT) : corrected;
    Text commoner = respelling.withCommoner(corrected.text());
    List<NameLookup> unspaced = nearNames.joined(typed);
    List<NameLookup> near = new ArrayList<>(abbreviated(typed, words));
    near.addAll(nearNames.of(typed, unspaced, corrected, split, commoner));
    Looseness looseness = looseness(!unspaced.isEmpty(), !near.isEmpty(), some);
    List<Reading> readings = new ArrayList<>();
    readings.add(builder.build(corrected.text(), corrected.changed(), 0, looseness));
    List<Correction> made = new ArrayList<>(corrected.corrections());
    if (!split.text().isSame(corrected.text()) && words.size() <= Ranking.LONG_TEXT) {
      readings.add(builder.build(split.text(), true, 0, Looseness.ALL_WORDS));
      made.addAll(0, split.corrections());
    }
    if (!commoner.isSame(corrected.text())) {
      notes.add("may be clipped or misspelt: " + commoner.alternatives().values());
      readings.add(builder.build(commoner, true, 0, Looseness.ALL_WORDS));
    }
    List<NameLookup> names = new ArrayList<>(near);
    if (!corrected.unknown() && Beginnings.mayContinue(words)) {
      addContinued(names, typed);
    }
    Path begun = beginnings.path(builder.slots(commoner), commoner.words());
    return new Result(split.display(), made, names, readings, begun);
  }

  /**
   * How far from its words an answer may be. What is a whole name but for its spelling, or an
   * acronym in it, does not describe something else, least of all what is one but for its spaces.
   */
  private static Looseness looseness(boolean unspaced, boolean near, boolean some) {
    if (unspaced) {
      return Looseness.PHRASE;
    }
    if (near) {
      return Looseness.ALL_WORDS;
    }
    return some ? Looseness.SOME_WORDS : Looseness.MOST_WORDS;
  }

  /** Names that begin with the text and go on; <q>neural nets</q> begins as its singular does. */
  private void addContinued(List<NameLookup> names, String typed) throws IOException {
    String joined = NameKeys.joined(prose, typed);
    List<String> forms = new ArrayList<>(List.of(joined));
    forms.addAll(TermKeys.singulars(joined));
    for (String form : forms) {
      for (Beginnings.WholeName name : beginnings.continued(form)) {
        names.add(continued(name, form));
      }
    }
  }

  /** The names that the text is but for an acronym in it, or for words that have one. */
  private List<NameLookup> abbreviated(String typed, List<Word> words) throws IOException {
    List<NameLookup> found = new ArrayList<>();
    if (words.size() > Ranking.MAX_EXPANSION_WORDS) {
      return found;
    }
    for (String name : builder.otherwise(typed, words)) {
      String stems = NameKeys.stems(prose, name);
      for (String field : List.of(Schema.EXPANSION_STEMS, Schema.NAME_VARIANT)) {
        if (stems.indexOf(' ') > 0 && lexicon.docFreq(field, stems) > 0) {
          NameKey key = new NameKey(field, stems);
          found.add(new NameLookup(Rank.NAME_ABBREVIATED, List.of(key), Ranking.HALF_SCORE, name));
        }
      }
    }
    return found;
  }

  /** The less is left of it, the likelier the name is meant. */
  private static NameLookup continued(Beginnings.WholeName name, String typed) {
    float share = (float) typed.length() / name.token().length();
    return new NameLookup(
        Rank.PHRASE_NAME_BEGUN, List.of(name.key()), Ranking.HALF_SCORE * share, name.token());
  }

  /** Words with explicit fuzzy words and prefixes among them, or all of which must be there. */
  Result written(List<Clause> clauses) throws IOException {
    StringBuilder joined = new StringBuilder();
    Map<Integer, List<String>> alternatives = new HashMap<>();
    boolean fuzzy = false;
    for (Clause clause : clauses) {
      List<Token> own = clause.isPattern() ? prose.words(clause.text()) : List.of();
      if (own.size() == 1) {
        int at = prose.words(joined.toString()).size();
        alternatives.put(at, alternatives(clause, own.get(0).text()));
      }
      joined.append(joined.isEmpty() ? "" : " ").append(clause.text());
      fuzzy |= clause.kind() == Clause.Kind.FUZZY;
    }
    List<Word> words = Words.of(joined.toString(), prose, lexicon);
    if (words.isEmpty()) {
      return Result.NOTHING;
    }
    Text text = new Text(joined.toString(), words, alternatives);
    Reading reading = builder.build(text, fuzzy, 0, Looseness.SOME_WORDS);
    boolean required = clauses.stream().allMatch(c -> c.sign() == Clause.Sign.MUST);
    return Result.of(List.of(required ? reading.withoutFloor() : reading));
  }

  private List<String> alternatives(Clause clause, String word) throws IOException {
    List<String> found = new ArrayList<>(List.of(word));
    patterns.variants(clause, Schema.WORDS, word).forEach(other -> found.add(other.token()));
    return found.stream().distinct().toList();
  }
}
