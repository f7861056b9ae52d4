package dev.gloss.annotate;

/**
 * A sense that a name may have.
 *
 * @param doc its entry's document
 * @param id the entry's identifier
 * @param term its term
 */
record Sense(int doc, String id, String term) {}
