/**
 * Text to tokens: the keys under which a term is found however it is typed, the prose analyzers of
 * a glossary's language, and the spelling rules both share. Index and query use the same objects,
 * so that they cannot drift apart.
 */
@NullMarked
package dev.gloss.analysis;

import org.jspecify.annotations.NullMarked;
