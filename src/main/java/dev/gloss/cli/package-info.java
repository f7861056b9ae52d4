/**
 * The command line: one class per command, one definition per flag, one printer for people and one
 * for programs. Asks the door {@link dev.gloss.Glossary} and prints the values it returns; knows
 * nothing of Lucene but the name of its logger.
 */
@NullMarked
package dev.gloss.cli;

import org.jspecify.annotations.NullMarked;
