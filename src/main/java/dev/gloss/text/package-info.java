/**
 * Characters, words, initials and the names of fields, apart from any glossary: what the rooms
 * above share.
 */
@NullMarked
package dev.gloss.text;

import org.jspecify.annotations.NullMarked;
