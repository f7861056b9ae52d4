package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordListTest {

  @Test
  void commasAndLineEndsPartWords() {
    assertEquals(Set.of("a b", "c", "d"), WordList.of("a b, c,\n  d\n"));
  }

  @Test
  void listsAreImmutable() {
    assertThrows(UnsupportedOperationException.class, () -> SmallWords.BETWEEN.remove("of"));
  }
}
