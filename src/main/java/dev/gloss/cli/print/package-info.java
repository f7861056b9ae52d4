/**
 * What is told: answers and reports by a printer for people and one for programs, messages and
 * failures on the error stream, the exit code. All text that is not gloss's own is escaped here.
 * Knows values, never where they come from.
 */
@NullMarked
package dev.gloss.cli.print;

import org.jspecify.annotations.NullMarked;
