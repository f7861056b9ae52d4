package dev.gloss.annotate.reading;

/** Makes what a reader sees of a stretch of raw text; keeps what the next stretch needs to know. */
interface Reading {
  /** Whether a stretch may end within a paragraph after a sentence, or only after a line. */
  boolean endsAtSentences();

  /**
   * Reads the next stretch.
   *
   * @param raw the stretch
   * @param start its place in the whole text
   */
  TextBlock read(String raw, long start);
}
