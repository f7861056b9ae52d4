package dev.gloss.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fractions, roots and quantities, which LaTeX builds of their parts, read on one line. */
public final class LatexFormula {
  /** Commands and how many arguments they take. */
  private static final Map<String, Integer> ARGUMENTS =
      Map.of(
          "frac",
          2,
          "dfrac",
          2,
          "tfrac",
          2,
          "nicefrac",
          2,
          "sqrt",
          1,
          "SI",
          2,
          "qty",
          2,
          "si",
          1,
          "unit",
          1);

  /** A unit's name, or a prefix of one; what has arguments is neither. */
  private static final Pattern UNIT = Pattern.compile("\\\\([A-Za-z]++)(?!\\{)");

  private static final Set<String> PREFIXES =
      WordList.of(
          "quecto, ronto, yocto, zepto, atto, femto, pico, nano, micro, milli, centi, deci, deca,"
              + " hecto, kilo, mega, giga, tera, peta, exa, zetta, yotta, ronna, quetta, kibi, mebi,"
              + " gibi, tebi");

  private static final Map<String, String> UNIT_SIGNS =
      Map.of("percent", "%", "degree", "°", "degreeCelsius", "°C", "celsius", "°C");

  private static final Pattern PRODUCT = Pattern.compile("[^\\s+\\-–−±/,=<>]*+|\\([^()]*+\\)");
  private static final Pattern DIVISOR =
      Pattern.compile("\\p{L}++|[\\d.]++|\\p{L}[_^][\\p{L}\\d]++|\\([^()]*+\\)");
  private static final Pattern RADICAND = Pattern.compile("\\p{L}|[\\d.]++|\\([^()]*+\\)");

  private static final Pattern SCRIPT = Pattern.compile("[-+]?[\\p{L}\\d.,*]*+");

  private LatexFormula() {}

  /** How many arguments the command builds a formula of; 0 if it is another. */
  public static int arguments(String command) {
    return ARGUMENTS.getOrDefault(command, 0);
  }

  /** Whether the command's last argument is a unit, which {@link #unit} spells out. */
  static boolean hasUnit(String command) {
    return switch (command) {
      case "SI", "qty", "si", "unit" -> true;
      default -> false;
    };
  }

  /** A unit, still LaTeX, with its names as words: {@code \kilo\metre} is kilometre. */
  static String unit(String latex) {
    Matcher name = UNIT.matcher(latex);
    return name.replaceAll(found -> {
      String word = UNIT_SIGNS.getOrDefault(found.group(1), found.group(1));
      // a sign of LaTeX keeps its backslash
      return Matcher.quoteReplacement(
          PREFIXES.contains(word) ? word : (word.equals("%") ? "\\%" : word) + " ");
    });
  }

  /**
   * What the command shows.
   *
   * @param option what stood in brackets, empty for nothing
   * @param first its first argument as it is read
   * @param second its second one, empty for none
   */
  static String shown(String command, String option, String first, String second) {
    if (command.equals("sqrt")) {
      String radicand = grouped(first, RADICAND);
      return option.isEmpty() ? "√" + radicand : radicand + "^(1/" + option + ")";
    }
    if (second.isEmpty()) {
      return first;
    }
    return hasUnit(command)
        ? first + " " + second
        : grouped(first, PRODUCT) + "/" + grouped(second, DIVISOR);
  }

  /** What stands above or below the line: {@code t}, but {@code (t+1)}. */
  static String script(String shown) {
    return grouped(shown, SCRIPT);
  }

  private static String grouped(String part, Pattern single) {
    return single.matcher(part).matches() ? part : "(" + part + ")";
  }
}
