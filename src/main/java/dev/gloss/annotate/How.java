package dev.gloss.annotate;

import java.util.Locale;

/** How a piece of text names an entry. */
public enum How {
  /** By the entry's term. */
  TERM,
  /** By one of its aliases. */
  ALIAS,
  /** By its expansion. */
  EXPANSION,
  /** By an acronym that the text itself defines. */
  DEFINED;

  /** As programs read it: {@code term}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
