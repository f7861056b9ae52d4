package dev.gloss.annotate.names;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.Token;
import dev.gloss.text.WordList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that texts of every field are written in: <q>known</q>, <q>result</q>, <q>obtain</q>. A
 * glossary that has one of them in a single entry makes it look telling, by its idf, and it is not.
 * English only; immutable and thread-safe.
 */
final class CommonWords {
  private static final Set<String> NUMBERS =
      WordList.of(
          "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, twenty, thirty,"
              + "fifty, hundred, thousand, million, billion, first, second, third, fourth, fifth,"
              + "once, twice, half");

  private final Prose prose;
  private final Set<String> stems = new HashSet<>();

  /** Reads the list for the language of the prose; empty where there is none. */
  CommonWords(Prose prose) {
    this.prose = prose;
    for (String line : WordList.listed(CommonWords.class, "common." + prose.language() + ".txt")) {
      WordList.of(line).forEach(word -> stems.add(stem(word)));
    }
  }

  /**
   * Whether a folded word is one of them, in any inflection. Strong stems would not do: they bring
   * <q>generative</q> and <q>general</q> together.
   */
  boolean contains(String word) {
    return stems.contains(stem(word));
  }

  /** Whether a folded word is a number, in figures or as a word. */
  boolean isNumber(String word) {
    return word.codePoints().allMatch(Character::isDigit)
        || (prose.language().equals("en") && NUMBERS.contains(word));
  }

  private String stem(String word) {
    return prose.stems(word).stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
