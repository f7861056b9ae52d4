package dev.gloss.annotate.names;

import dev.gloss.index.StoredEntry;

/**
 * A sense that a name may have. Equal to any of the same document.
 *
 * @param doc its entry's document
 * @param id the entry's identifier
 * @param term its term
 */
public record Sense(int doc, String id, String term) {
  static Sense of(int doc, StoredEntry stored) {
    return new Sense(doc, stored.id(), stored.entry().term());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sense sense && sense.doc == doc;
  }

  @Override
  public int hashCode() {
    return doc;
  }
}
