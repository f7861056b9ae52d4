package dev.gloss.search;

/**
 * A word of the text being planned.
 *
 * @param text the word as typed, folded
 * @param stem its stem
 * @param position its position in the text
 * @param start offset of its first character
 * @param end offset after its last character
 * @param docFreq how many entries hold the word or its stem
 * @param stop whether it says nothing of what a text is about
 */
record Word(String text, String stem, int position, int start, int end, int docFreq, boolean stop) {

  /** The word not stemmed. */
  Word whole() {
    return new Word(text, text, position, start, end, docFreq, stop);
  }

  /** Letters that may hold slips: {@code Δ} was not typed as {@code delta}. */
  int typedLength() {
    return Math.min(text.length(), end - start);
  }

  /** Whether some entry holds it. */
  boolean known() {
    return docFreq > 0;
  }
}
