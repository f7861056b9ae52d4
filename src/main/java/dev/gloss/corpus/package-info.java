/**
 * What a glossary is made of: the {@link dev.gloss.corpus.Entry} record, its checks, and the values
 * that place every problem at its file and line. Knows nothing of Lucene.
 */
@NullMarked
package dev.gloss.corpus;

import org.jspecify.annotations.NullMarked;
