package dev.gloss.annotate;

import org.jspecify.annotations.Nullable;

/**
 * An acronym that a text uses and does not define, nor the glossary where one is asked.
 *
 * @param shortForm as it first stands, without a plural's s
 * @param start where that is, in UTF-16 units of the original text
 * @param uses how often it is used
 * @param guess an expansion of the glossary that has these initials, null when there is none
 */
public record UndefinedAcronym(String shortForm, long start, int uses, @Nullable String guess) {
  /** Used once more. */
  UndefinedAcronym again() {
    return new UndefinedAcronym(shortForm, start, uses + 1, guess);
  }
}
