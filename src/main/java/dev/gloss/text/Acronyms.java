package dev.gloss.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What looks like an acronym in running text: capitals in a row; GitHub and McCallum are names. */
public final class Acronyms {
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

  /** Roman numbers and logical operators. */
  private static final Pattern NONE = Pattern.compile("[IVX]+|(?:AND|OR|NOT)s?");

  /** Between the parts of {@code NP-hard}, {@code ISO/IEC} and {@code NIST's}. */
  private static final Pattern BETWEEN = Pattern.compile("['’]s$|[^\\p{L}\\p{N}]+");

  private static final Pattern PLURAL = Pattern.compile("(?<=.[\\p{Lu}\\d])['’]?s$");

  private Acronyms() {}

  /** {@code LSTM} of {@code LSTMs}, {@code mRNA} of {@code mRNAs}; any other word itself. */
  public static String singular(String acronym) {
    return acronym.endsWith("s") ? PLURAL.matcher(acronym).replaceFirst("") : acronym;
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
    return NONE.matcher(word).matches();
  }

  /** The parts of a compound that hold capitals in a row. */
  public static List<String> parts(String word) {
    return Arrays.stream(BETWEEN.split(word, -1)).filter(Acronyms::isIn).toList();
  }
}
