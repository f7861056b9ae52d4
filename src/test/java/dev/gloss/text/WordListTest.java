package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordListTest {

  @Test
  void commasAndLineEndsPartWords() {
    assertEquals(Set.of("a b", "c", "d"), WordList.of("a b, c,\n  d\n"));
  }
}
