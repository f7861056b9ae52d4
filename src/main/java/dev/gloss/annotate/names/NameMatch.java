package dev.gloss.annotate.names;

import java.util.List;

/**
 * What a piece of text is a name of.
 *
 * @param senses the entries so named, senses in order; empty when it is no name
 * @param kind which of these entries' names it is
 * @param fit how well it fits
 */
public record NameMatch(List<Sense> senses, Kind kind, Fit fit) {
  /** The names that an entry has. */
  public enum Kind {
    /** Its term. */
    TERM,
    /** One of its aliases. */
    ALIAS,
    /** Its expansion. */
    EXPANSION
  }

  /** How well a piece of text fits the name, best first. */
  public enum Fit {
    /** Written as the name is, which no other word looks like. */
    SURE,
    /** So short an acronym, or one with a number behind it, that it may be another's. */
    SHORT,
    /** The name is an ordinary word or a person's. */
    WORD,
    /** So it is, and its capital is missing. */
    SMALL,
    /** Not at all. */
    NONE
  }

  static final NameMatch NONE = new NameMatch(List.of(), Kind.TERM, Fit.NONE);

  boolean isNone() {
    return senses.isEmpty();
  }
}
