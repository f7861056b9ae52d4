package dev.gloss.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a term can be made from the words of an expansion: each of its letters is, in order, the
 * first letter of a word or follows it within that word (RMSprop: <b>r</b>oot <b>m</b>ean
 * <b>s</b>quare <b>prop</b>agation). The idea is that of Schwartz and Hearst (2003), read from the
 * front and with a bound on the words left over. Case and accents do not count. Stateless and
 * thread-safe.
 */
public final class Initials {
  private static final int MAX_LETTERS = 24;
  private static final int MAX_WORDS = 24;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final String letters;
  private final List<String> words;
  private final boolean[][][] failed;

  private Initials(String letters, List<String> words, int spare) {
    this.letters = letters;
    this.words = words;
    this.failed = new boolean[letters.length() + 1][words.size() + 1][spare + 1];
  }

  /** Every word but small ones gives a letter. */
  public static boolean strict(String term, String expansion) {
    return matches(term, expansion, 0);
  }

  /** Up to two words, and no more than half of all, may give none (Adam, DenseNet). */
  public static boolean loose(String term, String expansion) {
    return matches(term, expansion, 2);
  }

  private static boolean matches(String term, String expansion, int spareWords) {
    String letters = letters(term);
    List<String> words = words(expansion);
    boolean tooLong = letters.length() > MAX_LETTERS || words.size() > MAX_WORDS;
    if (letters.isEmpty() || words.isEmpty() || tooLong || letters.equals(letters(expansion))) {
      return false;
    }
    int spare = Math.min(spareWords, words.size() / 2);
    return new Initials(letters, words, spare).from(0, 0, spare);
  }

  private boolean from(int letter, int word, int left) {
    if (word == words.size()) {
      return restIsDigits(letter);
    }
    if (failed[letter][word][left]) {
      return false;
    }
    String text = words.get(word);
    boolean found = SmallWords.BETWEEN.contains(text) && from(letter, word + 1, left);
    found = found || takeFrom(letter, word, left, text);
    found = found || (left > 0 && from(letter, word + 1, left - 1));
    failed[letter][word][left] = !found;
    return found;
  }

  /** Takes one letter from the front of the word, then more from within it. */
  private boolean takeFrom(int letter, int word, int left, String text) {
    if (letter == letters.length() || !begins(text, letters.charAt(letter))) {
      return skipsDigit(letter) && from(letter + 1, word, left);
    }
    int at = Math.max(text.indexOf(letters.charAt(letter)), 0);
    int taken = letter + 1;
    while (true) {
      if (from(taken, word + 1, left)) {
        return true;
      }
      if (taken == letters.length()) {
        return false;
      }
      at = text.indexOf(letters.charAt(taken), at + 1);
      if (at < 0) {
        return false;
      }
      taken++;
    }
  }

  private static boolean begins(String word, char letter) {
    return word.charAt(0) == letter
        || (letter == 'x' && (word.startsWith("ex") || word.startsWith("cross")))
        || (letter == 'n' && word.equals("and"))
        || (letter == '2' && (word.equals("to") || word.equals("two")))
        || (letter == '4' && word.equals("for"));
  }

  /** A number in a term (VGG-16) need not be in the expansion. */
  private boolean skipsDigit(int letter) {
    return letter < letters.length() && Character.isDigit(letters.charAt(letter));
  }

  private boolean restIsDigits(int letter) {
    for (int i = letter; i < letters.length(); i++) {
      if (!Character.isDigit(letters.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(MAX_LETTERS + 1L)
        .forEach(out::appendCodePoint);
    return plain(out.toString());
  }

  /** In small letters without accents: {@code École}, E. */
  private static String plain(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("");
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)
          || Character.isSurrogate(c)
          || (isMark(c) && !word.isEmpty())) {
        word.append(c);
      } else if (!word.isEmpty() && c != '\'' && c != '’') {
        words.add(plain(word.toString()));
        word.setLength(0);
      }
    }
    return words;
  }
}
