package dev.gloss.annotate.names;

import dev.gloss.analysis.TermKeys;

/**
 * Keys of words as 64-bit numbers: a polynomial over the characters of the folded word, so that the
 * key of two words joined, or of a word without its last letter, needs no text. Two of a million
 * names share one with a chance of 10<sup>-8</sup>, and every hit is looked up in the index by its
 * text.
 *
 * <p>Stateless and thread-safe.
 */
final class WordKeys {
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long INVERSE = inverse(BASE);

  /** Tells a sequence of words from one word. */
  private static final long SEQUENCE = 0xD6E8FEB86659FD93L;

  private WordKeys() {}

  /** Newton's iteration for the inverse of an odd number modulo 2<sup>64</sup>. */
  private static long inverse(long odd) {
    long x = odd;
    for (int i = 0; i < 6; i++) {
      x *= 2 - odd * x;
    }
    return x;
  }

  /** The key of a text that is folded already. */
  static long ofFolded(CharSequence folded) {
    long key = 0;
    for (int i = 0; i < folded.length(); i++) {
      key = next(key, folded.charAt(i));
    }
    return key;
  }

  /** The key of a name without case, accents and separators. */
  static long of(String name) {
    return ofFolded(TermKeys.folded(name));
  }

  /** The key of a word, one character longer. */
  static long next(long key, char folded) {
    return key * BASE + folded + 1;
  }

  /** The key of a word without its last character, which is this one. */
  static long without(long key, char last) {
    return (key - last - 1) * INVERSE;
  }

  /** The key of a word with another of that many characters written behind it. */
  static long joined(long first, long second, int secondLength) {
    long power = 1;
    for (int i = 0; i < secondLength; i++) {
      power *= BASE;
    }
    return first * power + second;
  }

  /** The key of a sequence of words, one word longer; 0 is that of none. */
  static long sequence(long words, long next) {
    return mixed(words * SEQUENCE + next + SEQUENCE);
  }

  /** The finalizer of MurmurHash3, by Austin Appleby. */
  static long mixed(long key) {
    long x = key;
    x = (x ^ (x >>> 33)) * 0xFF51AFD7ED558CCDL;
    x = (x ^ (x >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return x ^ (x >>> 33);
  }
}
