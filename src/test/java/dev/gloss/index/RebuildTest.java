package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.index.IndexException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
  private static final RebuildOptions DEFAULT = RebuildOptions.DEFAULT;

  @TempDir Path temp;

  private Path index() {
    return temp.resolve("index");
  }

  private Path corpus(String... lines) throws IOException {
    Path corpus = temp.resolve("corpus.jsonl");
    Files.writeString(corpus, String.join("\n", lines) + "\n");
    return corpus;
  }

  private static String entry(String term, String definition) {
    return "{\"term\":\"" + term + "\",\"definition\":\"" + definition + "\"}";
  }

  private static List<String> ids(Glossary glossary, String query) throws IOException {
    return glossary.define(query).hits().stream().map(hit -> hit.id()).toList();
  }

  private RebuildReport rebuild(Path corpus, RebuildOptions options) throws IOException {
    return Glossary.rebuild(index(), List.of(corpus), options);
  }

  private IndexException refused(Reason reason, Path corpus, RebuildOptions options) {
    IndexException e = assertThrows(IndexException.class, () -> rebuild(corpus, options));
    assertEquals(reason, e.reason(), e.getMessage());
    return e;
  }

  @Test
  void reportCountsWhatChanged() throws IOException {
    RebuildReport first =
        rebuild(corpus(entry("A", "one"), entry("B", "two"), entry("C", "three")), DEFAULT);
    assertEquals("3 3 3 0 0", counts(first));
    RebuildReport second =
        rebuild(corpus(entry("A", "one"), entry("B", "other"), entry("D", "four")), DEFAULT);
    assertEquals("3 3 1 1 1", counts(second));
    assertEquals("3 3 0 0 0", counts(Glossary.rebuild(index(), DEFAULT)));
  }

  private static String counts(RebuildReport report) {
    return report.entries()
        + " "
        + report.heads()
        + " "
        + report.added()
        + " "
        + report.changed()
        + " "
        + report.removed();
  }

  @Test
  void errorsThatOnlyTheWholeShowsAreToldBesideOthers() throws IOException {
    Path corpus =
        corpus(
            "{\"no\":\"term\"}",
            "{\"term\":\"A\",\"definition\":\"one\",\"id\":\"same\"}",
            "{\"term\":\"B\",\"definition\":\"two\",\"id\":\"same\"}");
    CorpusException e = assertThrows(CorpusException.class, () -> rebuild(corpus, DEFAULT));
    assertEquals(
        List.of(1, 3), e.problems().stream().map(problem -> problem.place().line()).toList());
  }

  @Test
  void sensesKeepTheirOrderAndIds() throws IOException {
    rebuild(
        corpus(
            "{\"term\":\"AP\",\"definition\":\"third\"}",
            "{\"term\":\"AP\",\"definition\":\"second\",\"sense\":2}",
            "{\"term\":\"ap\",\"definition\":\"fourth\"}",
            "{\"term\":\"AP\",\"definition\":\"first\",\"sense\":1,\"id\":\"average-precision\"}"),
        DEFAULT);
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals(List.of("average-precision", "ap#2", "ap#3", "ap#4"), ids(glossary, "AP"));
    }
  }

  @Test
  void sameEntryIsKeptOnceAndBothPlacesAreTold() throws IOException {
    RebuildReport report =
        rebuild(corpus(entry("A", "one"), entry("B", "x"), entry("A", " one ")), DEFAULT);
    assertEquals(2, report.entries());
    assertEquals(1, report.duplicates());
    String warning = report.warnings().get(0).toString();
    assertTrue(
        warning.contains("corpus.jsonl:3: ") && warning.contains("corpus.jsonl:1 "), warning);
  }

  /** Beyond 100,000 entries the index keeps several segments, of which few entries may be gone. */
  @Test
  void aLargeIndexHoldsNothingThatWasLeftOut() throws IOException {
    Stream<Entry> entries =
        IntStream.range(0, 100_050)
            .mapToObj(i -> Entry.builder("t" + i % 100_040).definition("x").build());
    RebuildReport report = Rebuild.folder(index(), entries, DEFAULT);
    assertEquals(100_040, report.entries());
    assertEquals(10, report.duplicates());
  }

  @Test
  void badCorpusPublishesNothingAndListsEveryProblem() throws IOException {
    rebuild(corpus(entry("A", "one")), DEFAULT);
    Path bad = corpus(entry("B", "two"), "{\"term\":\"C\"}", "nonsense", entry("", "x"));
    CorpusException e = assertThrows(CorpusException.class, () -> rebuild(bad, DEFAULT));
    assertEquals(List.of(2, 3, 4), e.problems().stream().map(p -> p.place().line()).toList());
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals(List.of("a"), ids(glossary, "A"));
      assertEquals(List.of(), ids(glossary, "B"));
    }
  }

  @Test
  void dryRunAndGuardsLeaveTheOldIndex() throws IOException {
    rebuild(corpus(entry("A", "one"), entry("B", "two")), DEFAULT);
    Path smaller = corpus(entry("A", "one"));
    assertEquals(false, rebuild(smaller, DEFAULT.withDryRun(true)).published());
    IndexException few = refused(Reason.GUARDED, smaller, DEFAULT.withGuards(2, 100));
    assertTrue(few.getMessage().contains("unchanged"), few.getMessage());
    IndexException gone = refused(Reason.GUARDED, smaller, DEFAULT.withGuards(1, 10));
    assertTrue(gone.getMessage().contains("50.0 %"), gone.getMessage());
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals(2, glossary.status().entries());
    }
    assertEquals(1, rebuild(smaller, DEFAULT.withGuards(1, 50)).entries());
  }

  @Test
  void otherSourcesNeedReplace() throws IOException {
    rebuild(corpus(entry("A", "one")), DEFAULT);
    Path other = temp.resolve("other.jsonl");
    Files.writeString(other, entry("B", "two") + "\n");
    IndexException e = refused(Reason.OTHER_SOURCES, other, DEFAULT);
    assertTrue(e.getMessage().contains("corpus.jsonl"), e.getMessage());
    assertTrue(e.getMessage().contains("other.jsonl"), e.getMessage());
    assertEquals(1, rebuild(other, DEFAULT.withReplace(true)).added());
  }

  @Test
  void strangersFilesAreNotTouched() throws IOException {
    Files.createDirectories(index());
    Files.writeString(index().resolve("_0.cfs"), "a stranger's");
    IndexException e = refused(Reason.NOT_OURS, corpus(entry("A", "one")), DEFAULT);
    assertTrue(e.getMessage().contains("\"_0.cfs\""), e.getMessage());
    assertEquals("a stranger's", Files.readString(index().resolve("_0.cfs")));
    Files.delete(index().resolve("_0.cfs"));
    Files.writeString(index().resolve("README.md"), "kept");
    Files.writeString(index().resolve(".keep"), "kept");
    rebuild(corpus(entry("A", "one")), DEFAULT);
    assertEquals("kept", Files.readString(index().resolve("README.md")));
    assertEquals("kept", Files.readString(index().resolve(".keep")));
  }

  @Test
  void anotherRebuildHoldsTheIndex() throws IOException {
    Path corpus = corpus(entry("A", "one"), entry("B", "two"));
    RebuildOptions nested =
        DEFAULT.withListeners(n -> refused(Reason.LOCKED, corpus, DEFAULT), skipped -> {});
    assertEquals(2, rebuild(corpus, nested).entries());
  }

  @Test
  void streamOfEntries() throws IOException {
    Stream<Entry> entries =
        Stream.of("A", "B").map(term -> Entry.builder(term).definition("d").build());
    assertEquals(2, Glossary.rebuild(index(), entries, DEFAULT).entries());
    IndexException e = assertThrows(IndexException.class, () -> Glossary.rebuild(index(), DEFAULT));
    assertTrue(e.getMessage().contains("stream of entries"), e.getMessage());
  }

  @Test
  void unknownLanguageIsAProblemOfTheCorpus() throws IOException {
    Path article = temp.resolve("a.md");
    Files.writeString(article, "---\nlanguage: xx\n---\n# T\n\n- **A**: One two three four.\n");
    CorpusException e = assertThrows(CorpusException.class, () -> rebuild(article, DEFAULT));
    String found = article + ":2: language is \"xx\", known are ";
    assertTrue(e.getMessage().contains(found), e.getMessage());
    // and may be overridden
    assertEquals(1, rebuild(article, DEFAULT.withLanguage("none")).entries());
    try (Glossary glossary = Glossary.ofCorpus(List.of(article), DEFAULT.withLanguage("de"))) {
      assertEquals("de", glossary.status().language());
    }
    IndexOrigin asked = new IndexOrigin(List.of(article), ReadOptions.DEFAULT, "none");
    assertTrue(Rebuild.check(asked, piece -> {}).stream().noneMatch(p -> p.level() == Level.ERROR));
  }

  @Test
  void languageIsKept() throws IOException {
    rebuild(corpus(entry("A", "Die Häuser der Stadt")), DEFAULT.withLanguage("de"));
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals("de", glossary.status().language());
      assertEquals(1, glossary.search("Hauses").hits().size());
    }
  }

  @Test
  void rebuildFromTheManifestKeepsTheLanguage() throws IOException {
    rebuild(corpus(entry("A", "Die Häuser der Stadt")), DEFAULT.withLanguage("de"));
    Glossary.rebuild(index(), DEFAULT);
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals("de", glossary.status().language());
    }
    Glossary.rebuild(index(), DEFAULT.withLanguage("none"));
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals("none", glossary.status().language());
    }
  }

  @Test
  void rebuildFromTheManifestOfADamagedIndex() throws IOException {
    rebuild(corpus(entry("A", "one")), DEFAULT);
    assertTrue(!segmentFiles().isEmpty());
    for (Path file : segmentFiles()) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    assertEquals(1, Glossary.rebuild(index(), DEFAULT).entries());
    Glossary.verify(index());
  }

  /** All that entries are in; what describes a segment lies apart. */
  private List<Path> segmentFiles() throws IOException {
    try (Stream<Path> files = Files.list(index())) {
      return files.filter(f -> f.toString().endsWith(".cfs")).toList();
    }
  }

  @Test
  void rebuildFromTheManifestOfAnotherSchema() throws IOException {
    rebuild(corpus(entry("A", "one")), DEFAULT);
    try (FSDirectory directory = FSDirectory.open(index());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data =
          new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
      data.put("gloss.schema", "2");
      data.put("gloss.roots", "[\"" + data.get("gloss.roots") + "\"]"); // JSON, before schema 3
      data.put("gloss.reading", "[\"\",\"\",\"\"]");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    IndexException e = assertThrows(IndexException.class, () -> Glossary.open(index()).close());
    assertEquals(Reason.OTHER_SCHEMA, e.reason());
    assertEquals(1, Glossary.rebuild(index(), DEFAULT).entries());
    Glossary.verify(index());
  }

  @Test
  void thereMustBeAManifestToRebuildFrom() throws IOException {
    IndexException none =
        assertThrows(IndexException.class, () -> Glossary.rebuild(index(), DEFAULT));
    assertEquals(Reason.MISSING, none.reason());
    rebuild(corpus(entry("A", "one")), DEFAULT);
    try (Stream<Path> files = Files.list(index())) {
      for (Path file : files.filter(f -> f.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    IndexException torn =
        assertThrows(IndexException.class, () -> Glossary.rebuild(index(), DEFAULT));
    assertEquals(Reason.DAMAGED, torn.reason());
    assertTrue(torn.getMessage().contains("name a corpus"), torn.getMessage());
  }

  @Test
  void invisibleTermIsRefusedByName() {
    CorpusException e =
        assertThrows(
            CorpusException.class,
            () -> rebuild(corpus(entry("A", "one"), entry("\u200B", "two")), DEFAULT));
    assertTrue(e.getMessage().contains("corpus.jsonl:2: "), e.getMessage());
    assertTrue(e.getMessage().contains("no visible character"), e.getMessage());
  }

  @Test
  void idOfASenseMayNotBeAnotherTerm() throws IOException {
    String[] lines = {entry("AP", "one"), entry("AP", "two"), entry("AP#2", "three")};
    CorpusException e = assertThrows(CorpusException.class, () -> rebuild(corpus(lines), DEFAULT));
    assertTrue(e.getMessage().contains("\"ap#2\""), e.getMessage());
    assertTrue(e.getMessage().contains("corpus.jsonl:3"), e.getMessage());
    String own = "{\"term\":\"AP\",\"definition\":\"two\",\"id\":\"ap-two\"}";
    assertEquals(3, rebuild(corpus(lines[0], own, lines[2]), DEFAULT).entries());
  }

  @Test
  void sensesThatDifferInCaseShareAHead() throws IOException {
    RebuildReport report = rebuild(corpus(entry("US", "one"), entry("us", "two")), DEFAULT);
    assertEquals(1, report.heads());
    try (Glossary glossary = Glossary.open(index())) {
      assertEquals(List.of("us", "us#2"), ids(glossary, "US"));
      assertEquals(List.of("us#2", "us"), ids(glossary, "us"));
    }
  }

  @Test
  void emptyCorpusPublishesNothing() throws IOException {
    rebuild(corpus(entry("A", "one")), DEFAULT);
    assertThrows(CorpusException.class, () -> rebuild(corpus(), DEFAULT));
    IndexException none =
        assertThrows(
            IndexException.class,
            () -> Glossary.rebuild(index(), Stream.of(), DEFAULT.withReplace(true)));
    assertEquals(Reason.GUARDED, none.reason());
    Glossary.verify(index());
  }

  @Test
  void sameCorpusGivesTheSameAnswers() throws IOException {
    Path corpus = Path.of("src/test/resources/seeds");
    Glossary.rebuild(index(), List.of(corpus), DEFAULT);
    try (Glossary folder = Glossary.open(index());
        Glossary memory = Glossary.ofCorpus(List.of(corpus))) {
      for (String text : List.of("network", "vanishing gradient", "netwrk", "LSTM")) {
        assertEquals(
            memory.search(text, Patient.OPTIONS).hits(),
            folder.search(text, Patient.OPTIONS).hits(),
            text);
      }
    }
  }

  /**
   * Makes the commit one of a later Lucene: another version in its header, and a right checksum.
   */
  private Path ofLaterLucene() throws IOException {
    Path commit;
    try (FSDirectory directory = FSDirectory.open(index())) {
      commit = index().resolve(SegmentInfos.getLastCommitSegmentsFileName(directory));
    }
    byte[] bytes = Files.readAllBytes(commit);
    int version = CodecUtil.headerLength("segments") - Integer.BYTES;
    bytes[version + Integer.BYTES - 1]++;
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, bytes.length - Long.BYTES);
    ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, checksum.getValue());
    Files.write(commit, bytes);
    return commit;
  }

  private Map<String, Long> files() throws IOException {
    Map<String, Long> files = new HashMap<>();
    try (Stream<Path> all = Files.list(index())) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.size(file));
      }
    }
    return files;
  }

  @Test
  void anIndexOfAnotherLuceneIsReplacedOnlyWhenAsked() throws IOException {
    Path corpus = corpus(entry("LSTM", "A network."));
    rebuild(corpus, DEFAULT);
    ofLaterLucene();
    Map<String, Long> before = files();
    refused(Reason.OTHER_SCHEMA, corpus, DEFAULT);
    refused(Reason.OTHER_SCHEMA, corpus, DEFAULT.withDryRun(true));
    refused(Reason.DAMAGED, corpus, DEFAULT.withDryRun(true).withReplace(true));
    assertEquals(before, files());
    assertTrue(rebuild(corpus, DEFAULT.withReplace(true)).published());
  }

  @Test
  void aDryRunDeletesNothingOfADamagedIndex() throws IOException {
    Path corpus = corpus(entry("LSTM", "A network."));
    rebuild(corpus, DEFAULT);
    Path commit = ofLaterLucene();
    byte[] bytes = Files.readAllBytes(commit);
    bytes[bytes.length - 1]++;
    Files.write(commit, bytes);
    Map<String, Long> before = files();
    refused(Reason.DAMAGED, corpus, DEFAULT.withDryRun(true));
    assertEquals(before, files());
    assertTrue(rebuild(corpus, DEFAULT).published());
  }
}
