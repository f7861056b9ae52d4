package dev.gloss.annotate.names;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.Token;
import dev.gloss.index.Lexicon;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares one long form with others as a search does: words by their stems, joined or parted by a
 * hyphen or blank, and by the glossary's own synonyms. Not thread-safe.
 */
final class LongForms {
  /** Words of the longest phrase in a synonym rule that is looked for. */
  private static final int LONGEST_RULE = 4;

  /** Alternatives of one phrase that are looked at. */
  private static final int MOST_ALTERNATIVES = 16;

  private final Prose prose;
  private final Lexicon lexicon;
  private final String said;
  private final Map<String, List<List<String>>> alternatives = new HashMap<>();

  /**
   * @param said the long form that others are compared with
   */
  LongForms(Prose prose, Lexicon lexicon, String said) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.said = said;
  }

  /** The share of the words of both that both have, from 0 to 1. */
  double alike(String other) throws IOException {
    List<String> mine = joined(said, new HashSet<>(stems(other)));
    Set<String> theirs = new LinkedHashSet<>(joined(other, new HashSet<>(mine)));
    Set<String> common = inWordsOf(theirs, mine);
    Set<String> all = new HashSet<>(common);
    all.addAll(theirs);
    common.retainAll(theirs);
    return all.isEmpty() ? 0 : (double) common.size() / all.size();
  }

  private List<String> stems(String text) {
    return prose.stems(text).stream().map(Token::text).toList();
  }

  /** The stems of a text, of two words together where the other text writes them as one. */
  private List<String> joined(String text, Set<String> other) {
    List<Token> words = prose.words(text);
    List<String> stems = stems(text);
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < stems.size(); i++) {
      String both = i + 1 < stems.size() ? words.get(i).text() + words.get(i + 1).text() : "";
      String stem = both.isEmpty() ? both : NameKeys.stems(prose, both);
      boolean one = other.contains(stem);
      joined.add(one ? stem : stems.get(i));
      i += one ? 1 : 0;
    }
    return joined;
  }

  /** Words, each phrase for which the others have a synonym by that. */
  private Set<String> inWordsOf(Set<String> others, List<String> words) throws IOException {
    Set<String> same = new HashSet<>();
    for (int first = 0; first < words.size(); ) {
      int length = Math.min(LONGEST_RULE, words.size() - first);
      List<String> synonym = synonym(words.subList(first, first + length), others);
      while (synonym.isEmpty() && length > 1) {
        length--;
        synonym = synonym(words.subList(first, first + length), others);
      }
      same.addAll(synonym.isEmpty() ? words.subList(first, first + 1) : synonym);
      first += length;
    }
    return same;
  }

  /** What the others say for a phrase that they lack; empty when they say nothing. */
  private List<String> synonym(List<String> phrase, Set<String> others) throws IOException {
    if (others.containsAll(phrase)) {
      return List.of();
    }
    String key = String.join(" ", phrase);
    List<List<String>> known = alternatives.get(key);
    if (known == null) {
      known =
          lexicon.synonyms(Schema.SYNONYM, key, MOST_ALTERNATIVES).stream()
              .map(alternative -> Arrays.asList(NameKeys.stems(prose, alternative).split(" ", -1)))
              .toList();
      alternatives.put(key, known);
    }
    return known.stream().filter(others::containsAll).findFirst().orElse(List.of());
  }
}
