/**
 * What is done: one class per command, which asks the door {@link dev.gloss.Glossary} and hands the
 * values it returns to a printer. Searching, defining and suggesting also take another glossary to
 * ask, such as one on a cluster.
 */
@NullMarked
package dev.gloss.cli.command;

import org.jspecify.annotations.NullMarked;
