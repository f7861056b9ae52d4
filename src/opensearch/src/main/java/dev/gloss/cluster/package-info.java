/**
 * The client of a glossary on a cluster: loads it, and asks it as {@link dev.gloss.Glossary} asks
 * one on this machine, with the same answers.
 */
@NullMarked
package dev.gloss.cluster;

import org.jspecify.annotations.NullMarked;
