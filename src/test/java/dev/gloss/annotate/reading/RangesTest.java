package dev.gloss.annotate.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class RangesTest {
  /** As many as make the arrays grow, some of them touching. */
  @Test
  void aPieceIsHeldIfSomeOfItIs() {
    Ranges ranges = new Ranges();
    BitSet held = new BitSet();
    for (int i = 1; i < 50; i++) {
      int end = 5 * i + 1 + i % 5;
      ranges.add(5 * i, end);
      held.set(5 * i, end);
    }
    for (int start = 0; start < 260; start++) {
      for (int end = start + 1; end < start + 20; end++) {
        int next = held.nextSetBit(start);
        assertEquals(next >= 0 && next < end, ranges.hold(start, end), start + " to " + end);
      }
    }
  }
}
