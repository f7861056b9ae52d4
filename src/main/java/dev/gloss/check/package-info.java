/**
 * What makes a glossary good beyond being readable: one class a check, one table of them in {@link
 * dev.gloss.check.Checks}. Internal; {@code Glossary.check} is the door.
 */
@NullMarked
package dev.gloss.check;

import org.jspecify.annotations.NullMarked;
