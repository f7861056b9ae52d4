/** The names of a glossary, found in the words of a text, and the senses that they may have. */
@NullMarked
package dev.gloss.annotate.names;

import org.jspecify.annotations.NullMarked;
