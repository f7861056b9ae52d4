package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @ParameterizedTest
  @CsvSource({
    "-1, 100, 'minEntries is -1, wanted 0 or more'",
    "0, NaN, 'maxRemovedPercent is NaN, wanted 0 to 100'",
    "0, -0.5, 'maxRemovedPercent is -0.5, wanted 0 to 100'",
    "0, 100.5, 'maxRemovedPercent is 100.5, wanted 0 to 100'",
  })
  void aGuardThatGuardsNothingIsRefused(long least, double removed, String message) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> RebuildOptions.DEFAULT.withGuards(least, removed));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void openingIsChangedInOneRespectAtATime() {
    assertEquals(new OpenOptions(false, true), OpenOptions.DEFAULT.withVerify(false));
    assertEquals(new OpenOptions(true, false), OpenOptions.DEFAULT.withMemoryMapped(false));
  }
}
