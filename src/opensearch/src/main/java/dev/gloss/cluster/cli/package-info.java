/**
 * The tool {@code gloss-cluster}: its own commands and flags, everything else by the rooms of
 * {@link dev.gloss.cli}, which show it what it needs.
 */
@NullMarked
package dev.gloss.cluster.cli;

import org.jspecify.annotations.NullMarked;
