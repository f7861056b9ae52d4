package dev.gloss.search;

/**
 * A stretch of an entry's text that the query matched.
 *
 * @param field {@code term}, {@code expansion} or {@code definition}
 * @param start offset of the first character, in UTF-16 units from 0
 * @param end offset after the last character
 */
public record Highlight(String field, int start, int end) {}
