package dev.gloss.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.cli.command.Surroundings;
import dev.gloss.cli.print.ResultsTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir Path temp;
  private Installation gloss;

  @BeforeEach
  void install() throws IOException {
    gloss = new Installation(temp.resolve("home"));
    gloss.run("rebuild");
  }

  private Installation.Outcome words(String line) {
    return gloss.run(line.isEmpty() ? new String[0] : line.split(" "));
  }

  /** A disk that fails is not a damaged index, nor an output that cannot be written. */
  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @ValueSource(
      strings = {
        "--queries",
        "annotate",
        "annotate --jsonl",
        "extract",
        "extract --jsonl",
        "resolve LSTM",
        "resolve --jsonl",
        "check",
        "convert --to csv",
        "convert --to csv --terms",
        "rebuild --replace --corpus"
      })
  void whatCannotBeReadIsNamed(String command) {
    String unreadable = "/proc/self/mem"; // its first byte cannot be read
    Installation.Outcome outcome = gloss.run((command + " " + unreadable).split(" "));
    assertEquals(2, outcome.code(), outcome.err());
    String told = outcome.out() + outcome.err();
    assertTrue(told.contains(unreadable + ": "), told);
    assertTrue(told.contains("cannot be read (Input/output error)"), told);
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 0",
    "search LSTM, 0",
    "define LSTM, 0",
    "suggest ls, 0",
    "status, 0",
    "verify, 0",
    "check, 0",
    "rebuild, 0",
    "help, 0",
    "--version, 0",
    "banana bread, 1",
    "define nothing, 1",
    "suggest xyzzy, 1",
    "-- check, 1", // searched for
    "search check, 1",
    "'', 2",
    "--json, 2",
    "define, 2",
    "suggest, 2",
    "search, 2",
    "status quo, 2",
    "verify it, 2",
    "rebuild it, 2",
    "help nothing, 2",
    "--limt 3 LSTM, 2",
    "--limit 0 LSTM, 2",
    "--limit 1001 LSTM, 2",
    "--limit ten LSTM, 2",
    "LSTM --limit, 2",
    "LSTM --limit=, 2",
    "LSTM --json=yes, 2",
    "LSTM --deadline 1s, 2",
    "rebuild --max-removed 101, 2",
    "rebuild --max-removed NaN, 2",
    "rebuild --min-entries -1, 2",
    "status --limit 3, 2",
    "LSTM -limit 5, 2",
    "check no/such/file, 2",
    "--queries no/such/file, 2",
    "--queries . , 2",
    "--queries - LSTM, 2",
    "rebuild --corpus no/such/file, 2",
    "--index no/such/index LSTM, 3",
    "status --index no/such/index, 3",
    "verify --index no/such/index, 3",
    "suggest l --index no/such/index, 3",
  })
  void exitCodes(String line, int code) {
    Installation.Outcome outcome = words(line);
    assertEquals(code, outcome.code(), outcome.err());
    boolean help = line.isEmpty();
    if (!help) {
      outcome.err().lines().forEach(l -> assertTrue(l.startsWith("gloss: "), l));
    }
    if (code > 1) {
      assertTrue(help || outcome.err().lines().count() == 1, outcome.err());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--limt 3 LSTM| unknown option --limt; did you mean --limit?",
        "--colour=never x| unknown option --colour=never; did you mean --color?",
        "-limit 5 x| unknown option -limit; did you mean --limit?",
        "--xyzzy x| unknown option --xyzzy; a query with a dash in front goes after --: gloss --"
            + " --xyzzy",
        "attention -net| unknown option -net; a query with a dash in front goes after --: gloss --"
            + " -net",
        "--limit ten x| --limit: found \"ten\", wanted a whole number from 1 to 1000",
        "--deadline 0 x| --deadline: found \"0\", wanted a whole number from 1 to 3600000",
        "--color=blue x| --color: found \"blue\", wanted auto, always, never",
        "x --section| --section wants a value: --section S",
        "x --json=1| --json takes no value",
        "status --limit 3| --limit is no option of status",
        "rebuld --dry-run| --dry-run is no option of search; did you mean the command rebuild?",
        "status quo| status takes nothing after it; to search for these words: gloss -- status quo",
        "verify src| verify takes nothing after it; to search for these words: gloss -- verify src",
        "rebuild src/test| rebuild takes nothing after it; for a path: gloss rebuild --corpus"
            + " src/test",
        "rebuild pom.xml x| rebuild takes nothing after it; for a path: gloss rebuild --corpus"
            + " pom.xml",
        "help chek| there is no command chek; did you mean check?",
        "define| define wants TERM… or --queries FILE",
        "rebuild --max-removed x| --max-removed: found \"x\", wanted a percentage from 0 to 100",
      })
  void mistakesAreNamed(String line, String message) {
    assertEquals("gloss: " + message + "\n", words(line).err());
  }

  @Test
  void onlyAnIndexIsAdvisedToBeGivenAsOne() throws IOException {
    Path index = temp.resolve("an index");
    String corpus = temp.resolve("home/corpus").toString();
    assertEquals(0, gloss.run("rebuild", "--corpus", corpus, "--index", index.toString()).code());
    for (String command : List.of("status", "verify", "rebuild")) {
      assertEquals(
          "gloss: "
              + command
              + " takes nothing after it; for a path: gloss "
              + command
              + " --index \""
              + index
              + "\"\n",
          gloss.run(command, index.toString()).err());
    }
    String folder = Files.createDirectory(temp.resolve("folder")).toString();
    assertEquals(
        "gloss: status takes nothing after it; to search for these words: gloss -- status "
            + folder
            + "\n",
        gloss.run("status", folder).err());
  }

  @Test
  void noArgumentsGiveTheShortHelp() {
    Installation.Outcome outcome = gloss.run();
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().lines().count() <= 12);
    assertTrue(outcome.err().lines().allMatch(line -> line.length() <= 80), outcome.err());
    for (String word : List.of("QUERY", "define", "rebuild", "check", "status")) {
      assertTrue(outcome.err().contains(word), word);
    }
  }

  @Test
  void flagsMayStandAnywhere() {
    String first = gloss.run("--limit", "2", "define", "AP").out();
    assertEquals(first, gloss.run("define", "--limit", "2", "AP").out());
    assertEquals(first, gloss.run("define", "AP", "--limit=2").out());
  }

  @Test
  void aMistypedCommandIsSearchedForAndNamedWhenNothingIsFound() {
    Installation.Outcome outcome = gloss.run("chek");
    assertEquals(1, outcome.code());
    assertEquals(
        """
        gloss: nothing found for chek
        gloss: did you mean the command check? see gloss help check
        """,
        outcome.err());
    assertFalse(gloss.run("search", "chek").err().contains("command"));
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM OR GAN, OR",
    "network NOT GAN, NOT",
    "gates AND gradient, AND",
    "'\"vanishing gradient\" NOT \"short-term memory\"', NOT",
    "LSTM or GAN, ''",
    "OR, ''",
    "OR gate, ''", // a term of some glossary
    "what is NOT, ''",
    "'\"network AND state\"', ''",
    "'network \"state AND step', ''",
    "“network AND state”, ''",
    "„network AND state“, ''",
    "«network AND state», ''",
    "“network” AND state, AND",
  })
  void whatIsNoOperatorIsTold(String query, String word) {
    String hint =
        "gloss: " + word + " is read as a word; +word says what must be there, -word what must not";
    List<String> said = gloss.run("search", query).err().lines().toList();
    assertEquals(!word.isEmpty(), said.contains(hint), said.toString());
    assertEquals(word.isEmpty(), said.stream().noneMatch(l -> l.contains("read as a word")));
    assertFalse(gloss.run("--json", "search", query).err().contains("read as a word"));
  }

  @Test
  void aMistypedCommandIsNamedBesideAnswersToo() {
    Installation.Outcome outcome = gloss.run("suggst", "LSTM");
    assertEquals(0, outcome.code());
    assertEquals(
        "gloss: did you mean the command suggest? see gloss help suggest\n", outcome.err());
    assertTrue(outcome.out().contains("LSTM"), outcome.out());
    assertEquals("", gloss.run("search", "suggst", "LSTM").err());
    assertEquals("", gloss.run("LSTM").err());
  }

  @Test
  void errorsAreInTheJsonObjectToo() {
    Map<String, Object> refused = gloss.run("--json", "x".repeat(2_000)).json();
    assertEquals(
        List.of(
            "query",
            "corrected",
            "total",
            "more",
            "partial",
            "took_us",
            "hits",
            "suggestions",
            "similar",
            "error"),
        List.copyOf(refused.keySet()));
    assertEquals(2L, ((Map<?, ?>) refused.get("error")).get("code"));
    for (String line :
        List.of(
            "--json --limt 3",
            "define --json --index no LSTM",
            "suggest --json --index no l",
            "status --json --index no",
            "rebuild --json --corpus no")) {
      Installation.Outcome outcome = words(line);
      Map<?, ?> error = (Map<?, ?>) outcome.json().get("error");
      assertEquals((long) outcome.code(), error.get("code"), line);
      assertEquals("gloss: " + error.get("message") + "\n", outcome.err());
    }
  }

  @Test
  void everyProblemOfACorpusIsListed() throws IOException {
    gloss.add("{\"term\":\"\"}");
    gloss.add("not json");
    Installation.Outcome outcome = gloss.run("rebuild");
    assertEquals(2, outcome.code());
    assertEquals(2, outcome.err().lines().count(), outcome.err());
    String file = gloss.corpus.toString();
    assertTrue(outcome.err().contains("gloss: " + file + ":6: "), outcome.err());
    assertTrue(outcome.err().contains("gloss: " + file + ":7: "), outcome.err());
    Installation.Outcome checked = gloss.run("check");
    assertEquals(2, checked.code());
    assertTrue(checked.out().contains(file + ":6: error: "), checked.out());
    Map<String, Object> json = gloss.run("check", "--json").json();
    assertEquals(2L, json.get("errors"));
    assertEquals(2L, ((Map<?, ?>) json.get("error")).get("code"));
  }

  @Test
  void warningsAloneAreNoFailure() throws IOException {
    gloss.add(
        "{\"term\":\"GAN\",\"expansion\":\"generative adversarial network\",\"definition\":"
            + "\"Something else.\"}");
    Installation.Outcome outcome = gloss.run("check");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains(": warning: "), outcome.out());
    assertTrue(outcome.out().contains(" [duplicate]\n"), outcome.out());
    assertTrue(outcome.out().contains("no errors, "), outcome.out());
    Map<String, Object> json = gloss.run("check", "--json").json();
    assertEquals(0L, json.get("errors"));
    Map<?, ?> problem = (Map<?, ?>) ((List<?>) json.get("problems")).get(0);
    assertEquals(
        List.of("file", "line", "level", "message", "check"), List.copyOf(problem.keySet()));
    assertEquals("duplicate", problem.get("check"));
  }

  @Test
  void aFullDiskIsToldAndAClosedPipeIsNot() {
    assertEquals(
        List.of(5, "gloss: the output could not be written: No space left on device\n"),
        runInto("No space left on device"));
    assertEquals(List.of(0, ""), runInto("Broken pipe"));
  }

  private List<Object> runInto(String failure) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings = new Surroundings(gloss.env, gloss.home, false, false, 0);
    int code =
        Main.run(
            InputStream.nullInputStream(), ResultsTest.failing(failure), err, surroundings, "LSTM");
    return List.of(code, err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFolderThatIsNotOursIsLeftAlone() throws IOException {
    Path foreign = Files.createDirectories(temp.resolve("foreign"));
    Files.writeString(foreign.resolve("_0.txt"), "mine");
    Installation.Outcome outcome =
        gloss.run("rebuild", "--index", foreign.toString(), "--corpus", gloss.corpus.toString());
    assertEquals(2, outcome.code());
    assertEquals("mine", Files.readString(foreign.resolve("_0.txt")));
    assertEquals(3, gloss.run("--index", foreign.toString(), "LSTM").code());
  }

  @Test
  void aDamagedIndexIsNamedWithItsCure() throws IOException {
    try (var files = Files.list(gloss.index())) {
      Path largest = files.max(Comparator.comparingLong(f -> f.toFile().length())).get();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 1;
      Files.write(largest, bytes);
    }
    for (String command : List.of("LSTM", "status", "verify", "define LSTM", "suggest l")) {
      Installation.Outcome outcome = words(command);
      assertEquals(3, outcome.code(), outcome.err());
      assertTrue(outcome.err().contains("rebuild"), outcome.err());
    }
    assertEquals(0, gloss.run("rebuild").code());
    assertEquals(0, gloss.run("LSTM").code());
  }

  @Test
  void aConversionTellsWhatWasDoubtfulInItsSources() throws IOException {
    Path source =
        Files.writeString(
            temp.resolve("a.jsonl"), "{\"term\":\"ABC\",\"definition\":\"d\",\"hue\":1}\n");
    String warning = "field \"hue\" is unknown and ignored, here and in the rest of the file";
    Installation.Outcome told = gloss.run("convert", "--to", "jsonl", source.toString());
    assertEquals("gloss: " + source + ":1: warning: " + warning + "\n", told.err());
    assertEquals("{\"term\":\"ABC\",\"definition\":\"d\"}\n", told.out());
    String written = temp.resolve("b.csv").toString();
    Map<String, Object> json =
        gloss.run("convert", "--to", "csv", source.toString(), "-o", written, "--json").json();
    assertTrue(json.get("problems").toString().contains(warning), json.toString());
  }

  @Test
  void theLoggerOfLuceneIsOff() {
    assertEquals(Level.OFF, Logger.getLogger("org.apache.lucene").getLevel());
  }

  @Test
  void publicEntryReadsTheEnvironmentOnly() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            InputStream.nullInputStream(),
            out,
            err,
            Map.of("GLOSS_INDEX", gloss.index().toString()),
            "LSTM",
            "--json");
    assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
    assertNull(Json.object(out.toString(StandardCharsets.UTF_8)).get("error"));
  }
}
