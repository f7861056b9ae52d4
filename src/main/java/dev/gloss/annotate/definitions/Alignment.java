package dev.gloss.annotate.definitions;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that a short form stands for: each of its letters, in order, in the text beside
 * it. As in Schwartz and Hearst, <a href="https://psb.stanford.edu/psb-online/proceedings/psb03/">A
 * simple algorithm for identifying abbreviation definitions in biomedical text</a> (2003), the text
 * is read from its end; but instead of the shortest stretch that holds the letters, the one is
 * taken in which they stand best: at the beginnings of words, with no word passed over. That the
 * ways to stand differ in worth is from Sohn and others, <a
 * href="https://doi.org/10.1186/1471-2105-9-402">Abbreviation definition identification based on
 * automatic precision estimates</a> (2008). All stretches are weighed in one pass, in time
 * proportional to letters times characters. One object per short form; not thread-safe.
 *
 * <p>The weights were set on one half of the development data of docs/reading.md and checked on the
 * other; each but the first, which is the unit, may be moved by a third without moving F1 by .007.
 */
final class Alignment {
  /** A letter that begins a word, or a part of one ({@code auto|encoder}, {@code beta-|VAE}). */
  private static final double BEGINNING = 1;

  /** A letter within a word. */
  private static final double INNER = 0.4;

  /** What one gains that is followed by the next letter ({@code prop} of RMSprop). */
  private static final double RUN = 0.4;

  /** Letters within a word or part that does not give its first one. */
  private static final double HANGING = -0.8;

  /** The long form beginning with a lone letter: {@code c oxidase} is but a half. */
  private static final double LONE_LETTER = -0.5;

  /** A letter of the short form that need not be in the long one. */
  private static final double SPARE = -0.5;

  /** Of words passed over where both ends of the long form are known. */
  private static final double KNOWN_ENDS = 0.5;

  private static final double NEVER = Double.NEGATIVE_INFINITY;

  // What is known of the word being read, as bits of a state's number.
  private static final int WORD_GIVES = 1;
  private static final int HANGS = 2;
  private static final int NEXT_GIVES = 4;
  private static final int STATES = 8;

  /** Every state of a run, as bits of a set of states. */
  private static final int RUNS = 0xF0;

  /**
   * The best stretch.
   *
   * @param start where it begins
   * @param score how well the letters stand there, at most 1 but for long runs
   */
  record Stretch(int start, double score) {}

  private final ShortForm shortForm;
  private final int letters;
  private Scores now;
  private Scores next;

  Alignment(ShortForm shortForm) {
    this.shortForm = shortForm;
    this.letters = shortForm.letters();
    this.now = new Scores(letters);
    this.next = new Scores(letters);
  }

  /** The best score of each state by the letters left; of few states there is one. */
  private static final class Scores {
    private final double[] scores;
    private final int[] states;

    Scores(int letters) {
      scores = new double[(letters + 1) * STATES];
      states = new int[letters + 1];
    }

    void clear() {
      Arrays.fill(states, 0);
    }

    /** The states with a score, as a set of bits. */
    int states(int left) {
      return states[left];
    }

    double of(int left, int state) {
      return scores[left * STATES + state];
    }

    void keep(int left, int state, double score) {
      int slot = left * STATES + state;
      boolean first = (states[left] & 1 << state) == 0;
      if (first || scores[slot] < score) {
        scores[slot] = score;
        states[left] |= 1 << state;
      }
    }

    void endRuns() {
      for (int left = 0; left < states.length; left++) {
        int runs = states[left] & RUNS;
        states[left] &= ~RUNS;
        for (; runs != 0; runs &= runs - 1) {
          int state = Integer.numberOfTrailingZeros(runs);
          keep(left, state & ~NEXT_GIVES, of(left, state));
        }
      }
    }
  }

  /** The best stretch that ends where the text does; of at most so many words. */
  @Nullable Stretch endingIn(LongText text, int words) {
    return best(text, words, false);
  }

  /** The whole text. */
  @Nullable Stretch whole(LongText text) {
    return best(text, Integer.MAX_VALUE, true);
  }

  private @Nullable Stretch best(LongText text, int words, boolean whole) {
    if (!shortForm.mayStandIn(text)) {
      return null;
    }
    now.clear();
    now.keep(letters, 0, 0);
    dropSpare(now);
    double best = NEVER;
    double later = NEVER;
    int found = -1;
    int left = words;
    for (int at = text.end() - 1; at >= text.start() && left > 0; at--) {
      if (!text.isLetter(at)) {
        now.endRuns();
        continue;
      }
      boolean word = text.isWord(at);
      boolean part = !word && text.isPart(at);
      double begun = read(text, at, word, part, whole ? KNOWN_ENDS : 1);
      if (part) {
        later = Math.max(later, begun);
      } else if (word) {
        left--;
        begun += text.isLone(at) && !whole ? LONE_LETTER : 0;
        double score = text.mayBegin(at) ? Math.max(begun, later) : NEVER;
        later = NEVER;
        if (score > best && (!whole || text.isFirst(at))) {
          best = score;
          found = at;
        }
      }
    }
    return found < 0 ? null : new Stretch(found, best / letters);
  }

  /**
   * Reads one letter of the text, which may begin a word or a later part of one; returns the best
   * score of a long form that it begins.
   */
  private double read(LongText text, int at, boolean word, boolean part, double skipping) {
    next.clear();
    double begun = NEVER;
    boolean begins = word || part;
    double wordSkipped = word ? skipping * text.skipped(at) : 0;
    for (int i = 0; i <= letters; i++) {
      int states = now.states(i);
      boolean gives = states != 0 && i > 0 && text.gives(at, shortForm.letter(i - 1));
      for (; states != 0; states &= states - 1) {
        int state = Integer.numberOfTrailingZeros(states);
        double score = now.of(i, state);
        int passed = word ? 0 : part ? state & WORD_GIVES : state & ~NEXT_GIVES;
        next.keep(i, passed, score + (begins ? left(word, state, wordSkipped) : 0));
        if (gives) {
          double given = score + worth(begins, state);
          begun = Math.max(begun, i == 1 ? given : NEVER);
          begun = Math.max(begun, i == 2 && shortForm.isSpare(0) ? given + SPARE : NEVER);
          next.keep(i - 1, giving(word, part), given);
        }
      }
    }
    dropSpare(next);
    Scores read = next;
    next = now;
    now = read;
    return begins ? begun : NEVER;
  }

  private static double worth(boolean begins, int state) {
    double run = (state & NEXT_GIVES) != 0 && (state & HANGS) != 0 ? RUN : 0;
    return (begins ? BEGINNING : INNER) + run;
  }

  /** The state once a letter has given, with which a word or part may begin. */
  private static int giving(boolean word, boolean part) {
    if (word) {
      return 0;
    }
    return part ? WORD_GIVES | NEXT_GIVES : WORD_GIVES | HANGS | NEXT_GIVES;
  }

  /** What it costs that the beginning of a word or part gives nothing. */
  private static double left(boolean word, int state, double wordSkipped) {
    if (word && (state & WORD_GIVES) == 0) {
      return wordSkipped;
    }
    return (state & HANGS) != 0 ? HANGING : 0;
  }

  private void dropSpare(Scores all) {
    for (int i = letters; i > 1; i--) {
      if (shortForm.isSpare(i - 1)) {
        double cost = shortForm.isPlural(i - 1) ? 0 : SPARE;
        for (int states = all.states(i); states != 0; states &= states - 1) {
          int state = Integer.numberOfTrailingZeros(states);
          all.keep(i - 1, state, all.of(i, state) + cost);
        }
      }
    }
  }
}
