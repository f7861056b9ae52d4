package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void commasAndLineEndsPartWords() {
    assertEquals(Set.of("a b", "c", "d"), Words.of("a b, c,\n  d\n"));
  }
}
