package dev.gloss.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.ByteRunnable;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Transition;
import org.apache.lucene.util.automaton.TransitionAccessor;

/**
 * Accepts the tokens within one or two edits of a word: insertion, deletion, substitution, or a
 * swap of neighbours, each letter touched once (optimal string alignment).
 *
 * <p>Lucene builds the whole automaton before it looks at the first token, which takes ten times as
 * long as the walk along the dictionary. This one makes a state when the walk first reaches it: a
 * non-deterministic automaton, simulated with one bit for each position in the word (S. Wu, U.
 * Manber: Fast text searching allowing errors, 1992; the swap as in H. Hyyrö: A bit-vector
 * algorithm for computing Levenshtein and Damerau edit distances, 2003), whose sets of positions
 * are remembered as the states of a deterministic one.
 *
 * <p>It works on bytes, so a word must be ASCII; a letter of a token that is not costs an edit a
 * byte. For one thread and one word.
 */
final class SpellingAutomaton extends CompiledAutomaton
    implements ByteRunnable, TransitionAccessor {
  /** A position for every letter and one behind the last must fit a {@code long}. */
  static final int LONGEST_WORD = Long.SIZE - 1;

  private static final int LAST_BYTE = 255;
  private static final int DEAD = -1;
  private static final int UNKNOWN = -2;

  /** Of no letter of the word. */
  private static final int OTHER = 0;

  /**
   * What has been read of a token.
   *
   * @param at0 positions in the word reached without an edit, one bit each
   * @param at1 positions reached with one edit
   * @param at2 positions reached with two edits
   * @param swapped1 positions whose two letters are being read in the other order as the first edit
   * @param swapped2 the same as the second edit
   */
  private record Reached(long at0, long at1, long at2, long swapped1, long swapped2) {

    // those that a record brings are linked when first used: 20 ms of a process that asks one query

    @Override
    public boolean equals(Object other) {
      return other instanceof Reached reached
          && at0 == reached.at0
          && at1 == reached.at1
          && at2 == reached.at2
          && swapped1 == reached.swapped1
          && swapped2 == reached.swapped2;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(at0 + 31 * (at1 + 31 * (at2 + 31 * (swapped1 + 31 * swapped2))));
    }
  }

  private final int maxEdits;
  private final long positions;
  private final long end;

  /** The class of each byte: one for each letter of the word, one for all others. */
  private final int[] classes = new int[LAST_BYTE + 1];

  /** By class, where in the word its letter stands. */
  private final long[] places;

  /** The word's letters, each once, in order. */
  private final int[] letters;

  private final List<Reached> states = new ArrayList<>();
  private final Map<Reached, Integer> numbers = new HashMap<>();

  /** By state and class, the next state. */
  private int[][] next = new int[16][];

  /**
   * @param word at most {@link #LONGEST_WORD} ASCII letters
   * @param maxEdits 1 or 2
   */
  SpellingAutomaton(String word, int maxEdits) {
    // the superclass only hands out this object as the automaton; its own must merely be a normal
    // one
    super(Automata.makeAnyBinary(), false, false, true);
    this.maxEdits = maxEdits;
    this.end = 1L << word.length();
    this.positions = end | (end - 1);
    long[] found = new long[word.length() + 1];
    int count = 1;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (classes[letter] == OTHER) {
        classes[letter] = count++;
      }
      found[classes[letter]] |= 1L << i;
    }
    this.places = Arrays.copyOf(found, count);
    this.letters = word.chars().sorted().distinct().toArray();
    number(closed(1, 0, 0, 0, 0));
  }

  /** Whether a word can be looked for. */
  static boolean canRead(String word) {
    return word.length() <= LONGEST_WORD && word.chars().allMatch(c -> c < 0x80);
  }

  @Override
  public ByteRunnable getByteRunnable() {
    return this;
  }

  @Override
  public TransitionAccessor getTransitionAccessor() {
    return this;
  }

  /** The edits between the word and an accepted token. */
  int distance(BytesRef token) {
    int state = 0;
    for (int i = 0; i < token.length; i++) {
      state = step(state, token.bytes[token.offset + i] & 0xff);
    }
    Reached reached = states.get(state);
    if ((reached.at0() & end) != 0) {
      return 0;
    }
    return (reached.at1() & end) != 0 ? 1 : 2;
  }

  @Override
  public int step(int state, int label) {
    return to(state, classes[label]);
  }

  private int to(int state, int letter) {
    int known = next[state][letter];
    if (known == UNKNOWN) {
      known = number(after(states.get(state), places[letter]));
      next[state][letter] = known;
    }
    return known;
  }

  /** What is reached by one more byte, which stands at the given places of the word. */
  private Reached after(Reached from, long here) {
    long at0 = (from.at0() & here) << 1;
    long at1 =
        ((from.at1() & here) << 1) | from.at0() | from.at0() << 1 | (from.swapped1() & here) << 2;
    long swapped1 = from.at0() & here >>> 1;
    if (maxEdits == 1) {
      return closed(at0, at1, 0, swapped1, 0);
    }
    long at2 =
        ((from.at2() & here) << 1) | from.at1() | from.at1() << 1 | (from.swapped2() & here) << 2;
    return closed(at0, at1, at2, swapped1, from.at1() & here >>> 1);
  }

  /** With the positions reached by leaving letters of the word out. */
  private Reached closed(long at0, long at1, long at2, long swapped1, long swapped2) {
    long one = (at1 | at0 << 1) & positions;
    long two = maxEdits == 1 ? 0 : (at2 | one << 1) & positions;
    return new Reached(at0 & positions, one, two, swapped1, swapped2);
  }

  private int number(Reached reached) {
    if ((reached.at0() | reached.at1() | reached.at2()) == 0
        && (reached.swapped1() | reached.swapped2()) == 0) {
      return DEAD;
    }
    Integer known = numbers.get(reached);
    if (known != null) {
      return known;
    }
    int number = states.size();
    states.add(reached);
    numbers.put(reached, number);
    if (number == next.length) {
      next = Arrays.copyOf(next, 2 * number);
    }
    next[number] = new int[places.length];
    Arrays.fill(next[number], UNKNOWN);
    return number;
  }

  @Override
  public boolean isAccept(int state) {
    Reached reached = states.get(state);
    return ((reached.at0() | reached.at1() | reached.at2()) & end) != 0;
  }

  @Override
  public int getSize() {
    return states.size();
  }

  @Override
  public int initTransition(int state, Transition transition) {
    transition.source = state;
    transition.min = -1;
    transition.max = -1;
    return getNumTransitions(state);
  }

  /** Moves on to the next letter of the word, or stretch of other bytes, that may follow. */
  @Override
  public void getNextTransition(Transition transition) {
    int label = transition.max + 1;
    while (step(transition.source, label) == DEAD) {
      label = endOfStretch(label) + 1;
    }
    transition.min = label;
    transition.max = endOfStretch(label);
    transition.dest = step(transition.source, label);
  }

  /** The last of the bytes from this one on that are all the same to the word. */
  private int endOfStretch(int label) {
    if (classes[label] != OTHER) {
      return label;
    }
    int following = -Arrays.binarySearch(letters, label) - 1;
    return following == letters.length ? LAST_BYTE : letters[following] - 1;
  }

  @Override
  public int getNumTransitions(int state) {
    int count = 0;
    for (int label = 0; label <= LAST_BYTE; label = endOfStretch(label) + 1) {
      count += step(state, label) == DEAD ? 0 : 1;
    }
    return count;
  }

  @Override
  public void getTransition(int state, int index, Transition transition) {
    initTransition(state, transition);
    for (int i = 0; i <= index; i++) {
      getNextTransition(transition);
    }
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
