/** Reads articles: Markdown or plain text whose list items or lines have the shape of entries. */
@NullMarked
package dev.gloss.formats.article;

import org.jspecify.annotations.NullMarked;
