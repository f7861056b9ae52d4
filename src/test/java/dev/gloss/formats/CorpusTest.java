package dev.gloss.formats;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Skipped;
import dev.gloss.formats.source.CorpusListener;
import dev.gloss.formats.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
  @Test
  void aClassThatIsThereAndFailedIsNotCalledMissing() {
    assertEquals(
        "wanted its optional library on the class path: org.snakeyaml.X is missing",
        Corpus.missingLibrary(new NoClassDefFoundError("org/snakeyaml/X")));
    NoClassDefFoundError failed = new NoClassDefFoundError("Could not initialize class a.B");
    assertEquals(
        failed, assertThrows(NoClassDefFoundError.class, () -> Corpus.missingLibrary(failed)));
  }

  @Test
  void aBinaryFileIsToldAsSuch(@TempDir Path bytes) throws IOException {
    byte[] picture = "\u0096GIF\n\0\1\n\u00ff\n".repeat(50).getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(bytes.resolve("picture"), picture);
    assertEquals(
        List.of("picture:1: is binary (it holds NUL), wanted text"),
        Recording.of(file).problems(bytes));
  }

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String article(String term) {
    return "- **" + term + "**: a definition of several words.\n";
  }

  private static String json(String term) {
    return "{\"term\":\"" + term + "\",\"definition\":\"d\"}\n";
  }

  /** The empty path is the folder that one is in. */
  @Test
  void theFolderHereHasAName() {
    assertEquals(".", Corpus.name(Path.of("")));
    assertEquals("a/b.md", Corpus.name(Path.of("a", "b.md")));
  }

  @Test
  void readsFoldersInOrderOfTheRelativePath() throws IOException {
    write("b.md", article("B"));
    write("a/z.ndjson", json("AZ"));
    write("a/y.TXT", article("AY"));
    write("B.markdown", article("upper"));
    write(".hidden.md", article("hidden"));
    write(".git/x.md", article("hidden"));
    write("README.md", article("readme"));
    write("a/table.ods", "x");
    Recording told = Recording.of(folder);
    assertEquals(List.of("upper", "AY", "AZ", "B"), told.terms());
    assertEquals(folder + "/a/y.TXT:1", String.valueOf(told.entries.get(1).place()));
    assertEquals(1, told.skipped.size());
    assertEquals(
        folder + "/a/table.ods: a file of no known format",
        told.skipped.get(0).place() + ": " + told.skipped.get(0).text());
  }

  /** File systems list by name, by age or by chance; one of the two folders is listed otherwise. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theOrderOfAListingChangesNothing(boolean backwards) throws IOException {
    List<String> names = IntStream.range(10, 30).mapToObj(i -> "T" + i).toList();
    for (String name : backwards ? names.reversed() : names) {
      write(name + ".md", article(name));
    }
    assertEquals(names, Recording.of(folder).terms());
  }

  @Test
  void judgesAGivenFileOfAnotherNameByItsContent() throws IOException {
    Path json = write("x.dat", "\n {\"term\":\"J\",\"definition\":\"d\"}");
    Path marked = write("bom", "\uFEFF" + json("M"));
    Path article = write("README.md", article("R"));
    assertEquals(List.of("J", "R", "M"), Recording.of(json, article, marked).terms());
  }

  @Test
  void namesEveryPathThatHoldsNothing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path other = write("other/x.ods", "").getParent();
    List<Path> paths = List.of(folder.resolve("gone"), empty, other);
    CorpusException e = assertThrows(CorpusException.class, () -> Corpus.of(paths));
    String wanted =
        Corpus.READERS.stream()
            .flatMap(reader -> reader.extensions().stream())
            .distinct()
            .map(extension -> "*." + extension)
            .collect(joining(", ", "the folder holds no file to read; wanted files named ", ""));
    assertEquals(
        List.of(
            folder + "/gone: no such file or folder",
            folder + "/empty: " + wanted,
            folder + "/other: " + wanted + ", found 1 others"),
        e.problems().stream().map(Problem::toString).toList());
    assertThrows(IllegalArgumentException.class, () -> Corpus.of(List.of()));
  }

  @Test
  void followsLinksToFilesButNotInCircles() throws IOException {
    Path file = write("real/a.md", article("A"));
    Files.createSymbolicLink(folder.resolve("real/circle"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("real/b.md"), file);
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    assertEquals(List.of("A", "A"), Recording.of(link).terms());
  }

  @Test
  void aFileWithoutEntriesIsAnError() throws IOException {
    Path article = write("a.txt", "# Title\n\nNothing here.\n");
    Path json = write("b.jsonl", "");
    assertEquals(
        List.of(
            "a.txt: no entry found, read as article; wanted list items such as \"- **LSTM** - long short-term memory:"
                + " definition\"",
            "b.jsonl: no entry found, read as jsonl; wanted one JSON object a line, such as"
                + " {\"term\":\"LSTM\",\"expansion\":\"long short-term memory\"}"),
        Recording.of(article, json).problems(folder));
  }

  @Test
  void theLanguageIsThatOfTheArticles() throws IOException {
    write("a.md", article("A"));
    write("b.md", "---\nlanguage: de\n---\n" + article("B"));
    assertEquals(
        new Corpus.Declared("de", new Place(folder + "/b.md", 2)),
        Corpus.of(List.of(folder)).language());
    write("c.md", "---\ntitle: x\nlanguage: fr\n---\n" + article("C"));
    write("d.md", "---\nlanguage: Klingon\n---\n" + article("D"));
    Recording told = Recording.of(folder);
    assertEquals(
        List.of(
            "c.md:3: language is fr, but de at b.md:2; wanted one language for the whole corpus",
            "d.md:2: language is \"Klingon\", wanted a two-letter code such as en, or none"),
        told.problems(folder));
    assertNull(Corpus.of(List.of(folder.resolve("a.md"))).language());
  }

  @Test
  void filesCarrySizeTimeAndDigest() throws IOException {
    Path file = write("a.jsonl", json("A"));
    SourceFile read = Recording.of(file).files.get(0);
    SourceFile stat = Corpus.of(List.of(file)).stat().get(0);
    assertNull(stat.digest());
    assertEquals(read.digest(), stat.digestNow());
    assertEquals(new SourceFile(read.path(), read.size(), read.modified(), null), stat);
    assertEquals(Files.size(file), read.size());
    Files.writeString(file, json("B"));
    assertTrue(!stat.digestNow().equals(read.digest()));
  }

  @Test
  void tellsAThousandProblemsAndCountsTheRest() throws IOException {
    Path file =
        write("a.jsonl", "[]\n".repeat(1_234) + "{\"term\":\"A\",\"definition\":\"d\",\"x\":1}\n");
    Recording told = Recording.of(file);
    List<String> problems = told.problems(folder);
    assertEquals(1_002, problems.size());
    assertEquals("a.jsonl:1234: and 234 more errors, this being the last", problems.get(1_001));
    assertEquals(1, told.entries.size());
  }

  @Test
  void malformedBytesAreToldWithLineAndOffset() throws IOException {
    Path file = folder.resolve("x.md");
    Files.write(
        file, "- A: bc\n- caf\u00E9: x\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(
            "x.md:2: byte 0xE9 at offset 13 is not UTF-8; convert the file to UTF-8"
                + " or, if it is windows-1252, give the encoding windows-1252"),
        Recording.of(file).problems(folder));
  }

  @Test
  void whatTheListenerThrowsEndsTheReading() throws IOException {
    Path file = write("a.jsonl", json("A") + json("B"));
    CorpusListener full =
        new CorpusListener() {
          @Override
          public void entry(Entry entry, int root) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void synonyms(Place place, String rule) {}

          @Override
          public void problem(Problem problem) {}

          @Override
          public void skipped(Skipped skipped) {}
        };
    Corpus corpus = Corpus.of(List.of(file));
    assertEquals(
        "disk full", assertThrows(IOException.class, () -> corpus.read(full)).getMessage());
  }

  @Test
  void isTheSameInTurkey() throws IOException {
    Path file = write("a.TXT", "1. IT - Information Technology: I is a letter.\n   - ALSO: INFO\n");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr"));
      Entry entry = Recording.of(file).entries.get(0);
      assertEquals("Information Technology", entry.expansion());
      assertEquals(List.of("INFO"), entry.aliases());
    } finally {
      Locale.setDefault(before);
    }
  }
}
