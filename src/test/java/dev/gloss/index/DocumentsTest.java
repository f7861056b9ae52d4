package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.corpus.Entry;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  /** What waits to be written is bounded by it; examples may be most of an entry. */
  @Test
  void theSizeOfAnEntryCountsAllItsLongTexts() {
    Entry entry =
        Entry.builder("a")
            .expansion("b".repeat(10))
            .definition("c".repeat(100))
            .alias("d".repeat(50))
            .alias("e".repeat(50))
            .see("f".repeat(200))
            .example("g".repeat(1_000))
            .example("h".repeat(100_000))
            .build();
    assertEquals(101_411, Documents.size(entry));
    assertEquals(3, Documents.size(Entry.builder("a").expansion("bc").build()));
  }
}
