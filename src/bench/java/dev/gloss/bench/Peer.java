package dev.gloss.bench;

import dev.gloss.corpus.Entry;
import java.io.Closeable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An engine, set up as a good user would, in an empty folder of its own. */
interface Peer extends Closeable {

  /** What it is called in the results. */
  String name();

  /** Indexes entries, and opens the index for questions. */
  void build(Supplier<Stream<Entry>> entries) throws Exception;

  /** Whether it has an answer for such questions. */
  default boolean answers(Ask ask) {
    return true;
  }

  /**
   * Asks for the ten best answers, with the text to show of each.
   *
   * @return how long that took, in nanoseconds
   */
  long ask(Question question) throws Exception;
}
