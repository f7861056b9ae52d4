package dev.gloss.annotate;

import org.jspecify.annotations.Nullable;

/**
 * An acronym that a text uses and does not define, and that no entry of the glossary, where one is
 * asked, surely is.
 *
 * @param shortForm as it first stands, without a plural's s
 * @param start where that is, in UTF-16 units of the original text
 * @param end where it ends there
 * @param uses how often it is used
 * @param known whether the glossary has it, but the text does not tell that any of its senses is
 *     meant
 * @param guess an expansion of the glossary that has these initials, null when there is none
 */
public record UndefinedAcronym(
    String shortForm, long start, long end, int uses, boolean known, @Nullable String guess) {
  /** Used once more. */
  UndefinedAcronym again() {
    return new UndefinedAcronym(shortForm, start, end, uses + 1, known, guess);
  }
}
