package dev.gloss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.index.RebuildOptions;
import dev.gloss.search.Hit;
import dev.gloss.search.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's door, as a user of the library walks through it. */
class GlossaryTest {
  @TempDir Path temp;

  private static Entry entry(String term, String definition) {
    return Entry.builder(term).definition(definition).build();
  }

  @Test
  void inMemory() throws IOException {
    Entry original =
        Entry.builder("AP")
            .expansion("average precision")
            .definition("The area below a curve.")
            .section("Metrics")
            .alias("avg. precision")
            .see("mAP")
            .example("An AP of .5.")
            .source("a book")
            .allow("length")
            .build();
    try (Glossary glossary = Glossary.of(List.of(original, entry("mAP", "The mean of it.")))) {
      Hit hit = glossary.search("average precision", Patient.OPTIONS).hits().get(0);
      assertEquals(original, hit.entry());
      assertEquals("ap", hit.id());
      assertEquals(Tier.EXPANSION, hit.tier());
      assertEquals(2, glossary.status().entries());
      assertEquals(List.of(), glossary.status().sources());
      assertEquals(true, glossary.status().current());
      assertEquals(false, glossary.refresh());
    }
  }

  @Test
  void inMemoryRefusesOneIdForTwo() {
    List<Entry> entries =
        List.of(
            Entry.builder("A").id("x").definition("d").build(),
            Entry.builder("B").id("x").definition("d").build());
    CorpusException e = assertThrows(CorpusException.class, () -> Glossary.of(entries));
    assertTrue(e.getMessage().contains("\"x\""), e.getMessage());
  }

  @Test
  void inAnotherLanguage() throws IOException {
    List<Entry> entries = List.of(entry("A", "Die Häuser der Stadt"));
    try (Glossary german = Glossary.of(entries, RebuildOptions.DEFAULT.withLanguage("de"));
        Glossary english = Glossary.of(entries)) {
      assertEquals(Tier.WORDS, german.search("Stadt Hauses", Patient.OPTIONS).hits().get(0).tier());
      assertEquals(Tier.NEAR, english.search("Stadt Hauses", Patient.OPTIONS).hits().get(0).tier());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Glossary.of(entries, RebuildOptions.DEFAULT.withLanguage("klingon")));
  }

  @Test
  void defineGivesAllSensesAndNothingElse() throws IOException {
    List<Entry> entries = new ArrayList<>();
    IntStream.range(0, 30).forEach(i -> entries.add(entry("AP", "sense " + i)));
    entries.add(entry("Other", "mentions AP"));
    try (Glossary glossary = Glossary.of(entries)) {
      List<Hit> hits = glossary.define("ap").hits();
      assertEquals(30, hits.size());
      for (int i = 0; i < hits.size(); i++) {
        assertEquals("sense " + i, hits.get(i).entry().definition());
        assertEquals(i + 1, hits.get(i).sense());
        assertEquals(30, hits.get(i).senses());
        assertEquals(i == 0 ? "ap" : "ap#" + (i + 1), hits.get(i).id());
      }
      assertEquals(List.of(), glossary.define("mentions").hits());
    }
  }

  @Test
  void closedTwiceAndThenOfNoUse() throws IOException {
    Glossary glossary = Glossary.of(List.of(entry("A", "d")));
    glossary.close();
    glossary.close();
    assertThrows(IllegalStateException.class, () -> glossary.search("A"));
    assertThrows(IllegalStateException.class, glossary::status);
    assertThrows(IllegalStateException.class, glossary::refresh);
  }

  private static Stream<Entry> generation(int number) {
    return IntStream.range(0, 50).mapToObj(i -> entry("T" + i, "generation " + number));
  }

  /** Every answer comes from one published state, whole, while the index is rebuilt underneath. */
  @Test
  void readersAreNotDisturbedByRebuilds() throws Exception {
    Path index = temp.resolve("index");
    Glossary.rebuild(index, generation(0), RebuildOptions.DEFAULT);
    AtomicBoolean done = new AtomicBoolean();
    try (Glossary glossary = Glossary.open(index);
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        boolean refreshes = i % 2 == 0;
        readers.add(threads.submit(reader(glossary, done, refreshes)));
      }
      try {
        for (int number = 1; number <= 8; number++) {
          Glossary.rebuild(index, generation(number), RebuildOptions.DEFAULT);
        }
      } finally {
        done.set(true);
      }
      for (Future<Integer> reader : readers) {
        assertTrue(reader.get() > 0);
      }
      glossary.refresh();
      assertEquals("generation 8", glossary.define("T1").hits().get(0).entry().definition());
    }
  }

  private static Callable<Integer> reader(
      Glossary glossary, AtomicBoolean done, boolean refreshes) {
    return () -> {
      int searches = 0;
      do {
        List<Hit> hits = glossary.search("generation", Patient.OPTIONS.withLimit(100)).hits();
        assertEquals(50, hits.size());
        assertEquals(1, hits.stream().map(hit -> hit.entry().definition()).distinct().count());
        searches++;
        if (refreshes) {
          glossary.refresh();
        }
      } while (!done.get());
      return searches;
    };
  }
}
