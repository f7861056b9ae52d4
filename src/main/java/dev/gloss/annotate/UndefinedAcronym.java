package dev.gloss.annotate;

/**
 * An acronym that a text uses and does not define.
 *
 * @param shortForm as it first stands, without a plural's s
 * @param start where that is, in UTF-16 units of the original text
 * @param uses how often it is used
 */
public record UndefinedAcronym(String shortForm, long start, int uses) {}
