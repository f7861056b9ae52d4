/**
 * The library's door: {@link dev.gloss.Glossary} opens, builds and searches a glossary. Nothing
 * here shows a Lucene type; the values it takes and returns live beside their makers in {@link
 * dev.gloss.corpus}, {@link dev.gloss.index} and {@link dev.gloss.search}.
 */
@NullMarked
package dev.gloss;

import org.jspecify.annotations.NullMarked;
