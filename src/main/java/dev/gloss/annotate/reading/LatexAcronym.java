package dev.gloss.annotate.reading;

import dev.gloss.text.LatexAbbreviation;
import dev.gloss.text.LatexArguments;
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
  private static final Pattern SHORT = option("short");
  private static final Pattern LONG = option("long");

  /** A stretch of the source. */
  private record Part(int start, int end) {}

  /** What a command says, null if it defines none or not as it should. */
  static @Nullable LatexAcronym of(String raw, String command, int argumentsStart) {
    LatexAbbreviation form = LatexAbbreviation.of(command);
    return form == null
        ? null
        : of(raw, form, new LatexArguments(raw, argumentsStart, LatexReading.LONGEST));
  }

  private static @Nullable LatexAcronym of(
      String raw, LatexAbbreviation form, LatexArguments arguments) {
    if (form == LatexAbbreviation.BY_KEY) {
      Part key = part(arguments, arguments.group());
      Part shortForm = part(arguments, arguments.optional());
      return acronym(shortForm == null ? key : shortForm, part(arguments, arguments.group()));
    }
    arguments.optional();
    if (arguments.group() == null) {
      return null;
    }
    Part first = part(arguments, arguments.group());
    return form == LatexAbbreviation.BY_OPTIONS
        ? first == null ? null : byOptions(raw, first)
        : acronym(first, part(arguments, arguments.group()));
  }

  /** Where an argument stands that was just taken. */
  private static @Nullable Part part(LatexArguments arguments, @Nullable String taken) {
    return taken == null ? null : new Part(arguments.start(), arguments.end() - 1);
  }

  private static @Nullable LatexAcronym acronym(@Nullable Part shortForm, @Nullable Part longForm) {
    return shortForm == null || longForm == null
        ? null
        : acronym(shortForm, longForm, longForm.end() + 1);
  }

  private static LatexAcronym acronym(Part shortForm, Part longForm, int end) {
    return new LatexAcronym(
        shortForm.start(), shortForm.end(), longForm.start(), longForm.end(), end);
  }

  private static @Nullable LatexAcronym byOptions(String raw, Part options) {
    Part shortForm = value(raw, SHORT, options);
    Part longForm = value(raw, LONG, options);
    return shortForm == null || longForm == null || longForm.start() < shortForm.end()
        ? null
        : acronym(shortForm, longForm, options.end() + 1);
  }

  private static Pattern option(String name) {
    return Pattern.compile("(?:^|,)\\s*" + name + "\\s*=\\s*");
  }

  private static @Nullable Part value(String raw, Pattern option, Part options) {
    Matcher found = option.matcher(raw).region(options.start(), options.end());
    if (!found.find()) {
      return null;
    }
    LatexArguments arguments = new LatexArguments(raw, found.end(), LatexReading.LONGEST);
    Part group = part(arguments, arguments.group());
    if (group != null) {
      return group;
    }
    int comma = raw.indexOf(',', found.end(), options.end());
    int end = comma < 0 ? options.end() : comma;
    while (end > found.end() && Character.isWhitespace(raw.charAt(end - 1))) {
      end--;
    }
    return new Part(found.end(), end);
  }
}
