package dev.gloss.annotate;

import dev.gloss.annotate.reading.TextBlock;
import dev.gloss.annotate.reading.TextBlocks;
import dev.gloss.corpus.CorpusException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The blocks of a text, one after the other. */
@FunctionalInterface
interface Blocks {
  /**
   * The next block, null at the end.
   *
   * @throws TextException if the text is not of its encoding, or no text
   */
  @Nullable TextBlock next() throws IOException;

  /** Those of a text in memory; offsets are those of the string. */
  static Blocks of(String text, TextOptions options) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(options, "options");
    Iterator<TextBlock> blocks = TextBlocks.of(text, options.latex()).iterator();
    return () -> blocks.hasNext() ? blocks.next() : null;
  }

  /**
   * Those of a stream, which is closed with them; a caller closes it where there are none.
   *
   * @param name what messages call the text
   * @throws CorpusException if there is no such encoding
   */
  static TextBlocks read(InputStream in, String name, TextOptions options) throws CorpusException {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(options, "options");
    return new TextBlocks(new StrictReader(in, name, options.encoding()), options.latex());
  }
}
