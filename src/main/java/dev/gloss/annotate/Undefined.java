package dev.gloss.annotate;

import org.jspecify.annotations.Nullable;

/**
 * An acronym that neither the text nor the glossary explains.
 *
 * @param text as it is written where it is met first
 * @param start where that is: offset in the original text, in UTF-16 units from 0
 * @param guess an expansion of the glossary that has these initials, null when there is none
 */
public record Undefined(String text, long start, @Nullable String guess) {}
