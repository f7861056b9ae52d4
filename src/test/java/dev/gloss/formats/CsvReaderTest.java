package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.ReadOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {
  private static final Path SAMPLES = Path.of("src/test/resources/dev/gloss/formats/csv");

  @TempDir Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("x.csv"), text);
  }

  private static String described(Entry entry) {
    return entry.term() + " | " + entry.expansion() + " | " + entry.definition();
  }

  private List<String> told(String text) throws IOException {
    Recording told = Recording.of(write(text));
    assertEquals(List.of(), told.problems(folder));
    return told.entries.stream().map(CsvReaderTest::described).toList();
  }

  private List<String> problems(String text) throws IOException {
    return problems(ReadOptions.DEFAULT, text);
  }

  private List<String> problems(ReadOptions options, String text) throws IOException {
    return Recording.of(options, write(text)).problems(folder);
  }

  @Test
  void namesInACellArePartedBySemicolonsWhereThereIsNoBar() throws IOException {
    Recording told =
        Recording.of(
            write(
                """
                term,definition,aliases,see,examples
                A,d,B; C,D;E,One; two.
                F,d,TL;DR|G,H|I;J,K.
                L,d,TL;DR|,,
                M,d,"2FA, two-step",,
                """));
    assertEquals(
        List.of(
            "[B, C] [D, E] [One; two.]",
            "[TL;DR, G] [H, I;J] [K.]",
            "[TL;DR] [] []",
            "[2FA, two-step] [] []"),
        told.entries.stream().map(e -> e.aliases() + " " + e.see() + " " + e.examples()).toList());
  }

  @Test
  void theSampleHasEveryField() throws IOException {
    Recording told = Recording.of(SAMPLES.resolve("every-field.csv"));
    assertEquals(List.of(), told.problems);
    Entry lstm = told.entries.get(0);
    assertEquals("long short-term memory", lstm.expansion());
    assertEquals("A recurrent network, \"gated\", over several lines.", lstm.definition());
    assertEquals("Networks", lstm.section());
    assertEquals(List.of("LSTM network", "LSTM cell"), lstm.aliases());
    assertEquals(List.of("RNN", "GRU"), lstm.see());
    assertEquals(List.of("We train an LSTM."), lstm.examples());
    assertEquals("Hochreiter and Schmidhuber, 1997", lstm.source());
    assertEquals("lstm-1", lstm.id());
    assertEquals(1, lstm.sense());
    assertEquals(new Origin("Hand-made sheet", "CC0"), lstm.origin());
    assertEquals(SAMPLES + "/every-field.csv:5", String.valueOf(lstm.place()));
    assertEquals(SAMPLES + "/every-field.csv:8", String.valueOf(told.entries.get(1).place()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Acronym;Meaning~LSTM;long short-term memory~long short-term memory~",
        "Title,Description~LSTM,A network.~~A network.",
        "ABBREVIATION|Full form~LSTM|long short-term memory~long short-term memory~",
        "word,Stands for,def.~LSTM,long,short~long~short",
        "Abkürzung;Langform;Erklärung~LSTM;lang;kurz~lang~kurz",
        "Kürzel;Bezeichnung;Beschreibung~LSTM;lang;kurz~lang~kurz",
        "Abk.;Begriff;Beschreibung~LSTM;lang;kurz~lang~kurz",
        "Sigle;Signification;Définition~LSTM;long;court~long~court",
        "Sigle;Développement;Définition~LSTM;long;court~long~court",
        "Sigle;Forme longue;Définition~LSTM;long;court~long~court",
        "略語,正式名称,説明~LSTM,長・短期記憶,ネットワーク~長・短期記憶~ネットワーク",
        "Term,Meaning~LSTM,A network with gates. It remembers.~~A network with gates. It remembers.",
        "Term,Meaning,Description~LSTM,long,short~long~short",
        "Term,Expansion,Meaning~LSTM,long,short~long~short",
        "Term,Meaning~LSTM,'Long Short-Term Memory, a network'~Long Short-Term Memory, a network~"
      })
  void headingsHaveManyNames(String headings, String row, String expansion, String definition)
      throws IOException {
    assertEquals(
        List.of("LSTM | " + expansion + " | " + definition),
        told(headings + "\n" + row.replace('\'', '"') + "\n"));
  }

  @Test
  void blankRowsAndMissingCellsAreNothing() throws IOException {
    assertEquals(
        List.of("A | null | b", "C | null | d"),
        told("\uFEFFterm,definition,see\r\nA,b\r\n,,\r\n\r\nC,d,\r\n"));
  }

  @Test
  void columnsThatClaimOneFieldAreRefusedByName() throws IOException {
    String rows = "Word,Term,Meaning\nA,b,c\n";
    assertEquals(
        List.of(
            "x.csv:1: columns \"Word\" and \"Term\" both claim the term; say with the option columns which"
                + " is what"),
        problems(rows));
    List<String> columns = List.of("Term=expansion", "Meaning=definition");
    Recording told = Recording.of(ReadOptions.DEFAULT.withColumns(columns), write(rows));
    assertEquals("A | b | c", described(told.entries.get(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "'Term,Abbreviation,Definition'",
    "'Begriff,Abkürzung,Beschreibung'",
    "'Word,Acronym,Meaning'"
  })
  void aTermBesideItsShortFormIsWhatThatStandsFor(String headings) throws IOException {
    String rows =
        "\ngated recurrent unit,GRU,A network.\nDropout,,Leaves units out.\n,SGD,Descends.\nAdam,Adam,Adapts.\n";
    assertEquals(
        List.of(
            "GRU | gated recurrent unit | A network.",
            "Dropout | null | Leaves units out.",
            "SGD | null | Descends.",
            "Adam | null | Adapts."),
        told(headings + rows));
  }

  @Test
  void columnsInOrderStandForHeadings() throws IOException {
    List<String> columns = List.of("term", "-", "definition");
    Recording told = Recording.of(ReadOptions.DEFAULT.withColumns(columns), write("A,x,b\nC,y,d"));
    assertEquals(
        List.of("A | null | b", "C | null | d"),
        told.entries.stream().map(CsvReaderTest::described).toList());
  }

  @Test
  void unknownColumnsAreNamed() throws IOException {
    assertEquals(
        List.of("x.csv:1: ignored columns: \"Owner\", \"Since\""),
        problems("Owner,term,Since,definition\n,A,,b\n"));
    assertEquals(
        List.of(
            "x.csv:1: the columns are \"Owner\", \"Since\"; wanted one for the term and one for its"
                + " expansion or definition, which the option columns may name"),
        problems("Owner,Since\nA,b\n"));
    String fields =
        "term, expansion, meaning, definition, section, aliases, see, examples, source, id, sense,"
            + " allow, glossary, licence";
    assertEquals(
        List.of("x.csv: columns: found \"owner\", wanted - or one of " + fields),
        problems(ReadOptions.DEFAULT.withColumns(List.of("owner")), "A\n"));
    assertEquals(
        List.of("x.csv:1: no column is headed \"Owner\", which the option columns names"),
        problems(ReadOptions.DEFAULT.withColumns(List.of("Owner=term")), "term,definition\nA,b\n"));
  }

  @Test
  void brokenRowsAreToldWithTheirLine() throws IOException {
    String headings = "term,definition\nA,b\n";
    assertEquals(
        List.of(
            "x.csv:3: the row has 3 cells, wanted 2; text that holds the separator wants quotes"
                + " around it"),
        problems(headings + "C,d,e\n"));
    assertEquals(
        List.of("x.csv:3: a quote that opens in this row is never closed"),
        problems(headings + "C,\"d\n".repeat(1)));
    assertEquals(
        List.of(
            "x.csv:3: found text behind a closing quote; a quote within quotes is written twice"),
        problems(headings + "C,\"d\"e\n"));
    assertEquals(
        List.of(
            "x.csv:3: the row is longer than 1,048,576 characters; perhaps a quote in it is never"
                + " closed"),
        problems(headings + "C,\"d\n" + "text\n".repeat(250_000)));
    assertEquals(
        List.of("x.csv:3: entry \"C\" has the sense \"first\", wanted a whole number from 1"),
        problems("term,definition,sense\nA,b,2\nC,d,first\n"));
  }

  @Test
  void otherEncodingsAreAdvisedAndReadWhenAskedFor() throws IOException {
    Path file = folder.resolve("x.csv");
    String text = "term;definition\nCafé;ein „Haus“\n";
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));
    assertEquals(
        List.of(
            "x.csv:2: byte 0xE9 at offset 19 is not UTF-8; convert the file to UTF-8 or, if it is"
                + " windows-1252, give the encoding windows-1252"),
        Recording.of(file).problems(folder));
    ReadOptions windows = ReadOptions.DEFAULT.withEncoding("windows-1252");
    assertEquals("Café | null | ein „Haus“", described(Recording.of(windows, file).entries.get(0)));
    Files.write(file, text.getBytes(StandardCharsets.UTF_16));
    assertEquals(
        List.of(
            "x.csv:1: byte 0xFE at offset 0 is not UTF-8; it looks like UTF-16; if so, give the"
                + " encoding UTF-16"),
        Recording.of(file).problems(folder));
    ReadOptions utf16 = ReadOptions.DEFAULT.withEncoding("UTF-16");
    assertEquals("Café | null | ein „Haus“", described(Recording.of(utf16, file).entries.get(0)));
    assertEquals(
        List.of("x.csv: byte 0xFE at offset 0 is not US-ASCII"),
        Recording.of(ReadOptions.DEFAULT.withEncoding("US-ASCII"), file).problems(folder));
  }

  @Test
  void packedTablesAreReadAsTheirNameSays() throws IOException {
    Path file = folder.resolve("x.tsv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("term\tdefinition\nA,B\tc\n".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals("A,B | null | c", described(Recording.of(file).entries.get(0)));
    assertEquals("A,B | null | c", described(Recording.of(folder).entries.get(0)));
  }

  @Test
  void aTableOfAnotherNameIsKnownByItsHeadings() throws IOException {
    Path file = Files.writeString(folder.resolve("x.dat"), "# licence: CC0\nTerm;Meaning\nA;b\n");
    assertEquals(List.of("A"), Recording.of(file).terms());
    Path forced = Files.writeString(folder.resolve("y.txt"), "Term;Meaning\nA;b\n");
    assertEquals(List.of("A"), Recording.of(ReadOptions.DEFAULT.withFormat("csv"), forced).terms());
  }

  @Test
  void aRowWithoutATermIsNoBlankOne() throws IOException {
    String head = "Term,Definition,Aliases,See\nLSTM,A network.,,\n";
    assertEquals(List.of(), problems(head + ",,,\n , ,, \n"));
    List<String> wanted =
        List.of("x.csv:3: entry has no term; has neither expansion nor definition");
    assertEquals(wanted, problems(head + ",,RNN|GRU,\n"));
    assertEquals(wanted, problems(head + ",,,RNN\n"));
  }

  @Test
  void aFileMayNotEndInTheMiddleOfACharacter() throws IOException {
    for (String encoding : List.of("Shift_JIS", "UTF-16LE", "EUC-JP", "GB18030")) {
      byte[] whole = "Term,Definition\nLSTM,記憶".getBytes(Charset.forName(encoding));
      Path file = Files.write(folder.resolve("x.csv"), Arrays.copyOf(whole, whole.length - 1));
      List<String> problems =
          Recording.of(ReadOptions.DEFAULT.withEncoding(encoding), file).problems(folder);
      assertEquals(1, problems.size());
      assertTrue(problems.get(0).contains("is not " + encoding), problems.get(0));
    }
  }

  @Test
  void theFirstLineMaySayTheSeparator() throws IOException {
    assertEquals(
        List.of("LSTM | null | A network, gated."),
        told("\uFEFFsep=;\nTerm;Definition\nLSTM;A network, gated.\n"));
    assertEquals(
        List.of("GRU | null | A cell."), told("SEP=|\r\nTerm|Definition\r\nGRU|A cell.\r\n"));
    assertEquals(
        List.of("x.csv:3: entry has no term"), problems("sep=;\nTerm;Definition\n;A network.\n"));
  }
}
