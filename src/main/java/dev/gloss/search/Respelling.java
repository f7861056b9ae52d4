package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.Correction;
import dev.gloss.search.ReadingBuilder.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a text to what it may mean: words that the glossary does not know as those they may be,
 * and words that it hardly knows as much commoner ones.
 */
final class Respelling {
  /** A clipped word is one that begins words this many times as frequent. */
  private static final int CLIPPED_FACTOR = 2;

  private static final int LONGEST_CLIPPED = 6;

  private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Ll}\\p{Lu}");

  /** Unknown capitals up to this length are an acronym of something else, not a misspelt word. */
  private static final int LONGEST_ACRONYM = 6;

  private final Prose prose;
  private final Lexicon lexicon;
  private final Corrections corrections;
  private final ReadingBuilder builder;

  Respelling(Prose prose, Lexicon lexicon, ReadingBuilder builder) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.corrections = new Corrections(prose, lexicon);
    this.builder = builder;
  }

  /**
   * A text after correction.
   *
   * @param text the text as it may be meant, with alternatives for the words changed
   * @param display the text as it may be meant, null when nothing was changed
   * @param corrections the words changed
   * @param unknown whether a word was unknown, corrected or not
   */
  record Corrected(
      Text text, @Nullable String display, List<Correction> corrections, boolean unknown) {
    boolean changed() {
      return display != null;
    }
  }

  /** How an unknown word is read. */
  enum Manner {
    /** As a slip only: who quotes a word has typed the whole of it. */
    QUOTED,
    /** As a slip or the beginning of a word, else as two words. */
    WHOLE,
    /** As two words, else as one: <q>pretrained</q> for pre-trained, not for retrained. */
    SPLIT
  }

  /** Corrects a text. */
  Corrected correct(String typed, List<Word> words, Manner manner) throws IOException {
    boolean[] named = builder.named(typed, words);
    Rewriting rewriting = new Rewriting(typed, words);
    int at = 0;
    while (at < words.size()) {
      Word word = words.get(at);
      boolean known = word.known() || word.stop() || named[at];
      if (known && !isFirstHalf(words, at)) {
        at = rewriting.keep(at);
      } else {
        at = rewriting.replace(at, meant(typed, words, at, rewriting.room, manner));
      }
    }
    return rewriting.result();
  }

  /** A text on its way to what it may mean, word by word. */
  private final class Rewriting {
    private final String typed;
    private final List<Word> words;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, List<String>> alternatives = new HashMap<>();
    private final List<Correction> made = new ArrayList<>();
    private boolean unknown;

    /** How many alternatives may still be added. */
    private int room = Ranking.MAX_ALTERNATIVES;

    /** How much of the typed text is in the new one, and how many words that has so far. */
    private int copied;

    private int written;

    Rewriting(String typed, List<Word> words) {
      this.typed = typed;
      this.words = words;
    }

    /** Leaves a word as it is; returns the place of the next. */
    int keep(int at) {
      written++;
      return at + 1;
    }

    /** Puts what an unknown word means in its place; returns the place of the next. */
    int replace(int at, Meant meant) {
      unknown = true;
      if (meant.parts().isEmpty()) {
        return keep(at);
      }
      for (List<String> choices : meant.parts()) {
        alternatives.put(written++, choices);
        room -= choices.size();
      }
      int start = words.get(at).start();
      int end = words.get(at + meant.length() - 1).end();
      made.add(new Correction(typed.substring(start, end), meant.readings()));
      text.append(typed, copied, start).append(meant.first());
      copied = end;
      return at + meant.length();
    }

    Corrected result() throws IOException {
      if (made.isEmpty()) {
        return new Corrected(new Text(typed, words, Map.of()), null, List.of(), unknown);
      }
      String display = text.append(typed.substring(copied)).toString();
      List<Word> read = Words.of(display, prose, lexicon);
      return new Corrected(new Text(display, read, alternatives), display, made, true);
    }
  }

  /** Whether a word is written as an acronym. */
  private static boolean isAcronym(String text, Word word) {
    String typed = text.substring(word.start(), word.end());
    return typed.length() <= LONGEST_ACRONYM
        && typed.equals(typed.toUpperCase(Locale.ROOT))
        && TermKeys.isAcronym(typed);
  }

  /** Whether a word is written as a name, which is then no slip of a word: iCloud, TikTok. */
  private static boolean isCamelCase(String text, Word word) {
    return INNER_CAPITAL.matcher(text.substring(word.start(), word.end())).find();
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

    /** One word, of which as many choices are taken as there is room for. */
    static Meant of(List<String> choices, int room) {
      return choices.isEmpty()
          ? NOTHING
          : new Meant(List.of(choices.subList(0, Math.min(room, choices.size()))), 1);
    }

    String first() {
      return String.join(" ", parts.stream().map(choices -> choices.get(0)).toList());
    }

    List<String> readings() {
      return parts.size() == 1 ? parts.get(0) : List.of(first());
    }
  }

  private Meant meant(String typed, List<Word> words, int at, int room, Manner manner)
      throws IOException {
    String word = words.get(at).text();
    if (room <= 0) {
      return Meant.NOTHING;
    }
    if (isAcronym(typed, words.get(at))) {
      return Meant.of(corrections.headsNear(words.get(at)), room);
    }
    if (word.length() > Limits.CORRECTED_LENGTH) {
      return Meant.NOTHING;
    }
    if (at + 1 < words.size()) {
      String joined = word + words.get(at + 1).text();
      if (isKnown(joined)) {
        return new Meant(List.of(List.of(joined)), 2);
      }
    }
    boolean alone = words.size() == 1;
    List<String> parts = corrections.split(word);
    if (alone && parts.stream().anyMatch(prose::isStopWord)) {
      parts = List.of(); // half of it would be all that is asked for
    }
    List<String> near =
        isCamelCase(typed, words.get(at))
            ? corrections.termsNear(words.get(at))
            : manner == Manner.QUOTED
                ? corrections.slips(words.get(at))
                : corrections.ofWord(words.get(at), alone);
    if (!near.isEmpty() && (parts.isEmpty() || manner != Manner.SPLIT)) {
      return Meant.of(near, room);
    }
    return new Meant(parts.stream().map(List::of).toList(), 1);
  }

  /**
   * The text with much commoner words beside those they may be meant for: a short word that begins
   * commoner ones may be clipped, a rare one may be misspelt, by the reader or by the glossary.
   */
  Text withCommoner(Text text) throws IOException {
    if (text.words().size() > Ranking.LOOSE_TEXT / 2) {
      return text;
    }
    Map<Integer, List<String>> alternatives = new HashMap<>(text.alternatives());
    for (int i = 0; i < text.words().size(); i++) {
      Word word = text.words().get(i);
      boolean foreign =
          !word.known() && (isAcronym(text.text(), word) || isCamelCase(text.text(), word));
      if (!alternatives.containsKey(i) && !word.stop() && !foreign) {
        List<String> all = new ArrayList<>(List.of(word.text()));
        boolean alone = text.words().size() == 1;
        if (!alone || !prose.isEverydayWord(word.text())) {
          addClipped(all, word, alone);
        }
        all.addAll(corrections.commonerNeighbours(word));
        if (all.size() > 1) {
          alternatives.put(i, all.stream().distinct().toList());
        }
      }
    }
    return new Text(text.text(), text.words(), alternatives);
  }

  private void addClipped(List<String> all, Word word, boolean alone) throws IOException {
    int length = word.stem().length();
    if (length < Corrections.SHORTEST_CLIPPED || length > LONGEST_CLIPPED) {
      return;
    }
    for (String longer : corrections.completions(word.stem(), alone)) {
      if (lexicon.docFreq(Schema.WORDS, longer) >= CLIPPED_FACTOR * word.docFreq()) {
        all.add(longer);
      }
    }
  }

  private boolean isKnown(String word) throws IOException {
    return !word.isEmpty() && lexicon.docFreq(Schema.WORDS, word) > 0;
  }
}
