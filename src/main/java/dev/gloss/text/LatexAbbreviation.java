package dev.gloss.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How commands of LaTeX's packages acronym, acro and glossaries define an abbreviation: in which
 * order their arguments are.
 */
public enum LatexAbbreviation {
  /** {@code \acro{KEY}[SHORT]{long}}; without a short form the key is one. */
  BY_KEY,

  /** {@code \newacronym[options]{key}{SHORT}{long}}. */
  BY_GROUPS,

  /** {@code \DeclareAcronym{key}{short = SHORT, long = {long}}}. */
  BY_OPTIONS;

  private static final Map<String, LatexAbbreviation> COMMANDS =
      Map.of(
          "acro", BY_KEY,
          "acrodef", BY_KEY,
          "newacro", BY_KEY,
          "newacronym", BY_GROUPS,
          "newabbreviation", BY_GROUPS,
          "DeclareAcronym", BY_OPTIONS);

  /** Every command that defines abbreviations, without its backslash. */
  public static Set<String> commands() {
    return COMMANDS.keySet();
  }

  /** The way of a command, null if it defines no abbreviation. */
  public static @Nullable LatexAbbreviation of(String command) {
    return COMMANDS.get(command);
  }
}
