package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.Path;
import dev.gloss.search.Plan.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a text as the beginnings of a name's words: <q>radio frequency inte</q> as
 * radio frequency interference. Looks at names alone, so that a beginning may stand for many more
 * words than in prose, where it would match anything.
 */
final class Beginnings {
  private static final int SHORTEST = 3;

  /** Letters of the first word by which names are looked through. */
  private static final int SEARCHED_BY = 4;

  /** Names looked through. */
  private static final int SEEN = 2_000;

  private final Prose prose;
  private final Lexicon lexicon;

  Beginnings(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.lexicon = lexicon;
  }

  /** The key of a whole name in a field. */
  record WholeName(String field, String token) {

    NameKey key() {
      return new NameKey(field, token);
    }
  }

  private static int shortestFirst(WholeName a, WholeName b) {
    int shorter = Integer.compare(a.token().length(), b.token().length());
    return shorter == 0 ? a.token().compareTo(b.token()) : shorter;
  }

  /**
   * Whole names whose words begin so one by one, the shortest first.
   *
   * @param slots the words, each with what it may be read as
   * @param words the words as typed, one to a slot
   */
  List<WholeName> names(List<Slot> slots, List<Word> words) throws IOException {
    List<WholeName> found = new ArrayList<>();
    String first = words.get(0).text();
    if (slots.size() < 2 || first.length() < SHORTEST) {
      return found;
    }
    String prefix = first.length() <= SEARCHED_BY ? first : first.substring(0, SEARCHED_BY);
    for (String field : List.of(Schema.EXPANSION_STEMS, Schema.NAME_VARIANT)) {
      for (Neighbour name : lexicon.completions(field, prefix, SEEN)) {
        if (begins(List.of(name.token().split(" ")), slots, words)) {
          found.add(new WholeName(field, name.token()));
        }
      }
    }
    found.sort(Beginnings::shortestFirst);
    return found;
  }

  /** Whether words may begin a name: several, and not of single letters as in <q>S&P</q>. */
  static boolean mayContinue(List<Word> words) {
    return words.size() > 1 && words.stream().anyMatch(word -> word.text().length() >= SHORTEST);
  }

  /**
   * Whole names that begin with the words as typed and go on, the shortest first.
   *
   * @param joined the words, joined
   */
  List<WholeName> continued(String joined) throws IOException {
    List<WholeName> found = new ArrayList<>();
    for (String field : List.of(Schema.EXPANSION_JOINED, Schema.TERM_FOLDED, Schema.ALIAS_FOLDED)) {
      for (Neighbour name : lexicon.completions(field, joined, Ranking.MAX_NAME_COMPLETIONS)) {
        if (!name.token().equals(joined)) {
          found.add(new WholeName(field, name.token()));
        }
      }
    }
    found.sort(Beginnings::shortestFirst);
    return found.subList(0, Math.min(found.size(), Ranking.MAX_COMPLETIONS));
  }

  private static boolean begins(List<String> stems, List<Slot> slots, List<Word> words) {
    if (stems.size() != slots.size()) {
      return false;
    }
    for (int i = 0; i < stems.size(); i++) {
      String stem = stems.get(i);
      Word word = words.get(i);
      boolean begun = word.text().length() >= SHORTEST && stem.startsWith(word.text());
      boolean same = stem.equals(word.stem());
      if (!begun && !same && !slots.get(i).stems().contains(stem)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The words that each word of a name may be; null when the text has fewer than two telling ones,
   * or more words than a name.
   */
  @Nullable Path path(List<Slot> slots, List<Word> words) throws IOException {
    long telling = words.stream().filter(word -> !word.stop()).count();
    if (telling < 2 || words.size() > Ranking.LOOSE_TEXT) {
      return null;
    }
    List<Slot> begun = new ArrayList<>(slots.size());
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      begun.add(new Slot(slot.offset(), slot.words(), begun(slot, words.get(i))));
    }
    return new Path(begun, false);
  }

  private List<String> begun(Slot slot, Word word) throws IOException {
    Set<String> stems = new LinkedHashSet<>(slot.stems());
    if (!word.stop() && word.stem().length() >= SHORTEST) {
      for (String field : Schema.NAMES) {
        for (Neighbour longer :
            lexicon.completions(field, word.stem(), Ranking.MAX_NAME_COMPLETIONS)) {
          prose.stems(longer.token()).forEach(token -> stems.add(token.text()));
        }
      }
    }
    return List.copyOf(stems);
  }
}
