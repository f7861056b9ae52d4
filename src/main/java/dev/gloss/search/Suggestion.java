package dev.gloss.search;

import org.jspecify.annotations.Nullable;

/**
 * Something the reader may have meant.
 *
 * @param text what to type
 * @param term the head that the text leads to, or null when it leads to several or none
 * @param why what makes it likely, a few words: "spelt almost like it", "named in it"
 */
public record Suggestion(String text, @Nullable String term, String why) {}
