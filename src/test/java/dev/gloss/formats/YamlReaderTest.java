package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private static final Path SAMPLES = Path.of("src/test/resources/dev/gloss/formats/yaml");

  @TempDir Path folder;

  private Recording read(String text) throws IOException {
    return Recording.of(Files.writeString(folder.resolve("x.yaml"), text));
  }

  private static String described(Entry e) {
    return String.join(
        " | ",
        e.place().line() + " " + e.term(),
        String.valueOf(e.expansion()),
        String.valueOf(e.definition()),
        String.valueOf(e.section()),
        String.valueOf(e.aliases()),
        String.valueOf(e.see()));
  }

  private static List<String> described(Recording told) {
    return told.entries.stream().map(YamlReaderTest::described).toList();
  }

  private static final String ARRAY =
      """
      [
      \t{"term": "LSTM", "expansion": "long short-term memory", "aliases": ["LSTM cell"]},
      \t{"term": "RNN", "definition": "A net \\/ \\ud83d\\ude00."}
      ]
      """;

  @Test
  void anArrayOfJsonIsRead() throws IOException {
    List<String> entries =
        List.of(
            "2 LSTM | long short-term memory | null | null | [LSTM cell] | []",
            "3 RNN | null | A net / 😀. | null | [] | []");
    Files.writeString(folder.resolve("x.json"), ARRAY);
    assertEquals(entries, described(Recording.of(folder)));
    assertEquals(entries, described(Recording.of(folder.resolve("x.json"))));
    Path unnamed = Files.writeString(folder.resolve("export"), ARRAY);
    assertEquals(entries, described(Recording.of(unnamed)));
    Path within = Files.writeString(folder.resolve("y.json"), "{\"terms\":" + ARRAY + "}");
    assertEquals(List.of("LSTM", "RNN"), Recording.of(within).terms());
  }

  @Test
  void aLongArrayMayBeOneLine() throws IOException {
    String one = "{\"term\":\"LSTM\",\"definition\":\"" + "A net. ".repeat(30) + "\"},";
    String array = "[" + one.repeat(10_000) + one.substring(0, one.length() - 1) + "]";
    assertTrue(array.length() > 2 << 20);
    Path file = Files.writeString(folder.resolve("x.json"), array);
    assertEquals(10_001, Recording.of(file).entries.size());
  }

  @Test
  void aLongLineIsKnownWithoutAName() throws IOException {
    String one = "{\"term\":\"LSTM\",\"definition\":\"" + "A net. ".repeat(30) + "\"},";
    String array = "[" + one.repeat(7_000) + one.substring(0, one.length() - 1) + "]";
    Path file = Files.writeString(folder.resolve("export"), array);
    assertEquals(7_001, Recording.of(file).entries.size());
  }

  /** Other programs' files lie beside the entries. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n  \"name\": \"x\",\n  \"version\": \"1\"\n}\n",
        "{\"name\":\"x\",\"version\":\"1\"}",
        "{\"name\":\"x\",\"contributors\":[{\"name\":\"y\"}]}",
        "// comment\n{\n  \"compilerOptions\": {}, // comment\n}\n",
        "{\"files\": [\n {\"path\": \"a\"}\n]}",
        "[1, 2]",
        "\"x\"",
        ""
      })
  void jsonWithoutEntriesIsSkippedInAFolder(String json) throws IOException {
    Files.writeString(folder.resolve("g.md"), "- **RNN**: a net with a state.\n");
    Path stray = Files.writeString(folder.resolve("package.json"), json);
    Recording told = Recording.of(folder);
    assertEquals(List.of(), told.problems(folder));
    assertEquals(List.of("RNN"), told.terms());
    assertEquals(
        List.of(new Skipped(new Place(stray.toString(), 0), "a file of no known format")),
        told.skipped);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n[\n {\"term\":\"A\",\"definition\":\"d\"}]",
        "[{\"A\":\"d\"}]",
        "{\"terms\":[{\"term\":\"A\",\"definition\":\"d\"}]}",
        "{\"terms\":[\n{\"acronym\":\"A\",\"definition\":\"d\"}\n]}",
        "\n{\"id\":\"a\",\"term\":\"A\",\"definition\":\"d\"}\n",
      })
  void jsonWithEntriesIsReadInAFolder(String json) throws IOException {
    Files.writeString(folder.resolve("x.json"), json);
    assertEquals(List.of("A"), Recording.of(folder).terms());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"term\":\"A\",\"definition\":\"Written as [{a}] in code.\"}",
        "{\"term\":\"A\",\"definition\":\"d\",\"links\":[{\"to\":\"x\"}]}",
        "{\"links\":[[1],{\"to\":\"[{\"}],\"term\":\"A\",\"definition\":\"d\"}",
      })
  void linesMayHoldArraysAndBrackets(String line) throws IOException {
    String next = "{\"term\":\"B\",\"definition\":\"d\"}\n";
    Path file = Files.writeString(folder.resolve("x.json"), line + "\n" + next);
    Recording told = Recording.of(file);
    assertEquals(List.of("A", "B"), told.terms());
    assertEquals(List.of("A", "B"), Recording.of(folder).terms());
  }

  @Test
  void jsonIsReadAsWhatItHolds() throws IOException {
    Path lines = folder.resolve("x.json");
    Files.writeString(lines, "{\"term\":\"A\",\"definition\":\"d\",\"sense\":2}\n");
    assertEquals(2, Recording.of(lines).entries.get(0).sense());
    Path open = Files.writeString(folder.resolve("y.json"), ARRAY.replace(", \"expansion", " \""));
    assertEquals(
        List.of("y.json:2: not YAML: expected ',' or '}', but got <scalar>"),
        Recording.of(open).problems(folder));
    Path none = Files.writeString(folder.resolve("z.json"), "[1, 2]");
    String problem = Recording.of(none).problems(folder).get(0);
    assertTrue(
        problem.endsWith("in JSON [{\"term\":\"LSTM\",\"definition\":\"a network\"}]"), problem);
  }

  @Test
  void textsByLanguage() throws IOException {
    Recording told = Recording.of(SAMPLES.resolve("glosario.yaml"));
    assertEquals(List.of(), told.problems);
    assertEquals(
        List.of(
            "3 API | application programming interface | What a library shows to others. | null |"
                + " [] | [library, elsewhere]",
            "16 library | null | Code for others. | null | [] | []",
            "20 bibliographie | null | Une liste. | null | [] | []"),
        described(told));
    assertEquals(new Origin("Hand-made terms", "CC0"), told.entries.get(0).origin());
  }

  @Test
  void theLanguageOfTheFileChoosesItsTexts() throws IOException {
    String text = Files.readString(SAMPLES.resolve("glosario.yaml"));
    assertEquals(
        List.of("Programmierschnittstelle", "library", "bibliographie"),
        read("# language: de\n" + text).terms());
  }

  @Test
  void plainListsUnderTheirSections() throws IOException {
    Recording told = Recording.of(SAMPLES.resolve("plain.yaml"));
    assertEquals(
        List.of(
            "3 LSTM | long short-term memory | null | networks | [LSTM network, LSTM cell] | []",
            "7 GRU | gated recurrent unit | null | networks | [] | []",
            "9 AP | average precision | null | scores | [] | []"),
        described(told));
    assertEquals(
        List.of("key \"colour\" is unknown and ignored, here and in the rest of the file"),
        told.problems.stream().map(p -> p.message()).toList());
  }

  @Test
  void aTextInPiecesIsOne() throws IOException {
    Recording told = read("- term: A\n  definition: [First., Second.]\n  also: [b, c]\n  aka: d\n");
    assertEquals(List.of(), told.problems);
    assertEquals(List.of("1 A | null | First. Second. | null | [b, c, d] | []"), described(told));
  }

  @Test
  void aMeaningIsWhatThereIsNotBesideIt() throws IOException {
    assertEquals(
        List.of("1 A | b c | d | null | [] | []", "4 E | f | g | null | [] | []"),
        described(
            read("- term: A\n  meaning: b c\n  def: d\n- term: E\n  meaning: g\n  long: f\n")));
    assertEquals(
        List.of(
            "x.yaml:1: entry \"A\" has a meaning beside expansion and definition, wanted two of"
                + " them"),
        read("- {term: A, meaning: b, def: c, long: d}\n").problems(folder));
  }

  @Test
  void noTextIsLostToAnother() throws IOException {
    assertEquals(
        List.of("x.yaml:4: key \"description\" gives the definition again, wanted once"),
        read("- term: A\n  expansion:\n  definition: b\n  description: c\n").problems(folder));
    assertEquals(
        List.of("x.yaml:1: key \"expansion\" gives the expansion again, wanted once"),
        read("- {term: a b, acronym: AB, expansion: c}\n").problems(folder));
  }

  @Test
  void aliasesAreRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("- &a0 {term: x}\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("- &a")
          .append(i)
          .append(" [*a")
          .append(i - 1)
          .append(", *a")
          .append(i - 1)
          .append("]\n");
    }
    assertEquals(
        List.of("x.yaml:2: found the alias *a0, wanted the text itself"),
        read(bomb.toString()).problems(folder));
  }

  @Test
  void depthIsCapped() throws IOException {
    assertEquals(
        List.of("x.yaml:1: nests more than 16 deep"),
        read("- " + "[".repeat(100_000)).problems(folder));
  }

  @Test
  void whatIsNotYamlIsToldWithItsLine() throws IOException {
    List<String> problems = read("# licence: CC0\n- term: A\n  def: b: c\n").problems(folder);
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith("x.yaml:3: not YAML: "), problems.get(0));
    assertEquals(
        List.of("x.yaml:3: key \"term\" is given twice, wanted once"),
        read("- def: x\n  term: A\n  term: B\n").problems(folder));
    assertEquals(
        List.of("x.yaml:1: entry has no term"), read("- definition: b\n").problems(folder));
  }

  @Test
  void whatIsNoMapIsSkipped() throws IOException {
    Recording told = read("title: x\nterms:\n- just text\n- term: A\n  def: b\n- [c]\n");
    assertEquals(List.of("A"), told.terms());
    assertEquals(3, told.skipped.size());
  }

  @Test
  void tagsMakeNoObjects() throws IOException {
    assertEquals(
        List.of("A"), read("- term: !!javax.script.ScriptEngineManager A\n  def: b\n").terms());
  }

  @Test
  void shortFormsAreNamedAsInTables() throws IOException {
    assertEquals(
        List.of(
            "1 KI | Künstliche Intelligenz | Ein Fach. | null | [] | []",
            "4 ML | maschinelles Lernen | Ein Teil davon. | null | [] | []",
            "7 LSTM | long short-term memory | A network. | null | [] | []"),
        described(
            read(
                """
                - Begriff: Künstliche Intelligenz
                  Abkürzung: KI
                  Beschreibung: Ein Fach.
                - Kürzel: ML
                  Begriff: maschinelles Lernen
                  Beschreibung: Ein Teil davon.
                - Name: long short-term memory
                  Short form: LSTM
                  Definition: A network.
                """)));
  }

  @Test
  void keysInMessagesAreQuoted() throws IOException {
    Recording told = read("- \"a\\e[2J\": x\n  \"a\\e[2J\": y\n");
    assertTrue(told.problems.toString().contains("key \"aU+001B[2J\" is given twice"));
  }
}
