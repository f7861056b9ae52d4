package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.index.Neighbour;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {
  @ParameterizedTest
  @CsvSource({
    "snil, snli, anil", // out of its place before another
    "modl, model, midl", // left out before another
    "allot, alot, aslot", // typed twice before left out
    "icos, iros, fcos", // the first letter right before wrong
  })
  void theLikelierCostsLess(String typed, String likelier, String other) {
    assertTrue(cost(typed, likelier) < cost(typed, other));
  }

  @Test
  void noUnlikelySlipCostsAsMuchAsTwoLikelyOnes() {
    assertTrue(cost("xcos", "fcos") < Slip.cost("fcos", new Neighbour("fcosmo", 2, 1)));
  }

  @Test
  void equallyLikelyOnesComeByFrequency() {
    List<Neighbour> words =
        new ArrayList<>(List.of(new Neighbour("modal", 1, 3), new Neighbour("model", 1, 9)));
    words.sort((a, b) -> Slip.compare("modl", a, b));
    assertEquals("model", words.get(0).token());
  }

  private static float cost(String typed, String word) {
    return Slip.cost(typed, new Neighbour(word, 1, 1));
  }
}
