package dev.gloss.cluster;

/**
 * What planning asks of a lexicon.
 *
 * @param kind which of its methods
 * @param field a field of the schema
 * @param text the token, word, prefix, stems or key
 * @param edits the most edits, 0 where they do not matter
 * @param max the most answers
 */
record Question(Kind kind, String field, String text, int edits, int max) {
  enum Kind {
    DOC_FREQ,
    NEIGHBOURS,
    COMPLETIONS,
    SYNONYMS,
    NAMES
  }
}
