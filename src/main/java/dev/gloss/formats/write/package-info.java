/**
 * Writes entries in each format, the counterpart of the readers next door. A format is one class
 * that is named in {@link dev.gloss.formats.write.CorpusWriters}.
 */
@NullMarked
package dev.gloss.formats.write;

import org.jspecify.annotations.NullMarked;
