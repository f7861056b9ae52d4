/**
 * One file while it is read: its lines, its place in messages, and the interface that every reader
 * of a format implements.
 */
@NullMarked
package dev.gloss.formats.source;

import org.jspecify.annotations.NullMarked;
