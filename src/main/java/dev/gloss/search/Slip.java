package dev.gloss.search;

import dev.gloss.index.Neighbour;

/**
 * How likely a slip is. Of the words one edit away, that which a reader meant is likeliest one
 * whose letter was left out or changed places, as there are few ways to do so: a letter of 26 may
 * be put in or for another. And the first letter is seldom wrong. After Kernighan, Church and Gale,
 * A spelling correction program based on a noisy channel model (1990), without their counts, which
 * are of English.
 */
final class Slip {
  /** What a letter put in or exchanged costs more than one left out, in edits. */
  private static final float ANY_LETTER = 0.25f;

  /** What it costs more that the first letter is another, in edits. */
  private static final float FIRST_LETTER = 0.2f;

  private Slip() {}

  /**
   * The edits between what was typed and a known word, unlikely ones counted for more: up to half
   * an edit more than their number.
   */
  static float cost(String typed, Neighbour known) {
    String word = known.token();
    boolean one = known.distance() == 1;
    boolean added = one && typed.length() > word.length() && !isDoubled(typed, word);
    boolean any = added || isExchange(typed, known);
    boolean first = !typed.isEmpty() && typed.charAt(0) != word.charAt(0);
    return known.distance() + (any ? ANY_LETTER : 0) + (first && (!one || any) ? FIRST_LETTER : 0);
  }

  /** The likelier slip first, of equally likely ones the word that more entries hold. */
  static int compare(String typed, Neighbour a, Neighbour b) {
    int cost = Float.compare(cost(typed, a), cost(typed, b));
    return cost == 0 ? a.compareTo(b) : cost;
  }

  /** Whether all that parts a word from a known one is one letter in another's place. */
  static boolean isExchange(String typed, Neighbour known) {
    String word = known.token();
    return known.distance() == 1 && typed.length() == word.length() && !isSwapped(typed, word);
  }

  /** Whether all that parts a word from a known one is its first letter. */
  static boolean isOfFirstLetter(String typed, Neighbour known) {
    String word = known.token();
    return known.distance() == 1 && common(typed, word) == 0 && !isSwapped(typed, word);
  }

  /** Whether a letter was typed twice. */
  private static boolean isDoubled(String typed, String word) {
    int at = common(typed, word);
    return at > 0 && typed.charAt(at) == typed.charAt(at - 1);
  }

  /** Whether two letters changed places. */
  private static boolean isSwapped(String typed, String word) {
    int at = common(typed, word);
    return at + 1 < word.length()
        && typed.charAt(at) == word.charAt(at + 1)
        && typed.charAt(at + 1) == word.charAt(at);
  }

  /** How many letters they begin with in common. */
  private static int common(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }
}
