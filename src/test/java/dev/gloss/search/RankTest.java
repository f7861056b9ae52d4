package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankTest {
  private static final float[] SCORES = {
    0f, 1e-6f, 0.5f, 1f, 5f, 40f, 1e4f, 1e9f, Float.MAX_VALUE / 2
  };

  @ParameterizedTest
  @EnumSource(Rank.class)
  void scoreTellsTheRank(Rank rank) {
    for (float score : SCORES) {
      if (score < 1e4f) {
        assertEquals(rank, Rank.of(rank.score(score)), "s = " + score);
      }
      assertEquals(rank.tier(), Rank.of(rank.score(score)).tier(), "s = " + score);
    }
  }

  @Test
  void noScoreCrossesABand() {
    Rank[] ranks = Rank.values();
    for (int i = 0; i + 1 < ranks.length; i++) {
      float worstOfBetter = ranks[i].score(0);
      float bestOfWorse = ranks[i + 1].score(Float.MAX_VALUE / 2);
      assertTrue(worstOfBetter >= bestOfWorse, ranks[i] + " and " + ranks[i + 1]);
    }
  }
}
