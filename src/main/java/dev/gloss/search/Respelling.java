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
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a text to what it may mean: words that the glossary does not know as those they may be,
 * and words that it hardly knows as much commoner ones.
 */
final class Respelling {
  /** A clipped word is one that begins words this many times as frequent. */
  private static final int CLIPPED_FACTOR = 2;

  private static final int SHORTEST_CLIPPED = 3;
  private static final int LONGEST_CLIPPED = 6;

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
    StringBuilder text = new StringBuilder();
    Map<Integer, List<String>> alternatives = new HashMap<>();
    List<Correction> made = new ArrayList<>();
    boolean unknown = false;
    int index = 0;
    int copied = 0;
    int budget = Ranking.MAX_ALTERNATIVES;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if ((word.known() || word.stop() || named[i]) && !isFirstHalf(words, i)) {
        index++;
        continue;
      }
      unknown = true;
      Meant meant = Meant.NOTHING;
      if (budget > 0) {
        meant =
            isAcronym(typed, word)
                ? Meant.of(corrections.headsNear(word), budget)
                : meant(words, i, budget, manner);
      }
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
      Text same = new Text(typed, words, Map.of());
      return new Corrected(same, null, List.of(), unknown);
    }
    String display = text.append(typed.substring(copied)).toString();
    List<Word> read = Words.of(display, prose, lexicon);
    Text result = new Text(display, read, alternatives);
    return new Corrected(result, display, made, true);
  }

  /** Whether a word is written as an acronym. */
  private static boolean isAcronym(String text, Word word) {
    String typed = text.substring(word.start(), word.end());
    return typed.length() <= LONGEST_ACRONYM
        && typed.equals(typed.toUpperCase(Locale.ROOT))
        && TermKeys.isAcronym(typed);
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

  private Meant meant(List<Word> words, int at, int budget, Manner manner) throws IOException {
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
    List<String> near =
        manner == Manner.QUOTED
            ? corrections.slips(words.get(at))
            : corrections.ofWord(words.get(at), words.size() == 1);
    if (!near.isEmpty() && (parts.isEmpty() || manner != Manner.SPLIT)) {
      return Meant.of(near, budget);
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
      boolean foreign = !word.known() && isAcronym(text.text(), word);
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
    if (length < SHORTEST_CLIPPED || length > LONGEST_CLIPPED) {
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
