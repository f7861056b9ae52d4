/**
 * Which of its senses a name has in a text, by the words of the text and those of the entries; and
 * whether an ordinary word is meant as a name.
 */
@NullMarked
package dev.gloss.annotate.senses;

import org.jspecify.annotations.NullMarked;
