package dev.gloss.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is written as an acronym, as a term and in running text, where it needs capitals in a row:
 * GitHub and McCallum are names. Stateless and thread-safe.
 */
public final class Acronyms {
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

  private static final Pattern OPERATOR = Pattern.compile("(?:AND|OR|NOT)s?");

  /** Between the parts of {@code NP-hard}, {@code ISO/IEC} and {@code NIST's}. */
  private static final Pattern BETWEEN = Pattern.compile("['’]s$|[^\\p{L}\\p{N}]+");

  private static final Pattern SIGNED = Pattern.compile("\\p{Lu}[&/.]\\p{Lu}\\.?");

  private static final Pattern PLURAL = Pattern.compile("(?<=.[\\p{Lu}\\d])['’]?s$");

  private Acronyms() {}

  /** {@code LSTM} of {@code LSTMs}, {@code mRNA} of {@code mRNAs}; any other word itself. */
  public static String singular(String acronym) {
    return acronym.endsWith("s") ? PLURAL.matcher(acronym).replaceFirst("") : acronym;
  }

  /** Whether a text is one word with two capitals or more. */
  public static boolean isOne(String text) {
    return text.indexOf(' ') < 0 && text.codePoints().filter(Character::isUpperCase).count() > 1;
  }

  /** Whether it is one, and spelled out by words that are several. */
  public static boolean isOf(String text, String words) {
    return isOne(text) && words.indexOf(' ') > 0 && Initials.strict(text, words);
  }

  /** Whether a word has capitals and no small letter, whatever else is in it. */
  public static boolean isInCapitals(String word) {
    return word.chars().noneMatch(Character::isLowerCase)
        && word.chars().anyMatch(Character::isUpperCase);
  }

  /** Whether a word is nothing but capitals. */
  public static boolean isAllCapitals(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isUpperCase);
  }

  /** Whether a word is two capitals with a sign between them: {@code R&D}, {@code B/L}. */
  public static boolean isSigned(String word) {
    return SIGNED.matcher(word).matches();
  }

  /** Whether a word is a Roman number. */
  public static boolean isRoman(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c == 'I' || c == 'V' || c == 'X');
  }

  /** Whether a word holds capitals in a row. */
  public static boolean isIn(String word) {
    return CAPITALS.matcher(word).find();
  }

  /** Every row of capitals in a word. */
  public static Stream<String> capitals(String word) {
    return CAPITALS.matcher(word).results().map(MatchResult::group);
  }

  /** Whether a word in capitals is none: a Roman number, a logical operator. */
  public static boolean isNone(String word) {
    return isRoman(word) || OPERATOR.matcher(word).matches();
  }

  /** The parts of a compound that hold capitals in a row. */
  public static List<String> parts(String word) {
    return Arrays.stream(BETWEEN.split(word, -1)).filter(Acronyms::isIn).toList();
  }
}
