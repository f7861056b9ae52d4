package dev.gloss.text;

import java.util.Set;

/** Words of a language that are no part of what a name says. In small letters; immutable. */
public final class SmallWords {
  /** Of English. */
  public static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /**
   * Words that give an acronym no letter as a rule; those of other languages too, with and without
   * accents.
   */
  public static final Set<String> BETWEEN =
      WordList.of(
          """
          a, an, and, as, at, by, for, from, in, into, is, of, on, or, over, so, the,
          to, via, with, de, la, le, du, des, et, und, der, die, für, fur, y
          """);

  private SmallWords() {}
}
