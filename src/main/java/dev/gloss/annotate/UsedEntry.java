package dev.gloss.annotate;

import dev.gloss.corpus.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a text uses.
 *
 * @param id its identifier; null for what the text defines itself and the glossary does not have
 * @param entry the entry, or the text's own definition as one
 * @param mentions how often it is named
 */
public record UsedEntry(@Nullable String id, Entry entry, int mentions) {}
