/**
 * What is typed: one definition per flag, what each command takes, and words parsed by these. Knows
 * no other room; {@link dev.gloss.cli.print} shows the definitions as help.
 */
@NullMarked
package dev.gloss.cli.arguments;

import org.jspecify.annotations.NullMarked;
