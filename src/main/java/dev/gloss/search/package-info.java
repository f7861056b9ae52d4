/**
 * Text to hits: a query text becomes a {@link dev.gloss.search.Plan}, the plan a Lucene query, the
 * query ranked hits with their tier, reason and highlights.
 */
@NullMarked
package dev.gloss.search;

import org.jspecify.annotations.NullMarked;
