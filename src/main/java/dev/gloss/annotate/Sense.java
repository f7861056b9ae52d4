package dev.gloss.annotate;

/**
 * A sense that a name may have. Equal to any of the same document.
 *
 * @param doc its entry's document
 * @param id the entry's identifier
 * @param term its term
 */
record Sense(int doc, String id, String term) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Sense sense && sense.doc == doc;
  }

  @Override
  public int hashCode() {
    return doc;
  }
}
