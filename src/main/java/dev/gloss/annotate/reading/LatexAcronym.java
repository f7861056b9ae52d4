package dev.gloss.annotate.reading;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An abbreviation that LaTeX's source defines by a command of the packages acronym, acro or
 * glossaries, as places in the source.
 *
 * @param shortStart where the short form begins
 * @param shortEnd where it ends
 * @param longStart where the long form begins, behind the short one
 * @param longEnd where it ends
 * @param end where the command ends
 */
record LatexAcronym(int shortStart, int shortEnd, int longStart, int longEnd, int end) {
  /** {@code \acro{KEY}[SHORT]{long}}; without a short form the key is one. */
  private static final Set<String> BY_KEY = Set.of("acro", "acrodef", "newacro");

  /** {@code \newacronym[options]{key}{SHORT}{long}}. */
  private static final Set<String> BY_GROUPS = Set.of("newacronym", "newabbreviation");

  /** {@code \DeclareAcronym{key}{short = SHORT, long = {long}}}. */
  private static final String BY_OPTIONS = "DeclareAcronym";

  private static final Pattern SHORT = option("short");
  private static final Pattern LONG = option("long");

  /** Whether a command defines abbreviations. */
  static boolean isDefinedBy(String command) {
    return BY_KEY.contains(command) || BY_GROUPS.contains(command) || BY_OPTIONS.equals(command);
  }

  /** What a command that {@linkplain #isDefinedBy defines} one says, null if not as it should. */
  static @Nullable LatexAcronym of(String raw, String command, int argumentsStart) {
    LatexArguments arguments = new LatexArguments(raw, argumentsStart);
    if (BY_KEY.contains(command)) {
      int[] key = arguments.next('{', '}');
      int[] shortForm = arguments.next('[', ']');
      return acronym(shortForm == null ? key : shortForm, arguments.next('{', '}'));
    }
    arguments.next('[', ']');
    if (arguments.next('{', '}') == null) {
      return null;
    }
    int[] first = arguments.next('{', '}');
    return BY_OPTIONS.equals(command)
        ? first == null ? null : byOptions(raw, first)
        : acronym(first, arguments.next('{', '}'));
  }

  private static @Nullable LatexAcronym acronym(
      int @Nullable [] shortForm, int @Nullable [] longForm) {
    return shortForm == null || longForm == null
        ? null
        : new LatexAcronym(shortForm[0], shortForm[1], longForm[0], longForm[1], longForm[1] + 1);
  }

  private static @Nullable LatexAcronym byOptions(String raw, int[] options) {
    int[] shortForm = value(raw, SHORT, options);
    int[] longForm = value(raw, LONG, options);
    return shortForm == null || longForm == null || longForm[0] < shortForm[1]
        ? null
        : new LatexAcronym(shortForm[0], shortForm[1], longForm[0], longForm[1], options[1] + 1);
  }

  private static Pattern option(String name) {
    return Pattern.compile("(?:^|,)\\s*" + name + "\\s*=\\s*");
  }

  private static int @Nullable [] value(String raw, Pattern option, int[] options) {
    Matcher found = option.matcher(raw).region(options[0], options[1]);
    if (!found.find()) {
      return null;
    }
    int[] group = new LatexArguments(raw, found.end()).next('{', '}');
    if (group != null) {
      return group;
    }
    int comma = raw.indexOf(',', found.end(), options[1]);
    int end = comma < 0 ? options[1] : comma;
    while (end > found.end() && Character.isWhitespace(raw.charAt(end - 1))) {
      end--;
    }
    return new int[] {found.end(), end};
  }
}
