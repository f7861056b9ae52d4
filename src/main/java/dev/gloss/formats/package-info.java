/**
 * Finds the files of a corpus and reads each with the reader of its format: {@link
 * dev.gloss.formats.Corpus} is the door. A format is one class here.
 */
@NullMarked
package dev.gloss.formats;

import org.jspecify.annotations.NullMarked;
