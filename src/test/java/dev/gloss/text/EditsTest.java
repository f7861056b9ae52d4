package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
  @ParameterizedTest
  @CsvSource({"'', '', 0", "a, '', 1", "abc, abc, 0", "abc, acb, 1", "abc, cab, 2", "ab, ba, 1"})
  void distanceCountsSlips(String a, String b, int distance) {
    assertEquals(distance, Edits.distance(a, b));
    assertEquals(distance, Edits.distance(b, a));
    assertEquals(distance == 1, Edits.isOne(a, b));
  }
}
