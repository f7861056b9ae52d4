/** Running text read with a glossary. */
@org.jspecify.annotations.NullMarked
package dev.gloss.annotate;
