package dev.gloss.annotate;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text where it names an entry.
 *
 * @param start offset of the first character in the original text, in UTF-16 units from 0
 * @param end offset after the last
 * @param text what a reader sees there: words broken at a line end are whole, a line end is a blank
 * @param id the entry's identifier; null where the text defines the name itself and the glossary
 *     has no such sense
 * @param term the entry's term, or the text's own
 * @param how how it names the entry
 */
public record Mention(
    long start, long end, String text, @Nullable String id, String term, How how) {}
