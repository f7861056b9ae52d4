package dev.gloss.index;

import dev.gloss.corpus.Entry;

/**
 * An entry read back from an index, with what only the index knows of it.
 *
 * @param id its identifier: the source's own, else the lower-cased term with {@code #2}, {@code #3}
 *     … for further senses
 * @param sense its number among the senses of its head, from 1
 * @param senses how many senses its head has
 * @param entry the entry
 */
public record StoredEntry(String id, int sense, int senses, Entry entry) {}
