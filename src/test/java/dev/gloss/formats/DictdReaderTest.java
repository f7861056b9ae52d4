package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.formats.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictdReaderTest {
  private static final Path SAMPLES = Path.of("src/test/resources/dev/gloss/formats/dictd");

  @TempDir Path folder;

  private static String described(Entry entry) {
    return String.join(
        " | ",
        entry.term(),
        String.valueOf(entry.expansion()),
        String.valueOf(entry.section()),
        String.valueOf(entry.aliases()),
        String.valueOf(entry.definition()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acronyms.index", "acronyms.dict"})
  void aListOfAcronymsKeepsEverySense(String name) throws IOException {
    Recording told = Recording.of(SAMPLES.resolve(name));
    assertEquals(
        List.of(
            "AC3 | [digital] Audio Compression - 3 | null | [AC-3] | Dolby, DVD, Digital audio",
            "LSTM | Long Short-Term Memory | null | [] | neural networks",
            "RAM | Random Access Memory | null | [] | null",
            "RAM | Remote Access Module | null | [RA-M, R.A.M.] | IBM (org.)"),
        told.entries.stream().map(DictdReaderTest::described).toList());
    assertEquals(List.of(), told.problems);
    assertEquals(SAMPLES + "/acronyms.dict:8", String.valueOf(told.entries.get(1).place()));
    assertEquals(2, told.skipped.size());
  }

  @Test
  void proseKeepsItsParagraphsLinksAndCategory() throws IOException {
    Recording told = Recording.of(SAMPLES.resolve("prose.index"));
    assertEquals(
        List.of(
            "CSSL | Continuous System Simulation Language | simulation | [] | Versions include ACSL"
                + " and CSMP. Since 1968 (see the site (http://example.org/)). (2003-04-15)",
            "attention | null | learning | [attending] | <learning, vision> A weighted mean.",
            "OSSL | Operating Systems Simulation Language | null | [] | \"OSSL\", Proc SJCC 40."),
        told.entries.stream().map(DictdReaderTest::described).toList());
    assertEquals(List.of("ACSL"), told.entries.get(0).see());
  }

  @Test
  void bothFilesAreSources() throws IOException {
    Path file = new DictdSample().record("A\n   a letter\n", "a").write(folder);
    Path index = folder.resolve("x.index");
    Recording told = Recording.of(index, file);
    assertEquals(List.of("A"), told.terms());
    assertEquals(
        List.of(file.toString(), index.toString()),
        told.files.stream().map(SourceFile::path).toList());
    assertEquals(
        told.files.stream().map(SourceFile::path).toList(),
        Corpus.of(List.of(file)).stat().stream().map(SourceFile::path).toList());
    for (SourceFile read : told.files) {
      assertEquals(read.digest(), read.digestNow());
    }
    assertNotEquals(told.files.get(0).digest(), told.files.get(1).digest());
  }

  @Test
  void inAFolderThePairIsReadOnceAndAStrayIndexIsNone() throws IOException {
    new DictdSample().record("A\n   a letter\n", "a").write(folder);
    Files.writeString(folder.resolve("gloss.index"), "no dictionary");
    Recording told = Recording.of(folder);
    assertEquals(List.of("A"), told.terms());
    assertEquals(
        List.of("a file of no known format"), told.skipped.stream().map(s -> s.text()).toList());
  }

  @Test
  void namesTheFileThatIsMissing() throws IOException {
    Path index = Files.writeString(folder.resolve("y.index"), "a\tA\tB\n");
    CorpusException e = assertThrows(CorpusException.class, () -> Corpus.of(List.of(index)));
    assertEquals(
        index
            + ": a file that belongs to it is missing; wanted NAME.index and, beside it, NAME.dict"
            + " or NAME.dict.dz with the records that it names",
        e.getMessage());
  }

  @Test
  void illegalBytesAreReplacedToldAndCounted() throws IOException {
    byte[] latin1 = "Café\n   caf\u00E9 and \u0092 too\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file =
        new DictdSample()
            .record("A\n   a letter\n", "a")
            .record(latin1, "cafe")
            .record("B\n   a bell\u0007\n", "b")
            .write(folder);
    Recording told = Recording.of(file);
    assertEquals(
        List.of("a letter", "Caf\uFFFD caf\uFFFD and \uFFFD too", "a bell\uFFFD"),
        told.entries.stream().map(Entry::definition).toList());
    assertEquals(
        List.of(
            "x.dict.dz:3: byte sequences that are not UTF-8, or control characters, shown as"
                + " U+FFFD: 4; this is the first entry with one"),
        told.problems(folder));
  }

  @Test
  void anotherEncodingIsReadWhenAskedFor() throws IOException {
    byte[] latin1 = "Café\n   déjà vu\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = new DictdSample().record(latin1, "cafe").write(folder);
    Recording told = Recording.of(ReadOptions.DEFAULT.withEncoding("ISO-8859-1"), file);
    assertEquals("déjà vu", told.entries.get(0).definition());
    assertEquals(List.of(), told.problems);
  }

  @Test
  void theDictionarySaysItsNameAndLicence() throws IOException {
    Path file =
        new DictdSample()
            .record("00-database-short\n     A small one\n", "00databaseshort")
            .record("Under the GNU Free\n   Documentation License.\n", "00databaseinfo")
            .record("A\n   a letter\n", "a")
            .write(folder);
    assertEquals(
        new Origin("A small one", "GNU Free Documentation License"),
        Recording.of(file).entries.get(0).origin());
    assertEquals(
        "GFDL",
        Recording.of(ReadOptions.DEFAULT.withLicence("GFDL"), file)
            .entries
            .get(0)
            .origin()
            .licence());
  }

  @Test
  void badIndexLinesAreErrorsWithTheirPlace() throws IOException {
    Path file =
        new DictdSample()
            .record("A\n   a letter\n", "a")
            .line("b\t*\tB")
            .line("c")
            .line("d\tAAAAAAAA\tB")
            .write(folder);
    String wanted = ": wanted key, offset and length with tabs between them, in base 64";
    assertEquals(
        List.of("x.index:2" + wanted, "x.index:3" + wanted, "x.index:4" + wanted),
        Recording.of(file).problems(folder));
  }

  @Test
  void recordsBeyondTheFileOrWithinAnotherAreSkipped() throws IOException {
    Path file =
        new DictdSample()
            .record("A\n   a letter\n", "a")
            .line("b\t" + DictdSample.number(3) + "\tB")
            .line("c\t" + DictdSample.number(900) + "\tB")
            .write(folder);
    Recording told = Recording.of(file);
    assertEquals(List.of("A"), told.terms());
    assertEquals(
        List.of("b (overlaps the record before it)", "c (lies beyond the end of the file)"),
        told.skipped.stream().map(s -> s.text()).toList());
  }

  @Test
  void anEmptyRecordIsAnEntryWithoutADefinition() throws IOException {
    Path file = new DictdSample().record("A\n   a letter\n", "a").record("", "b").write(folder);
    assertEquals(
        List.of("x.dict.dz:3: entry \"b\" has neither expansion nor definition"),
        Recording.of(file).problems(folder));
  }

  @Test
  void aRecordOfMoreThanAMegabyteIsAnError() throws IOException {
    Path file =
        new DictdSample()
            .record("A\n" + "b".repeat(1 << 20), "a")
            .record("B\n   c", "b")
            .write(folder);
    assertEquals(
        List.of(
            "x.dict.dz:1: a record of 1,048,578 bytes follows, at most 1,048,576 (1 MB) are allowed"),
        Recording.of(file).problems(folder));
  }

  @Test
  void aDamagedFileIsAnError() throws IOException {
    Path file = new DictdSample().record("A\n   a letter\n", "a").write(folder);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 12));
    assertEquals(
        List.of("x.dict.dz: is a damaged gzip file (Unexpected end of ZLIB input stream)"),
        Recording.of(file).problems(folder));
  }
}
