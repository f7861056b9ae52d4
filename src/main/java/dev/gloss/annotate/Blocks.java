package dev.gloss.annotate;

import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The blocks of a text, one after the other. */
@FunctionalInterface
interface Blocks {
  /** The next block, null at the end. */
  @Nullable TextBlock next() throws IOException;

  /** Those of a text in memory; offsets are those of the string. */
  static Blocks of(String text, TextOptions options) {
    Iterator<TextBlock> blocks = TextBlocks.of(text, options).iterator();
    return () -> blocks.hasNext() ? blocks.next() : null;
  }
}
