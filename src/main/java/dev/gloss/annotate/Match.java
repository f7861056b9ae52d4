package dev.gloss.annotate;

import java.util.List;

/**
 * What a piece of text is a name of.
 *
 * @param senses the entries so named, senses in order; empty when it is no name
 * @param how what it is of these entries
 * @param fit how well it fits
 */
record Match(List<Sense> senses, How how, Casing.Fit fit) {
  static final Match NONE = new Match(List.of(), How.TERM, Casing.Fit.NONE);

  boolean isNone() {
    return senses.isEmpty();
  }
}
