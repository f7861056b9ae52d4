package dev.gloss.annotate.names;

import dev.gloss.analysis.Prose;
import dev.gloss.text.Headwords;
import dev.gloss.text.WordList;
import java.util.HashSet;
import java.util.Set;

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
  private final Headwords words;

  /** Reads the list for the language of the prose; empty where there is none. */
  CommonWords(Prose prose) {
    this.prose = prose;
    Set<String> read = new HashSet<>();
    for (String line : WordList.listed(CommonWords.class, "common." + prose.language() + ".txt")) {
      WordList.of(line).forEach(word -> read.add(prose.commonSpelling(word)));
    }
    this.words = new Headwords(read);
  }

  /** Whether a folded word is one of them, in any regular form and either spelling. */
  boolean contains(String word) {
    return words.contains(prose.commonSpelling(word));
  }

  /** Whether a folded word is a number, in figures or as a word. */
  boolean isNumber(String word) {
    return word.codePoints().allMatch(Character::isDigit)
        || (prose.language().equals("en") && NUMBERS.contains(word));
  }
}
