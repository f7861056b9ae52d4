package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.Token;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.NameLookup;
import dev.gloss.search.Plan.Reading;
import dev.gloss.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text to plan: the whole text is looked up as a name; then markup, signs and filters come off, and
 * what is left is looked up again, as a name, as a question for names or a list of them, and as
 * code; only then is it read as words, and for what it names in passing.
 */
final class Planner {
  /**
   * What makes a sign before a word part of a name: <q>PISA Produktionsplanung und -Steuerung</q>,
   * but <q>deep -learning</q> asks for what is not deep learning.
   */
  private static final Pattern SIGNED = Pattern.compile("(?:^|\\s)[+-]\\S");

  private static final Pattern QUOTES = Pattern.compile("[" + Text.QUOTES + "]");

  /** A misspelt name of the whole text stands before those that code is made of. */
  private static final float IN_CODE = 20;

  /** As typed. */
  private final String text;

  private final Prose prose;
  private final Lexicon lexicon;
  private final NameLookups lookups;
  private final Readings readings;
  private final Filters filters;
  private final Frames frames;
  private final Things things;
  private final List<String> notes = new ArrayList<>();
  private @Nullable String frame;

  private Planner(String text, Prose prose, Lexicon lexicon) {
    this.text = text;
    this.prose = prose;
    this.lexicon = lexicon;
    this.lookups = new NameLookups(prose, lexicon);
    this.readings = new Readings(prose, lexicon, notes);
    this.filters = new Filters(prose, lexicon);
    this.frames = new Frames(prose);
    this.things = new Things(prose, lexicon, lookups, frames);
  }

  /**
   * @throws QueryRefusedException if the text is beyond a limit
   * @throws IOException if the lexicon cannot be read
   */
  static Plan plan(String text, SearchOptions options, Prose prose, Lexicon lexicon)
      throws IOException {
    Limits.check(text, prose);
    return new Planner(text, prose, lexicon).plan(options);
  }

  /**
   * A plan for what the text names and nothing else.
   *
   * @throws QueryRefusedException if the text is beyond a limit
   */
  static Plan define(String text, Prose prose, Lexicon lexicon) throws IOException {
    Limits.check(text, prose);
    return new Planner(text, prose, lexicon).define();
  }

  private Plan define() throws IOException {
    List<NameLookup> names = lookups.inAnyOrder(text);
    Iterator<List<String>> readings =
        names.isEmpty() ? frames.read(text).iterator() : Collections.emptyIterator();
    while (names.isEmpty() && readings.hasNext()) {
      names = things.named(readings.next());
    }
    return planned(names, Readings.Result.NOTHING, List.of());
  }

  private Plan plan(SearchOptions options) throws IOException {
    List<Plan.Filter> conditions = new ArrayList<>();
    filters.addSection(conditions, options.section());
    Plan name = wholeName(text, conditions);
    if (name != null) {
      return name;
    }
    String bare = Markup.removed(text);
    if (!bare.equals(text)) {
      notes.add("without markup: " + bare);
      name = wholeName(bare, conditions);
    }
    return name == null ? read(bare, conditions) : name;
  }

  /** A text that is a name as a whole, operators or not; null when it is none. */
  private @Nullable Plan wholeName(String typed, List<Plan.Filter> conditions) throws IOException {
    List<Clause> clauses = QuerySyntax.parse(typed);
    if (isQuoted(clauses)) {
      return null;
    }
    List<NameLookup> names = isSigned(clauses) ? lookups.exact(typed) : lookups.of(typed);
    boolean parted = clauses.size() > 1 && clauses.stream().anyMatch(Clause::isFilter);
    if (names.isEmpty() || (parted && !lookups.isWritten(names, SIGNED))) {
      return null;
    }
    String name = isLoose(names) ? withoutArticle(typed) : typed;
    notes.add("the whole text is a name");
    return known(name, name.equals(typed) ? names : lookups.of(name), conditions);
  }

  private Plan read(String typed, List<Plan.Filter> conditions) throws IOException {
    List<Clause> clauses = QuerySyntax.parse(typed);
    Limits.checkClauses(clauses);
    if (isQuestionWithQuotes(clauses)) {
      Plan asked = asked(calm(QUOTES.matcher(typed).replaceAll("")), conditions);
      if (asked != null) {
        return asked;
      }
    }
    for (Clause clause : clauses) {
      if (clause.isFilter()) {
        conditions.addAll(filters.of(clause));
      }
    }
    List<Clause> free = new ArrayList<>();
    for (Clause clause : clauses) {
      if (isFree(clause)) {
        free.add(isName(clause) ? clause.asWords(clause.text() + "*") : clause);
      }
    }
    if (free.isEmpty()) {
      return planned(List.of(), Readings.Result.NOTHING, conditions);
    }
    Clause only = free.get(0);
    if (free.size() == 1 && only.kind() == Clause.Kind.PHRASE) {
      return quoted(only, conditions);
    }
    for (Clause clause : free) {
      if (clause.kind() == Clause.Kind.PHRASE) {
        conditions.addAll(filters.phrase(clause));
      }
    }
    boolean required = free.size() > 1 && free.stream().allMatch(Planner::isRequired);
    boolean operators = free.stream().anyMatch(c -> c.kind() != Clause.Kind.WORDS);
    return operators || required ? written(free, conditions) : plain(free, conditions);
  }

  /** Whether a term is known by a looser key only, which may have lost the blanks of the text. */
  private static boolean isLoose(List<NameLookup> names) {
    Rank rank = names.get(0).asRank();
    return rank.tier() == Tier.TERM && !rank.isExact();
  }

  /** Without its article, if that leaves a name: <q>a cd</q> is CD rather than ACD. */
  private String withoutArticle(String text) throws IOException {
    String typed = text.strip();
    String bare = Character.isLowerCase(typed.charAt(0)) ? frames.withoutArticle(typed) : typed;
    return lookups.of(bare).isEmpty() ? text : bare;
  }

  private static boolean isQuoted(List<Clause> clauses) {
    return clauses.size() == 1 && clauses.get(0).kind() == Clause.Kind.PHRASE;
  }

  /** As in <q>what does "GAN" mean</q>, where the quotes say that it is a name. */
  private static boolean isQuestionWithQuotes(List<Clause> clauses) {
    return clauses.size() > 1
        && clauses.stream().noneMatch(Clause::isFilter)
        && clauses.stream().anyMatch(clause -> clause.kind() == Clause.Kind.PHRASE);
  }

  /**
   * Whether a looser look-up would drop what the text says: {@code -lstm} does not ask for LSTM,
   * nor {@code lstm~} for LSTM only.
   */
  private static boolean isSigned(List<Clause> clauses) {
    return clauses.stream().allMatch(clause -> clause.sign() == Clause.Sign.MUST_NOT)
        || clauses.stream().anyMatch(clause -> clause.kind() == Clause.Kind.FUZZY);
  }

  /** Words without a field are looked for, even when they must match as well. */
  private static boolean isFree(Clause clause) {
    return clause.field() == null && clause.sign() != Clause.Sign.MUST_NOT;
  }

  /** Whether a prefix is a name as it stands: A*. */
  private boolean isName(Clause clause) throws IOException {
    return clause.kind() == Clause.Kind.PREFIX && !lookups.exact(clause.text() + "*").isEmpty();
  }

  private String calm(String text) throws IOException {
    return Words.calm(text, prose, lexicon);
  }

  private Plan known(String name, List<NameLookup> names, List<Plan.Filter> conditions)
      throws IOException {
    List<Reading> phrases = readings.ofName(name, !NameLookups.isHead(names));
    return planned(names, Readings.Result.of(phrases), conditions);
  }

  private Plan quoted(Clause phrase, List<Plan.Filter> conditions) throws IOException {
    int slop = Math.max(0, phrase.number());
    Limits.checkSlop(slop);
    String typed = calm(phrase.text());
    List<NameLookup> names = lookups.ofQuoted(typed);
    Readings.Result result = readings.quoted(typed, slop);
    return planned(names, result, conditions);
  }

  private static boolean isRequired(Clause clause) {
    return clause.sign() == Clause.Sign.MUST;
  }

  /**
   * Text with fuzzy words, prefixes or phrases among others, or all of which must be there: read as
   * written, never as a name.
   */
  private Plan written(List<Clause> free, List<Plan.Filter> conditions) throws IOException {
    return planned(List.of(), readings.written(free), conditions);
  }

  private Plan plain(List<Clause> free, List<Plan.Filter> conditions) throws IOException {
    String typed = calm(free.stream().map(Clause::text).collect(Collectors.joining(" ")));
    boolean list = Frames.isList(typed);
    List<NameLookup> names = list ? lookups.of(typed) : lookups.inAnyOrder(typed);
    Plan asked = names.isEmpty() ? asked(typed, conditions) : null;
    if (asked != null) {
      return asked;
    }
    if (names.isEmpty()) {
      names = list ? lookups.inAnyOrder(typed) : things.explained(typed);
    }
    if (!names.isEmpty()) {
      notes.add("the text is a name");
      return known(typed, names, conditions);
    }
    names = things.ofKind(typed);
    if (!names.isEmpty()) {
      note(typed, List.of(names.get(0).name()));
      return known(typed, names, conditions);
    }
    Plan code = code(typed, conditions);
    return code == null ? described(typed, conditions) : code;
  }

  /** A text that is no name: what it asks for, or all of it, as words. */
  private Plan described(String typed, List<Plan.Filter> conditions) throws IOException {
    List<List<String>> questions = frames.read(mended(typed));
    if (frames.isOnlyAsking(typed)) {
      // "who are you" asks for nothing, but may be quoted
      return planned(List.of(), readings.quoted(typed, 0), conditions);
    }
    String words = questions.isEmpty() ? typed : String.join(" ", questions.get(0));
    if (!questions.isEmpty()) {
      note(typed, List.of(words));
    }
    List<NameLookup> named = CodeNames.read(typed).isEmpty() ? things.inPassing(words) : List.of();
    Readings.Result result = readings.plain(words, named.isEmpty());
    List<NameLookup> near = new ArrayList<>(result.names());
    things.placed(words).forEach(name -> near.add(name.as(Rank.WORDS_SUBJECT)));
    things.inCode(typed).forEach(name -> near.add(name.as(Rank.NEAR_NAME).after(IN_CODE)));
    if (result.names().isEmpty()) {
      named.forEach(name -> near.add(name.as(Rank.NEAR_HEAD)));
    }
    return planned(near, result, conditions);
  }

  /** A question for known names; null when it is none. */
  private @Nullable Plan asked(String typed, List<Plan.Filter> conditions) throws IOException {
    String mended = mended(typed);
    List<List<String>> readings = frames.readLoosely(mended);
    for (List<String> reading : readings) {
      List<NameLookup> asked = things.wholeNames(reading);
      if (!asked.isEmpty()) {
        return asked(typed, reading, asked, conditions);
      }
    }
    for (List<String> reading : readings) {
      List<NameLookup> asked = things.named(reading);
      if (!asked.isEmpty()) {
        return asked(typed, reading, asked, conditions);
      }
    }
    for (List<String> reading : readings) {
      List<NameLookup> asked = things.begun(mended, reading);
      if (!asked.isEmpty()) {
        note(typed, reading);
        return planned(asked, Readings.Result.NOTHING, conditions);
      }
    }
    for (List<String> reading : frames.readAlone(mended)) {
      List<NameLookup> asked = things.named(reading);
      if (!asked.isEmpty() && !prose.isEverydayWord(reading.get(0))) {
        note(typed, reading);
        List<NameLookup> one = asked.stream().map(name -> name.as(Rank.TERM_ASKED)).toList();
        return planned(one, Readings.Result.NOTHING, conditions);
      }
    }
    return null;
  }

  private Plan asked(
      String typed, List<String> reading, List<NameLookup> names, List<Plan.Filter> conditions)
      throws IOException {
    note(typed, reading);
    return reading.size() == 1
        ? known(reading.get(0), names, conditions)
        : planned(names, Readings.Result.NOTHING, conditions);
  }

  private void note(String typed, List<String> reading) {
    frame = typed;
    notes.add("asked for: " + String.join(", ", reading));
  }

  /** A name of source code that is a known name; null when it is none. */
  private @Nullable Plan code(String typed, List<Plan.Filter> conditions) throws IOException {
    for (String words : CodeNames.read(typed)) {
      // map.get() names neither a map nor a get
      boolean everyday = typed.contains(words) && prose.isEverydayWord(words);
      List<NameLookup> names = everyday ? List.of() : lookups.inAnyOrder(words);
      if (!names.isEmpty()) {
        frame = typed;
        notes.add("read as code: " + words);
        return planned(names, Readings.Result.NOTHING, conditions);
      }
    }
    return null;
  }

  /** With slips mended in words that ask: none in what the glossary or everybody knows. */
  private String mended(String text) throws IOException {
    Set<String> foreign = new HashSet<>();
    for (Token word : prose.words(text)) {
      boolean known =
          lexicon.docFreq(Schema.WORDS, word.text()) > 0
              || prose.isStopWord(word.text())
              || prose.isEverydayWord(word.text());
      if (!known) {
        foreign.add(word.text());
      }
    }
    return frames.mended(text, foreign);
  }

  private Plan planned(
      List<NameLookup> names, Readings.Result result, List<Plan.Filter> conditions) {
    return new Plan(
        text,
        result.corrected(),
        frame,
        names,
        result.readings(),
        result.nameWords(),
        result.corrections(),
        conditions,
        notes);
  }
}
