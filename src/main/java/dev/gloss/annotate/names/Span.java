package dev.gloss.annotate.names;

/**
 * A piece of a block that is a name.
 *
 * @param first its first word
 * @param last its last word
 * @param start offset of its first character in the block
 * @param end offset after its last
 * @param match what it names
 */
public record Span(int first, int last, int start, int end, NameMatch match) {}
