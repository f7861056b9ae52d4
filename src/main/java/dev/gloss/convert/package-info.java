/** Takes a glossary, or part of it, to another format. */
@NullMarked
package dev.gloss.convert;

import org.jspecify.annotations.NullMarked;
