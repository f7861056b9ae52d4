package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.index.Lexicon;
import dev.gloss.search.Plan.NameLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks up the things that a text asks for, and those that it merely names. */
final class Things {
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

  /**
   * The names of all the things in their order, or none when one of them is unknown. Beside one
   * that is a name another may say more than that, <q>NAS vs SAN storage</q>, but not where signs
   * part them: AMBIT/G.
   */
  List<NameLookup> named(String text, List<String> things) throws IOException {
    List<NameLookup> all = new ArrayList<>();
    boolean bare = things.size() == 1 || text.indexOf('/') >= 0;
    boolean known = false;
    for (int i = 0; i < things.size(); i++) {
      List<NameLookup> names = lookups.of(things.get(i), true);
      known |= !names.isEmpty();
      if (names.isEmpty() && !bare) {
        names = namedWords.of(things.get(i));
      }
      if (names.isEmpty()) {
        return List.of();
      }
      for (NameLookup name : names) {
        all.add(name.after(i));
      }
    }
    return known ? all : List.of();
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
        List<NameLookup> names = named(text, things);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return namedWords.of(text);
  }

  /** What a name of source code names in passing: {@code LSTMCell}, {@code CrossEntropyLoss}. */
  List<NameLookup> inCode(String typed) throws IOException {
    List<NameLookup> names = List.of();
    for (String words : CodeNames.read(typed)) {
      int last = words.lastIndexOf(' ');
      if (names.isEmpty() && words.indexOf(' ') < last) {
        names = lookups.of(words.substring(0, last), true);
      }
      if (names.isEmpty() && last > 0) {
        names = namedWords.of(words);
      }
    }
    return names;
  }
}
