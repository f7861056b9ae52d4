/**
 * Running text: what it defines itself, which terms of a glossary it uses, and in which sense.
 * {@link dev.gloss.annotate.TextReader} and {@link dev.gloss.annotate.Extractor} are the doors; the
 * rooms behind them are the house's own.
 */
@NullMarked
package dev.gloss.annotate;

import org.jspecify.annotations.NullMarked;
