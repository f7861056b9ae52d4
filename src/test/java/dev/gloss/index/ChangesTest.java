package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How one glossary differs from another, entries written as {@code TERM=definition}. */
class ChangesTest {
  private static PublishedIndex index(String entries) throws IOException {
    List<Entry> list = new ArrayList<>();
    for (String entry : entries.split(" ", -1)) {
      int equals = entry.indexOf('=');
      list.add(
          Entry.builder(entry.substring(0, equals))
              .definition(entry.substring(equals + 1))
              .build());
    }
    return Rebuild.inMemory(list, RebuildOptions.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "A=1 B=2, A=1 B=2, 0 0 0",
    "A=1 B=2, B=2 A=1, 0 0 0",
    "A=1, A=1 B=2, 1 0 0",
    "A=1 B=2, A=1, 0 0 1",
    "A=1 B=2, A=9 B=2, 0 1 0",
    "A=1, B=1, 1 0 1",
    "M=1 Z=2, A=1 M=1, 1 0 1",
    "A=1 A=2, A=1 A=3, 0 1 0",
    "A=1 A=2, A=2 A=1, 0 0 0",
    "A=1 A=2 A=3, A=4, 0 1 2",
    "A=1, a=1, 0 1 0",
    "A=1, A=1 A=2 A=3, 2 0 0",
    "A=3 A=1 A=2 A=5, A=2 A=4 A=3, 0 1 1",
  })
  void addedChangedRemoved(String before, String after, String expected) throws IOException {
    try (PublishedIndex old = index(before);
        PublishedIndex now = index(after)) {
      Snapshot was = old.acquire();
      Snapshot is = now.acquire();
      try {
        Changes changes = Changes.between(was.reader(), is.reader());
        assertEquals(expected, changes.added() + " " + changes.changed() + " " + changes.removed());
        double share = 100.0 * changes.removed() / before.split(" ", -1).length;
        assertEquals(share, changes.removedPercent(), 1e-9);
      } finally {
        old.release(was);
        now.release(is);
      }
    }
  }

  @Test
  void everythingIsAddedToNothing() throws IOException {
    try (PublishedIndex now = index("A=1 B=2 B=3")) {
      Snapshot is = now.acquire();
      try {
        Changes changes = Changes.between(null, is.reader());
        assertEquals(3, changes.added());
        assertEquals(0, changes.removed());
      } finally {
        now.release(is);
      }
    }
  }

  @Test
  void whereAnEntryWasReadIsNoChange() {
    Entry entry = Entry.builder("A").definition("d").build();
    Entry placed = entry.toBuilder().place(new dev.gloss.corpus.Place("f", 3)).build();
    assertEquals(Documents.digest(entry), Documents.digest(placed));
  }
}
