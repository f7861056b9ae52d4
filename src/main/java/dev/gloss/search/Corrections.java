package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.index.Lexicon;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.NameLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an unknown word, or a whole unknown name, may have been meant to be. The edit budget depends
 * on the length and on what the candidate is: short heads are never corrected, since in a large
 * glossary every three letters have dozens of neighbours.
 */
final class Corrections {
  /** Shortest part of a split word. */
  private static final int SHORTEST_PART = 3;

  /** Shortest clipped word that is completed. */
  private static final int SHORTEST_CLIPPED = 3;

  /** A word up to this length is likelier clipped than misspelt, if it begins a known one. */
  private static final int LIKELY_CLIPPED = 5;

  /** Up to this length two edits leave little of a word. */
  private static final int LONGEST_SHORT = 8;

  /** Shortest joined expansion that is compared by edits. */
  private static final int SHORTEST_JOINED = 5;

  private final Prose prose;
  private final Lexicon lexicon;

  Corrections(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.lexicon = lexicon;
  }

  /**
   * The known words that an unknown one may be, likeliest first: those one edit away, else two, and
   * those that it begins.
   */
  List<String> ofWord(Word typed) throws IOException {
    String word = typed.text();
    Set<String> found = new LinkedHashSet<>();
    Set<String> completions = new LinkedHashSet<>(completions(word));
    completions.addAll(completions(typed.stem()));
    for (String singular : TermKeys.singulars(word)) {
      completions.addAll(completions(singular)); // "nets" clips "networks"
    }
    if (word.length() <= LIKELY_CLIPPED) {
      found.addAll(completions);
    }
    found.addAll(neighbours(word, Ranking.wordEdits(word.length())));
    found.addAll(completions);
    return List.copyOf(found);
  }

  /** Known words within an edit distance: all at distance one before any at two. */
  List<String> neighbours(String word, int edits) throws IOException {
    List<String> found = new ArrayList<>();
    for (int distance = 1; distance <= edits && found.isEmpty(); distance++) {
      for (Neighbour near :
          lexicon.neighbours(Schema.WORDS, word, distance, 4 * Ranking.MAX_CORRECTIONS)) {
        if (found.size() < Ranking.MAX_CORRECTIONS && isAllowed(word, near)) {
          found.add(near.token());
        }
      }
    }
    return found;
  }

  private boolean isAllowed(String word, Neighbour near) throws IOException {
    int length = near.token().length();
    boolean head = lexicon.docFreq(Schema.TERM_FOLDED, near.token()) > 0;
    int budget = head ? Ranking.headEdits(length) : Ranking.wordEdits(length);
    return near.distance() > 0 && near.distance() <= budget && isLikely(word, near);
  }

  /** Two slips hardly ever change the first letter of a short word as well. */
  private static boolean isLikely(String word, Neighbour near) {
    return near.distance() < 2
        || near.token().length() > LONGEST_SHORT
        || near.token().charAt(0) == word.charAt(0);
  }

  /** The known words that a clipped one begins ({@code conv}), the most frequent first. */
  List<String> completions(String word) throws IOException {
    List<String> found = new ArrayList<>();
    if (word.length() >= SHORTEST_CLIPPED) {
      for (Neighbour longer : lexicon.completions(Schema.WORDS, word, Ranking.MAX_COMPLETIONS)) {
        if (!longer.token().equals(word)) {
          found.add(longer.token());
        }
      }
    }
    return found;
  }

  /**
   * The two known words that a word may be made of, the split whose rarer half is commonest; empty
   * when there is none.
   */
  List<String> split(String word) throws IOException {
    List<String> best = List.of();
    int bestFreq = 0;
    for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
      if (!Character.isLowSurrogate(word.charAt(i))) {
        String first = word.substring(0, i);
        String second = word.substring(i);
        int freq = Math.min(docFreq(first), docFreq(second));
        if (freq > bestFreq) {
          bestFreq = freq;
          best = List.of(first, second);
        }
      }
    }
    return best;
  }

  private int docFreq(String word) throws IOException {
    return lexicon.docFreq(Schema.WORDS, word);
  }

  /** Names that the whole text is, but for a missing or an extra space between words. */
  List<NameLookup> joinedNames(String text) throws IOException {
    List<NameLookup> found = new ArrayList<>();
    String joined = NameKeys.joined(prose, text);
    for (String key : withSingulars(joined)) {
      if (lexicon.docFreq(Schema.EXPANSION_JOINED, key) > 0) {
        found.add(near(Schema.EXPANSION_JOINED, key, 0, text));
      }
    }
    return found;
  }

  private static List<String> withSingulars(String joined) {
    List<String> keys = new ArrayList<>(List.of(joined, joined + "s"));
    keys.addAll(TermKeys.singulars(joined));
    return keys;
  }

  /** Names that the whole text is, but for a few edits: terms, aliases and expansions. */
  List<NameLookup> nearNames(String text) throws IOException {
    List<NameLookup> found = new ArrayList<>();
    String folded = TermKeys.folded(text);
    int edits = Ranking.headEdits(folded.length() + 1);
    for (String field : List.of(Schema.TERM_FOLDED, Schema.ALIAS_FOLDED)) {
      for (Neighbour near : nearest(field, folded, edits)) {
        boolean allowed = near.distance() <= Ranking.headEdits(near.token().length());
        if (allowed && isLikely(folded, near)) {
          found.add(near(field, near.token(), near.distance(), near.token()));
        }
      }
    }
    String joined = NameKeys.joined(prose, text);
    if (joined.length() >= SHORTEST_JOINED) {
      for (Neighbour near :
          nearest(Schema.EXPANSION_JOINED, joined, Ranking.wordEdits(joined.length()))) {
        found.add(near(Schema.EXPANSION_JOINED, near.token(), near.distance(), near.token()));
      }
    }
    return found;
  }

  private List<Neighbour> nearest(String field, String key, int edits) throws IOException {
    List<Neighbour> found = List.of();
    boolean tooLong = key.length() > Limits.CORRECTED_LENGTH;
    for (int distance = 1; distance <= edits && found.isEmpty() && !tooLong; distance++) {
      found =
          lexicon.neighbours(field, key, distance, Ranking.MAX_CORRECTIONS).stream()
              .filter(near -> near.distance() > 0)
              .toList();
    }
    return found;
  }

  /** A near name scores by how near it is. */
  private static NameLookup near(String field, String key, int distance, String name) {
    float score = Ranking.HALF_SCORE / (1 + distance);
    return new NameLookup(Rank.NEAR_NAME.name(), List.of(new NameKey(field, key)), score, name);
  }
}
