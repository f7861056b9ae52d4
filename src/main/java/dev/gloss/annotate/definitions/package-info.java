/** The abbreviations that a text defines itself: short forms and what they stand for. */
@NullMarked
package dev.gloss.annotate.definitions;

import org.jspecify.annotations.NullMarked;
