package dev.gloss.check;

import dev.gloss.corpus.Entry;

/**
 * One rule of a good glossary. A check is made for one glossary and sees all its entries twice, in
 * reading order: {@link #gather} first, so that {@link #judge} may know the whole and yet quote the
 * entry in hand; no text need be kept in between.
 *
 * <p>For one thread.
 */
interface Check {

  /** What an entry writes to be allowed an exception, and what a problem shows. */
  String name();

  /** Takes note of an entry, in the first reading; a check of single entries need not. */
  default void gather(Entry entry) {}

  /** Looks at an entry in the second reading; never one that allows this check. */
  void judge(Entry entry, Findings findings);

  /** Tells what only the end of the second reading shows. */
  default void finish(Findings findings) {}
}
