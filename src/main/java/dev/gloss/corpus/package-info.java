/**
 * Text to entries: the {@link dev.gloss.corpus.Entry} record, the readers of each source format and
 * the checks that place every problem at its file and line. Knows nothing of Lucene.
 */
@NullMarked
package dev.gloss.corpus;

import org.jspecify.annotations.NullMarked;
