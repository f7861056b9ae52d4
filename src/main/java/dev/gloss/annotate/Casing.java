package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import java.util.Locale;

/**
 * Whether a word of a text, by its capitals, can be a name of the glossary: {@code it}, {@code us}
 * and {@code mia} are words though IT, US and MIA are names, {@code resnet} can only be ResNet.
 *
 * <p>Stateless and thread-safe.
 */
final class Casing {
  /** How well the word fits the name. */
  enum Fit {
    /** Written as the name is, which no other word looks like. */
    SURE,
    /** So short an acronym that it may be another, or an ordinary word. */
    SHORT,
    /** As the name is, but the name is an ordinary word or a person's. */
    WORD,
    /** Other than the name is; one must see from the text that it is meant. */
    OTHER,
    NONE
  }

  /** Acronyms of fewer letters are shared by too many things. */
  private static final int SHORT = 3;

  /** An acronym in small letters is none of a language's words if it is so long and mixed. */
  private static final int LONG_MIXED = 6;

  private Casing() {}

  /** Whether the name may be met in small letters at all. */
  static boolean mayBeSmall(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return fit(name, small) != Fit.NONE;
  }

  /**
   * @param name a name of one word
   * @param written the word of the text, not in the plural; the same but for case and separators
   */
  static Fit fit(String name, String written) {
    String letters = letters(name);
    String found = letters(written);
    if (letters.equals(found)) {
      return same(name, letters);
    }
    if (!letters.equalsIgnoreCase(found)) {
      return Fit.SURE; // a folded accent or a Greek letter by its name
    }
    return TermKeys.isAcronym(name) ? otherAcronym(letters, found) : otherWord(name, found);
  }

  private static Fit same(String name, String letters) {
    if (!TermKeys.isAcronym(name)) {
      return isCompound(name) ? Fit.SURE : Fit.WORD;
    }
    return letters.length() < SHORT && letters.chars().allMatch(Character::isUpperCase)
        ? Fit.SHORT
        : Fit.SURE;
  }

  private static Fit otherAcronym(String name, String found) {
    int length = name.length();
    if (length < SHORT) {
      return Fit.NONE;
    }
    boolean digit = name.chars().anyMatch(Character::isDigit);
    boolean mixed = name.chars().anyMatch(Character::isLowerCase);
    boolean capitals = found.chars().noneMatch(Character::isLowerCase);
    if (digit || hasNoVowel(name) || (mixed && length >= LONG_MIXED) || (capitals && length > SHORT)) {
      return Fit.SURE;
    }
    return length > SHORT ? Fit.OTHER : Fit.NONE;
  }

  private static Fit otherWord(String name, String found) {
    boolean small = name.equals(name.toLowerCase(Locale.ROOT));
    if (isCompound(name)) {
      return Fit.SURE;
    }
    return small ? Fit.WORD : Fit.OTHER;
  }

  /** {@code self-attention} and {@code k-means}, but not {@code Ray}. */
  private static boolean isCompound(String name) {
    return name.chars().filter(Character::isLetterOrDigit).count() > 3
        && name.chars().anyMatch(c -> c == '-' || c == '@' || c == '.');
  }

  private static boolean hasNoVowel(String name) {
    return name.chars().noneMatch(c -> "aeiouyAEIOUY".indexOf(c) >= 0);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    TermKeys.exact(text)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '+' || c == '#' || c == '*')
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
