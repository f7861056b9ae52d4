package dev.gloss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.annotate.TextOptions;
import dev.gloss.annotate.TextReader;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.index.RebuildOptions;
import dev.gloss.search.Hit;
import dev.gloss.search.Tier;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringWriter;
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
import org.junit.jupiter.api.function.Executable;
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
  void anInterruptedThreadIsToldSoAndStaysInterrupted() throws IOException {
    Path index = temp.resolve("index");
    Glossary.rebuild(index, Stream.of(entry("AP", "A measure.")), RebuildOptions.DEFAULT);
    try (Glossary glossary = Glossary.open(index)) {
      assertInterrupted("the search was interrupted", () -> glossary.search("AP"));
      assertInterrupted("the search was interrupted", () -> glossary.define("AP"));
      assertInterrupted("the search was interrupted", () -> glossary.suggest("A", 3));
      assertInterrupted(index + ": the thread was interrupted", () -> Glossary.open(index));
      assertEquals(1, glossary.search("AP", Patient.OPTIONS).hits().size());
    }
  }

  private static void assertInterrupted(String message, Executable call) {
    Thread.currentThread().interrupt();
    try {
      assertEquals(message, assertThrows(InterruptedIOException.class, call).getMessage());
    } finally {
      assertTrue(Thread.interrupted(), "the mark is still there");
    }
  }

  @Test
  void aClosedOneSaysSo() throws IOException {
    Glossary glossary = Glossary.of(List.of(entry("AP", "A measure.")));
    TextReader texts = glossary.texts();
    glossary.close();
    glossary.close();
    List<Executable> calls =
        List.of(
            () -> glossary.search("AP"),
            () -> glossary.define("AP"),
            () -> glossary.suggest("A", 3),
            glossary::status,
            glossary::isCurrent,
            glossary::refresh,
            () -> glossary.convert(WriteOptions.to("jsonl"), new StringWriter()),
            glossary::texts,
            () -> texts.annotate("The AP is high.", TextOptions.DEFAULT));
    for (Executable call : calls) {
      IllegalStateException closed = assertThrows(IllegalStateException.class, call);
      assertEquals("the glossary is closed", closed.getMessage());
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without such a check does
  void anArgumentThatIsNullIsNamed() throws IOException {
    Path index = temp.resolve("index");
    try (Glossary glossary = Glossary.of(List.of(entry("AP", "A measure.")))) {
      assertNull("text", () -> glossary.search(null));
      assertNull("options", () -> glossary.search("AP", null));
      assertNull("text", () -> glossary.define(null));
      assertNull("prefix", () -> glossary.suggest(null, 3));
      assertNull("options", () -> glossary.convert(null, new StringWriter()));
      assertNull("text", () -> glossary.texts().annotate(null, TextOptions.DEFAULT));
    }
    assertNull("index", () -> Glossary.open(null));
    assertNull("entries", () -> Glossary.of(null));
    assertNull("corpus", () -> Glossary.ofCorpus(null));
    assertNull("text", () -> Glossary.extract(null));
    assertNull("format", () -> WriteOptions.to(null));
    Stream<Entry> entries = Stream.of(entry("AP", "A measure."), null);
    assertNull("entry 2 is null", () -> Glossary.rebuild(index, entries, RebuildOptions.DEFAULT));
  }

  private static void assertNull(String message, Executable call) {
    assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
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
