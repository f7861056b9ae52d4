package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdWalkTest {
  private static final RebuildOptions DEFAULT = RebuildOptions.DEFAULT;

  @TempDir Path temp;

  private Path index() {
    return temp.resolve("index");
  }

  private static String entry(String term, String definition) {
    return "{\"term\":\"" + term + "\",\"definition\":\"" + definition + "\"}";
  }

  private static List<String> ids(Glossary glossary, String query) throws IOException {
    return glossary.define(query).hits().stream().map(hit -> hit.id()).toList();
  }

  /** An entry that gives up its id is written anew, and its old form must go. */
  @Test
  void aLargeIndexHoldsNoIdThatWasGivenUp() throws IOException {
    String first = "{\"term\":\"A\",\"id\":\"x\",\"definition\":\"d\"}";
    String second = "{\"term\":\"B\",\"id\":\"x\",\"definition\":\"d\"}";
    Stream<String> many = IntStream.range(0, 100_050).mapToObj(i -> entry("t" + i, "x"));
    Path large =
        source("large.jsonl", Stream.concat(Stream.of(second), many).toArray(String[]::new));
    RebuildReport report =
        Rebuild.folder(index(), List.of(source("small.jsonl", first), large), DEFAULT);
    assertEquals(100_052, report.entries());
    assertEquals(1, report.warnings().size());
  }

  @Test
  void twoEntriesMayNotClaimOneId() throws IOException {
    String a = "{\"term\":\"A\",\"id\":\"x\",\"definition\":\"d\"}";
    String b = "{\"term\":\"B\",\"id\":\"x\",\"definition\":\"d\"}";
    CorpusException e =
        assertThrows(
            CorpusException.class,
            () -> Rebuild.folder(index(), List.of(source("corpus.jsonl", a, b)), DEFAULT));
    assertTrue(e.getMessage().contains("corpus.jsonl:2: id \"x\" is taken"), e.getMessage());
    String taker = "{\"term\":\"Other\",\"id\":\"lstm\",\"definition\":\"d\"}";
    CorpusException made =
        assertThrows(
            CorpusException.class,
            () ->
                Rebuild.folder(
                    index(), List.of(source("corpus.jsonl", entry("LSTM", "d"), taker)), DEFAULT));
    assertTrue(made.getMessage().contains("corpus.jsonl:2: id \"lstm\""), made.getMessage());
  }

  @Test
  void beyondAThousandErrorsAreCounted() throws IOException {
    String[] same =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "{\"term\":\"T" + i + "\",\"id\":\"x\",\"definition\":\"d\"}")
            .toArray(String[]::new);
    CorpusException e =
        assertThrows(
            CorpusException.class,
            () -> Rebuild.folder(index(), List.of(source("same.jsonl", same)), DEFAULT));
    assertEquals(1_001, e.problems().size());
    assertEquals("and 999 more errors, this being the last", e.problems().get(1_000).message());
    Stream<Entry> invisible =
        IntStream.range(0, 1_500).mapToObj(i -> Entry.builder("\u00ad").definition("d").build());
    CorpusException hidden =
        assertThrows(CorpusException.class, () -> Rebuild.folder(index(), invisible, DEFAULT));
    assertEquals(1_001, hidden.problems().size());
    assertEquals(
        "and 500 more errors, this being the last", hidden.problems().get(1_000).message());
  }

  private Path source(String name, String... lines) throws IOException {
    return Files.write(temp.resolve(name), List.of(lines));
  }

  /** Each source is one of its own, however many there are before it. */
  @Test
  void thousandsOfSourcesAreToldApart() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < 2_100; i++) {
      sources.add(source(i + ".jsonl", entry("T" + i, "d")));
    }
    String x = "{\"term\":\"X\",\"id\":\"x1\",\"definition\":\"first\"}";
    sources.set(2_060, source("2060.jsonl", x));
    String y = "{\"term\":\"X\",\"id\":\"x1\",\"definition\":\"later\",\"sense\":1}";
    sources.set(2_090, source("2090.jsonl", y));
    RebuildReport report = Rebuild.folder(index(), sources, DEFAULT);
    assertEquals(1, report.warnings().size());
    assertTrue(report.warnings().get(0).message().contains("of an earlier source"));
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals(List.of("x1", "x#2"), ids(glossary, "X"));
      assertEquals("first", glossary.define("X").hits().get(0).entry().definition());
    }
  }

  @Test
  void moreSourcesThanAnIndexCanTellApartAreRefused() throws IOException {
    Path one = source("one.jsonl", entry("A", "d"));
    CorpusException e =
        assertThrows(
            CorpusException.class,
            () -> Rebuild.folder(index(), Collections.nCopies(65_537, one), DEFAULT));
    assertEquals(
        "corpus: found 65,537 files and folders, wanted at most 65,536; a folder counts as one",
        e.getMessage());
  }

  /** Neither source can know the other: the earlier keeps the id, and mixing goes on. */
  @Test
  void ofTwoSourcesTheEarlierKeepsTheId() throws IOException {
    Path sheet =
        source(
            "sheet.jsonl",
            "{\"term\":\"LSTM\",\"id\":\"lstm\",\"definition\":\"theirs\"}",
            "{\"term\":\"Box\",\"id\":\"rnn\",\"definition\":\"d\"}",
            "{\"term\":\"A\",\"id\":\"x\",\"definition\":\"d\"}",
            "{\"term\":\"same\",\"id\":\"s\",\"definition\":\"d\"}");
    Path ours =
        source(
            "ours.jsonl",
            entry("LSTM", "ours"),
            entry("RNN", "ours"),
            "{\"term\":\"B\",\"id\":\"x\",\"definition\":\"d\"}",
            "{\"term\":\"same\",\"id\":\"s\",\"definition\":\"d\"}");
    RebuildReport sheetFirst = Rebuild.folder(index(), List.of(sheet, ours), DEFAULT);
    assertEquals(7, sheetFirst.entries());
    assertEquals(1, sheetFirst.duplicates());
    assertEquals(
        List.of(
            "ours.jsonl:4: entry \"same\" is the same as the one at sheet.jsonl:4 and left out",
            "ours.jsonl:3: id \"x\" is that of the entry \"A\" at sheet.jsonl:3, of an earlier"
                + " source; this entry gets one made from its term",
            "ours.jsonl:2: entry \"RNN\" would have the id \"rnn\", which an earlier source gives"
                + " to the entry \"Box\" at sheet.jsonl:2; it gets a further number"),
        warnings(sheetFirst));
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals(List.of("lstm", "lstm#2"), ids(glossary, "LSTM"));
      assertEquals(List.of("rnn"), ids(glossary, "Box"));
      assertEquals(List.of("rnn#2"), ids(glossary, "RNN"));
      assertEquals(List.of("x"), ids(glossary, "A"));
      assertEquals(List.of("b"), ids(glossary, "B"));
      assertEquals(List.of("s"), ids(glossary, "same"));
    }
    RebuildReport oursFirst =
        Rebuild.folder(index(), List.of(ours, sheet), DEFAULT.withReplace(true));
    assertTrue(
        warnings(oursFirst)
            .contains(
                "sheet.jsonl:1: id \"lstm\" is that of the entry \"LSTM\" at ours.jsonl:1, of an"
                    + " earlier source; this entry gets one made from its term"));
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals(List.of("lstm", "lstm#2"), ids(glossary, "LSTM"));
      assertEquals(List.of("box"), ids(glossary, "Box"));
      assertEquals(List.of("rnn"), ids(glossary, "RNN"));
      assertEquals(List.of("a"), ids(glossary, "A"));
    }
  }

  /** All entries of the later one give up their ids, and are senses in the order they had. */
  @Test
  void twoEditionsOfOneGlossaryAreMixed() throws IOException {
    Path old = source("old.jsonl", edition("old"));
    Path fresh = source("new.jsonl", edition("new"));
    RebuildReport report = Rebuild.folder(index(), List.of(old, fresh), DEFAULT);
    assertEquals(6_000, report.entries());
    assertEquals(
        "and 2,900 more, this being the last",
        report.warnings().get(report.warnings().size() - 1).message());
    try (Glossary glossary = Glossary.open(index())) {
      for (String term : List.of("T0", "T77", "T999")) {
        List<String> said =
            glossary.define(term).hits().stream().map(hit -> hit.entry().definition()).toList();
        assertEquals(List.of("old 1", "old 2", "old 3", "new 1", "new 2", "new 3"), said);
        String given = "id-" + term.substring(1) + "-";
        String made = term.toLowerCase(Locale.ROOT) + "#";
        assertEquals(
            List.of(given + 1, given + 2, given + 3, made + 4, made + 5, made + 6),
            ids(glossary, term));
      }
    }
  }

  private static String[] edition(String name) {
    return IntStream.range(0, 3_000)
        .mapToObj(i -> sense(name, i % 1_000, i / 1_000 + 1))
        .toArray(String[]::new);
  }

  private static String sense(String edition, int term, int number) {
    String id = "\",\"id\":\"id-" + term + "-" + number;
    return entry("T" + term + id, edition + " " + number);
  }

  /** What an entry is called after it gave up its id may be another's id in its turn. */
  @Test
  void anIdGivenUpMayShowAnotherClash() throws IOException {
    Path one = source("one.jsonl", "{\"term\":\"A\",\"id\":\"x\",\"definition\":\"d\"}");
    Path two = source("two.jsonl", "{\"term\":\"B\",\"id\":\"x\",\"definition\":\"d\"}");
    Path three = source("three.jsonl", "{\"term\":\"C\",\"id\":\"b\",\"definition\":\"d\"}");
    RebuildReport report = Rebuild.folder(index(), List.of(one, two, three), DEFAULT);
    assertEquals(2, report.warnings().size(), report.warnings().toString());
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals(List.of("x"), ids(glossary, "A"));
      assertEquals(List.of("b"), ids(glossary, "B"));
      assertEquals(List.of("c"), ids(glossary, "C"));
    }
  }

  @Test
  void withinOneOfSeveralSourcesIdsAreUnique() throws IOException {
    Path one = source("one.jsonl", "{\"term\":\"A\",\"id\":\"x\",\"definition\":\"d\"}");
    Path two =
        source(
            "two.jsonl",
            "{\"term\":\"B\",\"id\":\"x\",\"definition\":\"d\"}",
            "{\"term\":\"C\",\"id\":\"x\",\"definition\":\"d\"}");
    CorpusException e =
        assertThrows(
            CorpusException.class, () -> Rebuild.folder(index(), List.of(one, two), DEFAULT));
    assertTrue(e.getMessage().contains("two.jsonl:2: id \"x\" is taken"), e.getMessage());
  }

  private List<String> warnings(RebuildReport report) {
    return report.warnings().stream().map(w -> w.toString().replace(temp + "/", "")).toList();
  }
}
