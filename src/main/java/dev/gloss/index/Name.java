package dev.gloss.index;

import org.jspecify.annotations.Nullable;

/**
 * A head and what it stands for: what acronym-expansion synonyms are made of.
 *
 * @param id the entry's identifier
 * @param term the term as written
 * @param expansion its expansion, or null
 */
public record Name(String id, String term, @Nullable String expansion) {}
