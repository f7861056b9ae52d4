package dev.gloss.bench;

/** What is asked of an engine. */
enum Ask {
  /** A term, as it stands. */
  ACRONYM,
  /** Words that stand side by side in a definition or name, quoted. */
  PHRASE,
  /** A whole name. */
  EXPANSION,
  /** A whole name with one letter wrong. */
  TYPO,
  /** A whole name with a letter wrong in two of its words. */
  TYPOS,
  /** The first letters of a name, of which all terms are wanted. */
  PREFIX
}
