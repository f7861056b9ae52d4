package dev.gloss.annotate.definitions;

import dev.gloss.text.SmallWords;
import dev.gloss.text.Text;
import dev.gloss.text.WordList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A stretch of text in which a long form is looked for: which of its letters begin words, which
 * parts of words, and what its words weigh when none of their letters is used. Asides in brackets
 * are passed over. Not thread-safe.
 */
final class LongText {
  /** Words that no long form begins with. */
  private static final Set<String> NEVER_FIRST =
      WordList.of(
          """
          a, an, and, are, as, at, be, been, by, for, from, has, have, is, its, of, or, than, that,
          the, their, these, this, to, was, we, were, which, with
          """);

  /** Nouns that say what kind of thing is meant, of which abbreviations often make nothing. */
  private static final Set<String> KINDS =
      WordList.of(
          """
          acid, algorithm, based, cell, class, complex, disease, domain, factor, family, gene, group,
          index, level, line, method, model, network, number, product, protein, rate, ratio,
          receptor, region, score, subunit, syndrome, system, test, type, unit
          """);

  private static final Map<String, Character> DIGITS =
      Map.ofEntries(
          Map.entry("one", '1'),
          Map.entry("first", '1'),
          Map.entry("i", '1'),
          Map.entry("two", '2'),
          Map.entry("second", '2'),
          Map.entry("ii", '2'),
          Map.entry("to", '2'),
          Map.entry("three", '3'),
          Map.entry("third", '3'),
          Map.entry("iii", '3'),
          Map.entry("four", '4'),
          Map.entry("iv", '4'),
          Map.entry("for", '4'),
          Map.entry("five", '5'));

  private static final double SMALL_SKIPPED = -0.2;
  private static final double KIND_SKIPPED = -0.4;
  private static final double WORD_SKIPPED = -1;

  private final char[] text;
  private final char[] folded;
  private final int start;
  private final int end;

  /** A stretch of a text, from one place to another. */
  LongText(String text, int start, int end) {
    this.text = new char[end - start];
    this.folded = new char[end - start];
    this.start = start;
    this.end = end;
    text.getChars(start, end, this.text, 0);
    for (int i = 0; i < folded.length; i++) {
      folded[i] = ShortForm.fold(this.text[i]);
    }
  }

  /** Passes over what lies between two places. */
  void blank(int from, int to) {
    Arrays.fill(text, from - start, to - start, ' ');
    Arrays.fill(folded, from - start, to - start, ' ');
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private char at(int i) {
    return text[i - start];
  }

  boolean isLetter(int i) {
    return ShortForm.isLetter(at(i));
  }

  boolean isFirst(int i) {
    for (int k = start; k < i; k++) {
      if (isLetter(k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word begins here. */
  boolean isWord(int i) {
    if (i == start) {
      return true;
    }
    char before = at(i - 1);
    if (ShortForm.isLetter(before)) {
      return false; // as in most places
    }
    boolean opened = "(['‘".indexOf(before) >= 0 && (i - 1 == start || !isLetter(i - 2));
    return Text.isSpace(before) || before == '/' || opened || isElided(i - 1);
  }

  /** Whether the apostrophe here ends an article or the like: {@code l'}, {@code d'}, qu'. */
  private boolean isElided(int apostrophe) {
    if ("'’".indexOf(at(apostrophe)) < 0) {
      return false;
    }
    int letter = apostrophe - 1;
    letter -= letter > start && isFolded(letter, 'u') && isFolded(letter - 1, 'q') ? 1 : 0;
    return letter >= start && Character.isLetter(at(letter)) && isWord(letter);
  }

  /** Whether a later part of a word begins here. */
  boolean isPart(int i) {
    if (isWord(i)) {
      return false;
    }
    char before = at(i - 1);
    char c = at(i);
    return !ShortForm.isLetter(before)
        || Character.isDigit(c) != Character.isDigit(before)
        || (Character.isUpperCase(c) && Character.isLowerCase(before));
  }

  /** Whether the word that begins here is a single letter. */
  boolean isLone(int i) {
    return i + 1 < end && Text.isSpace(at(i + 1));
  }

  /**
   * Whether the letter here is one of a short form, or its word a number that the digit means, or
   * the {@code cross} or {@code ex-} that an x stands for.
   */
  boolean gives(int i, char letter) {
    if (isFolded(i, letter)) {
      return true;
    }
    if (letter == 'x') {
      boolean mayCross =
          isFolded(i, 'c') || (isFolded(i, 'e') && i + 1 < end && isFolded(i + 1, 'x'));
      return mayCross && (isWord(i) || isPart(i)) && isX(folded(word(i)));
    }
    return letter <= '9' && isWord(i) && DIGITS.getOrDefault(folded(word(i)), ' ') == letter;
  }

  private static boolean isX(String word) {
    return word.equals("cross") || word.startsWith("ex");
  }

  boolean isFolded(int i, char letter) {
    return folded[i - start] == letter;
  }

  boolean mayBegin(int i) {
    return !NEVER_FIRST.contains(word(i));
  }

  /** What it costs to use no letter of the word that begins here. */
  double skipped(int i) {
    String word = word(i);
    String folded = folded(word);
    if (SmallWords.BETWEEN.contains(folded)) {
      return SMALL_SKIPPED;
    }
    boolean plural = folded.endsWith("s");
    boolean kind =
        KINDS.contains(folded)
            || (plural && KINDS.contains(folded.substring(0, folded.length() - 1)));
    return kind || word.length() == 1 ? KIND_SKIPPED : WORD_SKIPPED;
  }

  private String word(int i) {
    int to = i;
    while (to < end && isLetter(to)) {
      to++;
    }
    return new String(text, i - start, to - i);
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
