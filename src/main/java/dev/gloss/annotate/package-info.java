/**
 * Running text: what it defines itself, which terms of a glossary it uses, and in which sense. Text
 * is read as blocks of what a reader sees, each of which knows where its characters came from.
 */
@NullMarked
package dev.gloss.annotate;

import org.jspecify.annotations.NullMarked;
