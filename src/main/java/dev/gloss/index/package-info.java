/**
 * Entries to a Lucene directory and back: the schema, the rebuild, opening with its checks, the
 * manifest and the lexicon that planning asks.
 */
@NullMarked
package dev.gloss.index;

import org.jspecify.annotations.NullMarked;
