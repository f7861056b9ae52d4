package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.NameKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may have been meant when nothing answers: neighbours in spelling, and guesses by initials.
 */
final class Suggestions {
  /** As many as a reader takes in at a glance. */
  private static final int MAX = 5;

  /** Words of the longest name among others. */
  private static final int MAX_NAME_WORDS = 4;

  /** Neighbours of a short head are many; the most important of so many are shown. */
  private static final int SEEN = 200;

  private final Prose prose;
  private final Lexicon lexicon;

  Suggestions(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.lexicon = lexicon;
  }

  List<Suggestion> of(String text) throws IOException {
    Map<String, Suggestion> found = new LinkedHashMap<>();
    String key = TermKeys.folded(text);
    if (key.length() >= 2 && key.length() <= Limits.CORRECTED_LENGTH) {
      addHeads(found, key);
      addInitials(found, key);
    }
    addNamed(found, text);
    addWords(found, text);
    return found.values().stream().limit(MAX).toList();
  }

  private void addHeads(Map<String, Suggestion> found, String key) throws IOException {
    for (Neighbour near : nearHeads(key)) {
      for (Name name : lexicon.names(Schema.TERM_FOLDED, near.token(), 1)) {
        found.putIfAbsent(
            name.term(), new Suggestion(name.term(), name.term(), "spelt almost like it"));
      }
    }
  }

  /** Heads one edit away: those of the likeliest slips first, of these the most mentioned. */
  List<Neighbour> nearHeads(String key) throws IOException {
    List<Neighbour> heads = new ArrayList<>();
    for (Neighbour near : lexicon.neighbours(Schema.TERM_FOLDED, key, 1, SEEN)) {
      if (near.distance() > 0) {
        int mentions = lexicon.docFreq(Schema.WORDS, near.token());
        heads.add(new Neighbour(near.token(), near.distance(), mentions));
      }
    }
    heads.sort((a, b) -> Slip.compare(key, a, b));
    return heads.subList(0, Math.min(MAX, heads.size()));
  }

  private void addInitials(Map<String, Suggestion> found, String key) throws IOException {
    for (Name name : lexicon.names(Schema.INITIALS, key, MAX)) {
      found.putIfAbsent(
          name.term(),
          new Suggestion(
              name.term(), name.term(), "a guess: " + name.expansion() + " has these initials"));
    }
  }

  /** Names among the words, the longest first: <q>dropout rate</q>. */
  private void addNamed(Map<String, Suggestion> found, String text) throws IOException {
    NameLookups lookups = new NameLookups(prose, lexicon);
    List<Word> words = Words.of(text, prose, lexicon);
    if (words.size() > Ranking.LOOSE_TEXT) {
      return;
    }
    boolean[] named = new boolean[words.size()];
    for (int length = Math.min(MAX_NAME_WORDS, words.size() - 1); length > 0; length--) {
      for (int first = 0; first + length <= words.size(); first++) {
        int last = first + length - 1;
        boolean telling = !words.get(first).stop() && !words.get(last).stop();
        if (telling && !named[first] && !named[last]) {
          for (NameKey key : lookups.first(Words.between(text, words, first, last))) {
            for (Name name : lexicon.names(key.field(), key.token(), 1)) {
              found.putIfAbsent(
                  name.term(), new Suggestion(name.term(), name.term(), "named in it"));
              Arrays.fill(named, first, last + 1, true);
            }
          }
        }
      }
    }
  }

  private void addWords(Map<String, Suggestion> found, String text) throws IOException {
    Corrections corrections = new Corrections(prose, lexicon);
    for (Word word : Words.of(text, prose, lexicon)) {
      boolean correctable = word.text().length() <= Limits.CORRECTED_LENGTH;
      if (!word.known() && correctable && word.typedLength() > 3) {
        for (String near : corrections.slips(word)) {
          List<Name> heads = lexicon.names(Schema.TERM_FOLDED, near, 1);
          String term = heads.isEmpty() ? null : heads.get(0).term();
          String shown = term == null ? near : term;
          found.putIfAbsent(
              shown, new Suggestion(shown, term, "spelt almost like \"" + word.text() + "\""));
        }
      }
    }
  }
}
