package dev.gloss.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.corpus.WriteReport;
import dev.gloss.formats.Recording;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
  private static final Origin OURS = new Origin("Our terms", "CC0");

  /** Entries with what formats trip over. */
  static final List<Entry> NASTY =
      List.of(
          Entry.builder("R&D_50%")
              .expansion("research & development #1 {of} $5_000")
              .definition(
                  "Costs 50% of \"all\", a_b ^ c ~ d \\ e, `code`, x < y > z | w; 'so' -- it.")
              .origin(OURS)
              .build(),
          Entry.builder("AP")
              .expansion("average precision")
              .definition("The area under the curve, <b>bold</b> & *starred*: [a](b), &amp; so on.")
              .section("Metrics & more")
              .alias("mean AP, one class")
              .alias("AP 50/95")
              .see("mAP")
              .see("R&D_50%")
              .example("An \"AP\", of 0.5 – quite good.")
              .source("Everingham et al., 2010: \"VOC\"")
              .id("ap")
              .sense(1)
              .allow("letters")
              .origin(OURS)
              .build(),
          Entry.builder("AP")
              .expansion("affinity propagation")
              .section("Clustering")
              .sense(2)
              .origin(OURS)
              .build(),
          Entry.builder("β-VAE")
              .expansion("beta variational autoencoder")
              .definition("Weighs the Kullback–Leibler term by β > 1; see Nyström, naïve and 🙂.")
              .section("Clustering")
              .alias("beta-VAE")
              .origin(OURS)
              .build(),
          Entry.builder("C++").definition("A language, older than C#.").origin(OURS).build(),
          Entry.builder("A*").definition("A search of graphs by cost.").origin(OURS).build());

  @TempDir Path folder;

  private static String described(Entry e) {
    return e.toBuilder().place(null).build().toString();
  }

  private static List<String> described(List<Entry> entries) {
    return entries.stream().map(ConversionTest::described).toList();
  }

  private WriteReport write(List<Entry> entries, WriteOptions options, Path file)
      throws IOException {
    try (Glossary glossary = Glossary.of(entries)) {
      return glossary.convert(options, file);
    }
  }

  private static String text(List<Entry> entries, WriteOptions options) throws IOException {
    StringWriter out = new StringWriter();
    try (Glossary glossary = Glossary.of(entries)) {
      glossary.convert(options, out);
    }
    return out.toString();
  }

  /** The formats that hold every field give every entry back as it was, in its order. */
  @ParameterizedTest
  @CsvSource({"jsonl,jsonl", "csv,csv", "tsv,tsv"})
  void losesNothing(String format, String extension) throws IOException {
    Path file = folder.resolve("x." + extension);
    WriteReport report = write(NASTY, WriteOptions.to(format), file);
    assertEquals(new WriteReport(NASTY.size(), List.of(), List.of(), List.of()), report);
    Recording read = Recording.of(file);
    assertEquals(List.of(), read.problems);
    assertEquals(described(NASTY), described(read.entries));
  }

  @Test
  void aSingleAliasWithASemicolonStaysOne() throws IOException {
    Path file = folder.resolve("x.csv");
    Entry entry = Entry.builder("Summary").definition("A gist.").alias("TL;DR").see("A;B").build();
    write(List.of(entry), WriteOptions.to("csv"), file);
    assertEquals(List.of("TL;DR"), Recording.of(file).entries.get(0).aliases());
    assertEquals(List.of("A;B"), Recording.of(file).entries.get(0).see());
  }

  /** What docs/formats.md says of ours. */
  @ParameterizedTest
  @CsvSource({"jsonl,jsonl", "csv,csv", "tsv,tsv", "article,md"})
  void theBundledGlossaryComesBack(String format, String extension) throws IOException {
    Path ours = Path.of("corpus");
    Path file = folder.resolve("x." + extension);
    WriteReport report =
        Glossary.convert(List.of(ours), ReadOptions.DEFAULT, WriteOptions.to(format), file);
    assertEquals(List.of(), report.losses());
    assertEquals(described(Recording.of(ours).entries), described(Recording.of(file).entries));
  }

  /** All that a dictionary holds, that is. */
  @Test
  void theBundledGlossaryComesBackFromADictionary() throws IOException {
    Path ours = Path.of("corpus");
    Path file = folder.resolve("x.index");
    Glossary.convert(List.of(ours), ReadOptions.DEFAULT, WriteOptions.to("dictd"), file);
    List<String> held = Recording.of(ours).entries.stream().map(ConversionTest::inDictd).toList();
    assertEquals(held, described(Recording.of(file).entries));
  }

  private static String inDictd(Entry e) {
    Entry.Builder held =
        Entry.builder(e.term())
            .expansion(e.expansion())
            .definition(e.definition())
            .section(e.section())
            .origin(e.origin());
    e.aliases().forEach(held::alias);
    e.see().forEach(held::see);
    return described(held.build());
  }

  /** An article has those without a section in front. */
  @Test
  void losesNothingAsAnArticle() throws IOException {
    Path file = folder.resolve("x.md");
    WriteReport report = write(NASTY, WriteOptions.to("article"), file);
    assertEquals(List.of(), report.losses());
    Recording read = Recording.of(file);
    assertEquals(List.of(), read.problems);
    List<Entry> grouped =
        Stream.concat(
                NASTY.stream().filter(e -> e.section() == null),
                NASTY.stream().filter(e -> e.section() != null))
            .toList();
    assertEquals(described(grouped), described(read.entries));
  }

  @ParameterizedTest
  @CsvSource({"article, md", "latex, tex", "dictd, index"})
  void quotesOfANameComeBack(String format, String extension) throws IOException {
    for (String name : List.of("\"Alpha\" and \"Beta\"", "'n'", "\"", "a \"b\"")) {
      Origin quoted = new Origin(name, "CC0");
      Path file = folder.resolve("x." + extension);
      write(
          List.of(Entry.builder("A").definition("b").origin(quoted).build()),
          WriteOptions.to(format),
          file);
      assertEquals(quoted, Recording.of(file).entries.get(0).origin());
    }
  }

  @Test
  void aDictionaryHasNoLicenceThatOnlySomeEntriesHave() throws IOException {
    Entry plain = Entry.builder("A").definition("b").build();
    List<Entry> entries =
        List.of(
            plain.toBuilder().origin(new Origin(null, "MIT")).build(),
            plain.toBuilder().term("B").origin(new Origin(null, "All rights reserved")).build(),
            plain.toBuilder().term("C").build());
    Path file = folder.resolve("x.index");
    assertEquals(List.of("licence (2)"), write(entries, WriteOptions.to("dictd"), file).losses());
    Recording.of(file).entries.forEach(entry -> assertEquals(Origin.UNKNOWN, entry.origin()));
  }

  /** None of these looks like an entry of an article by itself. */
  @Test
  void anArticleSaysThatAllItsItemsAreEntries() throws IOException {
    List<Entry> odd =
        Stream.of("Note", "Published", "How it works", "a b c d e f g h", "12 May 2020")
            .map(term -> Entry.builder(term).definition("Two words.").section("References").build())
            .toList();
    Path file = folder.resolve("x.md");
    assertEquals(List.of(), write(odd, WriteOptions.to("article"), file).losses());
    assertEquals(described(odd), described(Recording.of(file).entries));
  }

  @Test
  void whatAnArticleWouldReadOtherwiseIsTold() throws IOException {
    List<Entry> odd =
        List.of(
            Entry.builder("Loss: L2").definition("A sum of squares.").build(),
            Entry.builder("LSTM").definition("Long short-term memory, a network.").build(),
            Entry.builder("fine").definition("It is as it was.").build());
    Path file = folder.resolve("x.md");
    assertEquals(
        List.of("entries that read otherwise (2)"),
        write(odd, WriteOptions.to("article"), file).losses());
    List<String> read = described(Recording.of(file).entries);
    List<String> written = described(odd);
    assertNotEquals(written.get(0), read.get(0));
    assertNotEquals(written.get(1), read.get(1));
    assertEquals(written.get(2), read.get(2));
  }

  /** What a format holds of an entry comes back; the rest is told with its counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "latex ~ tex ~ section (3), aliases (2), see (1), examples (1), source (1), id (1),"
            + " sense (2), allow (1)",
      })
  void losesWhatItTells(String format, String extension, String losses) throws IOException {
    Path file = folder.resolve("x." + extension);
    assertEquals(losses, String.join(", ", write(NASTY, WriteOptions.to(format), file).losses()));
    Recording read = Recording.of(file);
    assertEquals(List.of(), read.problems);
    List<Entry> held =
        NASTY.stream()
            .map(e ->
                Entry.builder(e.term())
                    .expansion(e.expansion())
                    .definition(quoted(e.definition()))
                    .origin(e.origin())
                    .build())
            .toList();
    assertEquals(described(held), described(read.entries));
  }

  /** TeX sets a straight apostrophe as a curly one. */
  private static String quoted(String text) {
    return text == null ? null : text.replace('\'', '’');
  }

  @Test
  void elementsThatHoldWhatStandsBetweenThemAreLeftOutAndTold() throws IOException {
    Entry entry =
        Entry.builder("GRU")
            .expansion("gated recurrent unit")
            .alias("c|d")
            .alias("e;f")
            .alias("g")
            .build();
    for (String[] each :
        new String[][] {{"csv", "aliases with | (1)"}, {"article", "aliases with ; (1)"}}) {
      Path file = folder.resolve("x." + (each[0].equals("csv") ? "csv" : "md"));
      assertEquals(
          List.of(each[1]), write(List.of(entry), WriteOptions.to(each[0]), file).losses());
      assertEquals(2, Recording.of(file).entries.get(0).aliases().size());
    }
  }

  @Test
  void abbreviationsHaveOneLineATerm() throws IOException {
    Path file = folder.resolve("x.md");
    WriteReport report = write(NASTY, WriteOptions.to("abbreviations"), file);
    assertTrue(report.losses().contains("further senses (1)"), report.losses().toString());
    assertTrue(report.losses().contains("definitions beside an expansion (3)"));
    assertTrue(Files.readString(file).contains("\n*[AP]: average precision\n*[β-VAE]: beta"));
    assertEquals(List.of("R&D_50%", "AP", "β-VAE", "C++", "A*"), Recording.of(file).terms());
    assertEquals(NASTY.get(0).expansion(), Recording.of(file).entries.get(0).expansion());
  }

  @Test
  void latexMakesKeysAndPlurals() throws IOException {
    Entry memory =
        Entry.builder("LSTM").expansion("long short-term memory").definition("Gated.").build();
    Entry space = Entry.builder("LSTM").expansion("large set of terms").build();
    assertEquals(
        """
        % language: en
        \\newacronym[longplural={long short-term memories},
          description={Gated.}]{lstm}{LSTM}
          {long short-term memory}
        \\newacronym[longplural={large set of terms}]{lstm-2}{LSTM}
          {large set of terms}
        """,
        text(List.of(memory, space), WriteOptions.to("latex")));
    assertEquals(
        """
        % language: en
        \\begin{acronym}
        \\acro{lstm}[{LSTM}]{long short-term memory}
        \\acroplural{lstm}[{LSTMs}]{long short-term memories}
        \\end{acronym}
        """,
        text(List.of(memory), WriteOptions.to("latex").withLatexPackage("acronym")));
  }

  @ParameterizedTest
  @CsvSource({"glossaries, longplural", "acronym, acroplural"})
  void latexHasEnglishPluralsOfEnglishOnly(String latexPackage, String plural) throws IOException {
    WriteOptions options = WriteOptions.to("latex").withLatexPackage(latexPackage);
    String entry = "items: entries\n---\n- **SB** - Satzbuch\n";
    for (String language : List.of("de", "en")) {
      Path file =
          Files.writeString(folder.resolve("x.md"), "---\nlanguage: " + language + "\n" + entry);
      StringWriter out = new StringWriter();
      Glossary.convert(List.of(file), ReadOptions.DEFAULT, options, out);
      assertEquals(language.equals("en"), out.toString().contains(plural), out.toString());
      assertTrue(out.toString().contains("{Satzbuch}"), out.toString());
    }
  }

  @Test
  void theListOfTermsAndTheSectionChoose() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.builder("US").expansion("unsupervised").section("One").build(),
            Entry.builder("us").expansion("microsecond").section("Two").build(),
            Entry.builder("LSTM").expansion("long short-term memory").section("Two").build());
    WriteOptions options = WriteOptions.to("abbreviations");
    StringWriter out = new StringWriter();
    try (Glossary glossary = Glossary.of(entries)) {
      WriteReport report = glossary.convert(options.withTerms(List.of("lstm", "us", "GAN")), out);
      assertEquals(List.of("GAN"), report.unknown());
      assertEquals(2, report.entries());
    }
    assertEquals("*[us]: microsecond\n*[LSTM]: long short-term memory\n", out.toString());
    assertEquals("*[US]: unsupervised\n", text(entries, options.withSection("one")));
  }

  @Test
  void aListedNameIsAHeadBeforeItIsAnotherName() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.builder("CNN").expansion("convolutional network").alias("ConvNet").build(),
            Entry.builder("NB").expansion("na\u00efve Bayes").alias("LSTM").build(),
            Entry.builder("LSTM").expansion("long short-term memory").build());
    WriteOptions options = WriteOptions.to("abbreviations");
    StringWriter out = new StringWriter();
    try (Glossary glossary = Glossary.of(entries)) {
      List<String> listed = List.of("conv-net", "Naive Bayes", "lstm", "Bayes");
      assertEquals(List.of("Bayes"), glossary.convert(options.withTerms(listed), out).unknown());
    }
    assertEquals(
        """
        *[CNN]: convolutional network
        *[NB]: na\u00efve Bayes
        *[LSTM]: long short-term memory
        """,
        out.toString());
  }

  @Test
  void aCorpusWithErrorsIsNotWritten() throws IOException {
    Path corpus =
        Files.writeString(folder.resolve("bad.jsonl"), "{\"term\":\"A\",\"expansion\":\"b\"}\nx\n");
    Path file = Files.writeString(folder.resolve("x.csv"), "old");
    assertThrows(
        CorpusException.class,
        () -> Glossary.convert(List.of(corpus), ReadOptions.DEFAULT, WriteOptions.to("csv"), file));
    assertEquals("old", Files.readString(file));
  }

  @Test
  void aFileIsReplacedWholeAndNothingIsLeftBeside() throws IOException {
    Path file =
        Files.writeString(folder.resolve("x.jsonl"), "{\"term\":\"A\",\"expansion\":\"b\"}\n");
    Path out = folder.resolve("x.csv");
    for (int i = 0; i < 2; i++) {
      Glossary.convert(List.of(file), ReadOptions.DEFAULT, WriteOptions.to("csv"), out);
      assertTrue(Files.readString(out).contains("A,b"), Files.readString(out));
      assertEquals(Set.of(file, out), files());
    }
    String before = Files.readString(out);
    WriteOptions none = WriteOptions.to("csv").withSection("none");
    assertEquals(0, Glossary.convert(List.of(file), ReadOptions.DEFAULT, none, out).entries());
    assertEquals(before, Files.readString(out), "nothing chosen, nothing written");
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(Collectors.toSet());
    }
  }

  @Test
  void whatIsReadIsNotOverwritten() throws IOException {
    write(NASTY, WriteOptions.to("dictd"), folder.resolve("x"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("x.dict"));
    Path index = folder.resolve("x.index");
    byte[] before = Files.readAllBytes(folder.resolve("x.dict"));
    for (Path file : List.of(index, folder.resolve("x.dict"), link)) {
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  Glossary.convert(
                      List.of(index), ReadOptions.DEFAULT, WriteOptions.to("csv"), file));
      assertEquals(file + " is one of the files read, wanted another", refused.getMessage());
    }
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("x.dict")));
  }

  @Test
  void severalMayWriteOneFileAtOnce() throws Exception {
    Path file = folder.resolve("x.jsonl");
    try (Glossary glossary = Glossary.of(NASTY);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<WriteReport> one = () -> glossary.convert(WriteOptions.to("jsonl"), file);
      for (Future<WriteReport> done : threads.invokeAll(Collections.nCopies(200, one))) {
        assertEquals(NASTY.size(), done.get().entries());
      }
    }
    assertEquals(described(NASTY), described(Recording.of(file).entries));
    assertEquals(Set.of(file), files());
  }

  @Test
  void aFailureNamesTheFileAskedFor() {
    Path file = folder.resolve("x".repeat(250) + ".csv");
    FileSystemException failed =
        assertThrows(FileSystemException.class, () -> write(NASTY, WriteOptions.to("csv"), file));
    assertEquals(file.toString(), failed.getFile());
  }

  @Test
  void namesWhatItCannotWrite() {
    for (WriteOptions wrong :
        List.of(
            WriteOptions.to("xls"),
            WriteOptions.to("dictd"),
            WriteOptions.to("latex").withLatexPackage("acro"))) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> text(NASTY, wrong));
      assertFalse(String.valueOf(refused.getMessage()).isEmpty());
    }
  }
}
