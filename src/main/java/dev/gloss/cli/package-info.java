/**
 * The command line's beginning and end: reads the words, runs the command they name and ends with
 * its exit code. The only room that touches the JVM it runs in.
 */
@NullMarked
package dev.gloss.cli;

import org.jspecify.annotations.NullMarked;
