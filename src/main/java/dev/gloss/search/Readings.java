package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.Correction;
import dev.gloss.search.Plan.NameLookup;
import dev.gloss.search.Plan.Reading;
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
  /** A clipped word is one that begins words this many times as frequent. */
  private static final int CLIPPED_FACTOR = 2;

  private static final int SHORTEST_CLIPPED = 3;
  private static final int LONGEST_CLIPPED = 6;

  /**
   * What a text may mean.
   *
   * @param corrected the text after correction, null when nothing was corrected
   * @param corrections the words read as others
   * @param names near names
   * @param readings the readings
   */
  record Result(
      @Nullable String corrected,
      List<Correction> corrections,
      List<NameLookup> names,
      List<Reading> readings) {

    static final Result NOTHING = new Result(null, List.of(), List.of(), List.of());
  }

  private final Prose prose;
  private final Lexicon lexicon;
  private final Corrections corrections;
  private final ReadingBuilder builder;
  private final List<String> notes;

  Readings(Prose prose, Lexicon lexicon, List<String> notes) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.corrections = new Corrections(prose, lexicon);
    this.builder = new ReadingBuilder(prose, lexicon);
    this.notes = notes;
  }

  /** A known name: phrases that hold it and, when asked for, entries that hold all its words. */
  List<Reading> ofName(String name, boolean allWords) throws IOException {
    List<Word> words = Words.of(name, prose, lexicon);
    if (words.isEmpty()) {
      return List.of();
    }
    ReadingBuilder.Text text = new ReadingBuilder.Text(name, words, Map.of());
    ReadingBuilder.Looseness looseness =
        allWords ? ReadingBuilder.Looseness.ALL_WORDS : ReadingBuilder.Looseness.HEAD;
    return List.of(builder.build(text, false, 0, looseness));
  }

  /** A quoted phrase: in order, at the slop asked for; with corrected words if some are unknown. */
  Result quoted(String phrase, int slop) throws IOException {
    List<Word> words = Words.of(phrase, prose, lexicon);
    if (words.isEmpty()) {
      return Result.NOTHING;
    }
    Corrected corrected = correct(phrase, words, false);
    Reading reading =
        builder.build(corrected.text(), corrected.changed(), slop, ReadingBuilder.Looseness.PHRASE);
    return new Result(corrected.display(), corrected.corrections(), List.of(), List.of(reading));
  }

  /** Plain words. */
  Result plain(String typed) throws IOException {
    List<Word> words = Words.of(typed, prose, lexicon);
    if (words.isEmpty()) {
      return Result.NOTHING;
    }
    Corrected corrected = correct(typed, words, false);
    List<NameLookup> names = new ArrayList<>(corrections.joinedNames(typed));
    if (corrected.unknown()) {
      names.addAll(corrections.nearNames(typed));
    }
    if (corrected.changed()) {
      names.addAll(builder.nearNames(corrected.text()));
    }
    List<Correction> made = new ArrayList<>(corrected.corrections());
    List<Reading> readings = new ArrayList<>();
    readings.add(
        builder.build(
            corrected.text(), corrected.changed(), 0, ReadingBuilder.Looseness.MOST_WORDS));
    Corrected split = corrected.changed() ? correct(typed, words, true) : corrected;
    if (!split.equals(corrected)) {
      readings.add(builder.build(split.text(), true, 0, ReadingBuilder.Looseness.ALL_WORDS));
      names.addAll(builder.nearNames(split.text()));
      made.addAll(0, split.corrections());
    }
    if (words.size() <= Ranking.LOOSE_TEXT / 2) {
      addClipped(readings, corrected.text());
    }
    return new Result(split.display(), made, names, readings);
  }

  /** Words with explicit fuzzy words and prefixes among them. */
  Result written(List<Clause> clauses) throws IOException {
    StringBuilder joined = new StringBuilder();
    Map<Integer, List<String>> alternatives = new HashMap<>();
    boolean fuzzy = false;
    for (Clause clause : clauses) {
      int at = Words.of(joined.toString(), prose, lexicon).size();
      joined.append(joined.isEmpty() ? "" : " ").append(clause.text());
      List<Word> own = Words.of(clause.text(), prose, lexicon);
      if (own.size() == 1 && clause.kind() != Clause.Kind.WORDS) {
        alternatives.put(at, alternatives(clause, own.get(0).text()));
      }
      fuzzy |= clause.kind() == Clause.Kind.FUZZY;
    }
    List<Word> words = Words.of(joined.toString(), prose, lexicon);
    if (words.isEmpty()) {
      return Result.NOTHING;
    }
    ReadingBuilder.Text text = new ReadingBuilder.Text(joined.toString(), words, alternatives);
    Reading reading = builder.build(text, fuzzy, 0, ReadingBuilder.Looseness.MOST_WORDS);
    return new Result(null, List.of(), List.of(), List.of(reading));
  }

  private List<String> alternatives(Clause clause, String word) throws IOException {
    List<String> found = new ArrayList<>(List.of(word));
    if (clause.kind() == Clause.Kind.PREFIX) {
      lexicon
          .completions(Schema.WORDS, word, Ranking.MAX_PREFIX_TOKENS)
          .forEach(longer -> found.add(longer.token()));
    } else if (clause.kind() == Clause.Kind.FUZZY) {
      Limits.checkFuzzy(word);
      int edits = clause.number() > 0 ? Math.min(clause.number(), 2) : 2;
      lexicon
          .neighbours(Schema.WORDS, word, edits, Ranking.MAX_COMPLETIONS)
          .forEach(near -> found.add(near.token()));
    }
    return found.stream().distinct().toList();
  }

  /**
   * A text after correction.
   *
   * @param text the text as it may be meant, with alternatives for the words changed
   * @param display the text as it may be meant, null when nothing was changed
   * @param corrections the words changed
   * @param unknown whether a word was unknown, corrected or not
   */
  private record Corrected(
      ReadingBuilder.Text text,
      @Nullable String display,
      List<Correction> corrections,
      boolean unknown) {
    boolean changed() {
      return display != null;
    }
  }

  /**
   * Corrects a text.
   *
   * @param splitting whether a word that may be two is rather taken for these than for one
   *     misspelt: <q>pretrained</q> for <q>pre-trained</q>, not <q>retrained</q>
   */
  private Corrected correct(String typed, List<Word> words, boolean splitting) throws IOException {
    boolean[] named = builder.named(typed, words);
    StringBuilder text = new StringBuilder();
    Map<Integer, List<String>> alternatives = new HashMap<>();
    List<Correction> made = new ArrayList<>();
    boolean unknown = false;
    int index = 0;
    int copied = 0;
    int budget = Ranking.MAX_ALTERNATIVES;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if ((word.known() || named[i]) && !isFirstHalf(words, i)) {
        index++;
        continue;
      }
      unknown = true;
      Meant meant = budget > 0 ? meant(words, i, budget, splitting) : Meant.NOTHING;
      budget -= meant.parts().stream().mapToInt(List::size).sum();
      for (List<String> choices : meant.parts()) {
        alternatives.put(index++, choices);
      }
      if (meant.parts().isEmpty()) {
        index++;
        continue;
      }
      Word last = words.get(i + meant.length() - 1);
      made.add(new Correction(typed.substring(word.start(), last.end()), meant.readings()));
      text.append(typed, copied, word.start()).append(meant.first());
      copied = last.end();
      i += meant.length() - 1;
    }
    if (made.isEmpty()) {
      ReadingBuilder.Text same = new ReadingBuilder.Text(typed, words, Map.of());
      return new Corrected(same, null, List.of(), unknown);
    }
    String display = text.append(typed.substring(copied)).toString();
    List<Word> read = Words.of(display, prose, lexicon);
    ReadingBuilder.Text result = new ReadingBuilder.Text(display, read, alternatives);
    return new Corrected(result, display, made, true);
  }

  /** Whether a known word and the unknown one behind it are a known word torn apart. */
  private boolean isFirstHalf(List<Word> words, int at) throws IOException {
    return at + 1 < words.size()
        && !words.get(at + 1).known()
        && isKnown(words.get(at).text() + words.get(at + 1).text());
  }

  /**
   * What an unknown word may mean.
   *
   * @param parts the choices for each word that takes its place; none when nothing is near
   * @param length how many words of the text it takes: two when they were joined
   */
  private record Meant(List<List<String>> parts, int length) {
    static final Meant NOTHING = new Meant(List.of(), 1);

    String first() {
      return String.join(" ", parts.stream().map(choices -> choices.get(0)).toList());
    }

    List<String> readings() {
      return parts.size() == 1 ? parts.get(0) : List.of(first());
    }
  }

  private Meant meant(List<Word> words, int at, int budget, boolean splitting) throws IOException {
    String word = words.get(at).text();
    if (word.length() > Limits.CORRECTED_LENGTH) {
      return Meant.NOTHING;
    }
    if (at + 1 < words.size()) {
      String joined = word + words.get(at + 1).text();
      if (isKnown(joined)) {
        return new Meant(List.of(List.of(joined)), 2);
      }
    }
    List<String> parts = corrections.split(word);
    List<String> near = corrections.ofWord(words.get(at));
    if (!near.isEmpty() && (parts.isEmpty() || !splitting)) {
      return new Meant(List.of(near.subList(0, Math.min(budget, near.size()))), 1);
    }
    return new Meant(parts.stream().map(List::of).toList(), 1);
  }

  private boolean isKnown(String word) throws IOException {
    return !word.isEmpty() && lexicon.docFreq(Schema.WORDS, word) > 0;
  }

  /** A second reading in which short words that begin commoner ones stand for these too. */
  private void addClipped(List<Reading> readings, ReadingBuilder.Text text) throws IOException {
    Map<Integer, List<String>> alternatives = new HashMap<>(text.alternatives());
    for (int i = 0; i < text.words().size(); i++) {
      Word word = text.words().get(i);
      if (!alternatives.containsKey(i) && isShort(word)) {
        List<String> longer = commoner(word, corrections.completions(word.stem()));
        if (!longer.isEmpty()) {
          List<String> all = new ArrayList<>(List.of(word.text()));
          all.addAll(longer);
          alternatives.put(i, all);
        }
      }
    }
    if (alternatives.size() > text.alternatives().size()) {
      notes.add("may be clipped: " + alternatives.values());
      ReadingBuilder.Text clipped =
          new ReadingBuilder.Text(text.text(), text.words(), alternatives);
      readings.add(builder.build(clipped, true, 0, ReadingBuilder.Looseness.ALL_WORDS));
    }
  }

  private static boolean isShort(Word word) {
    int length = word.stem().length();
    return !word.stop() && length >= SHORTEST_CLIPPED && length <= LONGEST_CLIPPED;
  }

  private List<String> commoner(Word word, List<String> completions) throws IOException {
    List<String> found = new ArrayList<>();
    for (String completion : completions) {
      int docFreq = lexicon.docFreq(Schema.WORDS, completion);
      if (docFreq >= CLIPPED_FACTOR * word.docFreq() && !completion.equals(word.text())) {
        found.add(completion);
      }
    }
    return found;
  }
}
