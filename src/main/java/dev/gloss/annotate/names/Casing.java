package dev.gloss.annotate.names;

import dev.gloss.analysis.TermKeys;
import dev.gloss.annotate.names.NameMatch.Fit;
import dev.gloss.text.Acronyms;
import java.util.Locale;

/**
 * Whether a word of a text, by its capitals, can be a name of the glossary: {@code it}, {@code us}
 * and {@code mia} are words though IT, US and MIA are names, while Dropout is dropout. A name with
 * a capital behind its first letter, or with a digit, is met as it is written only; any other in
 * any case.
 *
 * <p>Stateless and thread-safe.
 */
final class Casing {
  /** Acronyms of fewer letters are shared by too many things. */
  private static final int SHORT = 3;

  private Casing() {}

  /** Whether the name may be met in small letters. */
  static boolean mayBeSmall(String name) {
    return !isFixed(name) || letters(name).equals(letters(name).toLowerCase(Locale.ROOT));
  }

  /**
   * @param name a name
   * @param written the word of the text, not in the plural; the same but for case and separators
   */
  static Fit fit(String name, String written) {
    String letters = letters(name);
    String found = letters(written);
    if (isFixed(name)) {
      return letters.equals(found) ? fixed(letters) : Fit.NONE;
    }
    if (isCompound(name)) {
      return Fit.SURE;
    }
    boolean capital = Character.isUpperCase(letters.codePointAt(0));
    return capital && Character.isLowerCase(found.codePointAt(0)) ? Fit.SMALL : Fit.WORD;
  }

  private static Fit fixed(String letters) {
    return letters.length() < SHORT && Acronyms.isAllCapitals(letters) ? Fit.SHORT : Fit.SURE;
  }

  /**
   * How well a name fits that has a number written behind it: {@code SHA256} may be another's, no
   * ordinary word looks like {@code InceptionV3}.
   *
   * @param fit that of the name alone
   * @param version whether a V stands before the number
   */
  static Fit numbered(Fit fit, String name, boolean version) {
    if (Acronyms.isInCapitals(name)) {
      return Fit.SHORT;
    }
    return fit == Fit.WORD && version ? Fit.SURE : fit;
  }

  /**
   * A capital behind the first letter of a word, a digit, or nothing but one letter. Blanks and
   * hyphens part words; H&amp;E is one.
   */
  private static boolean isFixed(String name) {
    boolean inWord = false;
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isDigit(c) || (inWord && Character.isUpperCase(c))) {
        return true;
      }
      boolean letter = Character.isLetter(c);
      inWord = letter || (inWord && c != ' ' && c != '-');
      letters += letter ? 1 : 0;
    }
    return letters < 2;
  }

  /** {@code self-attention} and {@code random forest}, but not {@code Ray}. */
  private static boolean isCompound(String name) {
    return name.chars().filter(Character::isLetterOrDigit).count() > SHORT
        && name.chars().anyMatch(c -> c == '-' || c == '@' || c == '.' || c == ' ');
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    TermKeys.exact(text)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '+' || c == '#' || c == '*')
        .forEach(letters::appendCodePoint);
    return letters.isEmpty() ? text : letters.toString();
  }
}
