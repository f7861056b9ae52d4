package dev.gloss.analysis;

/**
 * One token of a text.
 *
 * @param text the token after analysis
 * @param position its position, from 0
 * @param start offset of its first character in the text, in UTF-16 units from 0
 * @param end offset after its last character
 */
public record Token(String text, int position, int start, int end) {}
