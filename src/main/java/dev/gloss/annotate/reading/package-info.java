/**
 * The characters of a file become blocks of what a reader sees, each of which knows where its
 * characters came from; and which parts of a block are prose.
 */
@NullMarked
package dev.gloss.annotate.reading;

import org.jspecify.annotations.NullMarked;
