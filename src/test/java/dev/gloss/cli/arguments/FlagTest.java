package dev.gloss.cli.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.cli.Installation;
import dev.gloss.cli.Json;
import dev.gloss.cli.command.Commands;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each flag does: one test per flag, named after it. */
class FlagTest {
  @TempDir Path temp;
  private Installation gloss;

  @BeforeEach
  void install() throws IOException {
    gloss = new Installation(temp.resolve("home"));
    gloss.run("rebuild");
  }

  private static List<Object> terms(Installation.Outcome outcome) {
    return field(outcome, "term");
  }

  private static List<Object> field(Installation.Outcome outcome, String field) {
    return ((List<?>) outcome.json().get("hits"))
        .stream().<Object>map(hit -> ((Map<?, ?>) hit).get(field)).toList();
  }

  private Path source(String name, String lines) throws IOException {
    return Files.writeString(temp.resolve(name), lines + "\n");
  }

  @Test
  void everyFlagHasATest() {
    Set<String> tested =
        Arrays.stream(FlagTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(Method::getName)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    for (Flag flag : Flag.values()) {
      // no method can be called package
      String name = flag == Flag.PACKAGE ? "packageisoneoftwo" : flag.word().replace("-", "");
      assertTrue(tested.contains(name), "no test for " + flag);
    }
  }

  @Test
  void index() throws IOException {
    Path other = temp.resolve("other");
    Path corpus = source("k.jsonl", "{\"term\":\"KKT\",\"definition\":\"Conditions.\"}");
    gloss.run("rebuild", "--index", other.toString(), "--corpus", corpus.toString());
    assertEquals(List.of("KKT"), terms(gloss.run("--index", other.toString(), "KKT", "--json")));
    assertEquals(List.of(), terms(gloss.run("KKT", "--json")));
    gloss.env.put("GLOSS_INDEX", other.toString());
    assertEquals(List.of("KKT"), terms(gloss.run("KKT", "--json")));
    // the flag overrules the environment, its last value the others
    String usual = gloss.index().toString();
    assertEquals(
        List.of("LSTM"),
        terms(gloss.run("--index=x", "--index=" + usual, "define", "LSTM", "--json")));
  }

  @Test
  void corpus() throws IOException {
    Path one = source("one.jsonl", "{\"term\":\"ONE\",\"definition\":\"First.\"}");
    Path two = source("two.jsonl", "{\"term\":\"TWO\",\"definition\":\"Second.\"}");
    String index = temp.resolve("both").toString();
    Installation.Outcome built =
        gloss.run(
            "rebuild", "--index", index, "--corpus", one.toString(), "--corpus", two.toString());
    assertEquals(0, built.code(), built.err());
    assertEquals(List.of("ONE"), terms(gloss.run("--json", "--index", index, "ONE")));
    assertEquals(List.of("TWO"), terms(gloss.run("--json", "--index", index, "TWO")));
    assertEquals(0, gloss.run("check", "--corpus", one.toString()).code());
  }

  @Test
  void queries() throws IOException {
    Path file = source("queries", "LSTM\nGAN");
    Installation.Outcome fromFile = gloss.run("--json", "--queries", file.toString());
    assertEquals(2, fromFile.outLines().size());
    assertEquals("GAN", Json.object(fromFile.outLines().get(1)).get("query"));
    gloss.input = "RNN\n";
    assertEquals("RNN", gloss.run("--json", "--queries", "-").json().get("query"));
    assertEquals(List.of("RNN"), terms(gloss.run("define", "--json", "--queries", "-")));
  }

  @Test
  void jsonl() throws IOException {
    String line = "{\"id\":7,\"text\":\"a neural network (NN)\"}";
    Path file = source("texts.jsonl", line + "\n" + line);
    Installation.Outcome both = gloss.run("extract", "--jsonl", file.toString());
    assertEquals(2, both.outLines().size(), both.err());
    gloss.input = line;
    assertEquals(7L, gloss.run("extract", "--jsonl", "-").json().get("id"));
    assertEquals(2, gloss.run("extract", "--jsonl", "no-such-file").code());
    assertEquals(7L, gloss.run("annotate", "--jsonl", "-").json().get("id"));
    gloss.input = "{\"id\":8,\"acronym\":\"AP\",\"text\":\"AP clusters\"}";
    assertEquals(8L, gloss.run("resolve", "--jsonl", "-").json().get("id"));
  }

  @Test
  void limit() {
    Installation.Outcome one = gloss.run("--json", "--limit", "1", "section:architectures");
    assertEquals(1L, one.json().get("total"));
    assertEquals(true, one.json().get("more"));
    assertEquals(3L, gloss.run("--json", "section:architectures").json().get("total"));
    assertTrue(gloss.run("--limit", "1", "section:architectures").out().contains("more with"));
    assertEquals(1, gloss.run("suggest", "a", "--limit", "1").outLines().size());
    Installation.Outcome define = gloss.run("define", "AP", "--limit", "1");
    assertEquals(2, define.code());
    assertEquals("gloss: --limit is no option of define\n", define.err());
  }

  @Test
  void section() {
    assertEquals(
        List.of("metrics"), field(gloss.run("--json", "AP", "--section", "metrics"), "section"));
    assertEquals(
        "*[AP]: average precision\n",
        gloss.run("convert", "--to", "abbreviations", "--section", "Metrics").out());
  }

  @Test
  void deadline() {
    assertEquals(0, gloss.run("--deadline", "60000", "LSTM").code());
    assertEquals(2, gloss.run("--deadline", "0", "LSTM").code());
  }

  @Test
  void explain() {
    Map<String, Object> explained = gloss.run("--json", "--explain", "LSTM").json();
    assertFalse(explained.get("explanation").toString().isBlank());
    assertFalse(gloss.run("--json", "LSTM").json().containsKey("explanation"));
    String shown = gloss.run("--explain", "LSTM").out();
    assertTrue(shown.length() > gloss.run("LSTM").out().length(), shown);
  }

  @Test
  void replace() throws IOException {
    String other = source("k.jsonl", "{\"term\":\"KKT\",\"definition\":\"C.\"}").toString();
    Installation.Outcome refused = gloss.run("rebuild", "--corpus", other);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains(other), refused.err());
    assertTrue(refused.err().contains(gloss.home.resolve("corpus").toString()), refused.err());
    assertEquals(0, gloss.run("rebuild", "--corpus", other, "--replace").code());
    assertEquals(List.of("KKT"), terms(gloss.run("--json", "KKT")));
  }

  @Test
  void minEntries() {
    Installation.Outcome refused = gloss.run("rebuild", "--min-entries", "6");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("6"), refused.err());
    assertEquals(0, gloss.run("rebuild", "--min-entries", "5").code());
  }

  @Test
  void maxRemoved() throws IOException {
    Files.writeString(gloss.corpus, "{\"term\":\"LSTM\",\"definition\":\"A network.\"}\n");
    assertEquals(2, gloss.run("rebuild", "--max-removed", "12.5").code());
    assertEquals(0, gloss.run("rebuild", "--max-removed", "100").code());
  }

  @Test
  void dryRun() throws IOException {
    gloss.add("{\"term\":\"NEW\",\"definition\":\"Novel.\"}");
    Installation.Outcome dry = gloss.run("rebuild", "--dry-run", "--json");
    assertEquals(1L, dry.json().get("added"));
    assertEquals(false, dry.json().get("published"));
    assertEquals(5L, gloss.run("status", "--json").json().get("entries"));
    assertTrue(gloss.run("rebuild", "--dry-run").out().contains("dry run"));
  }

  @Test
  void language() {
    assertEquals(0, gloss.run("rebuild", "--language", "de").code());
    assertEquals("de", gloss.run("status", "--json").json().get("language"));
    Installation.Outcome unknown = gloss.run("rebuild", "--language", "klingon");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().startsWith("gloss: "), unknown.err());
  }

  @Test
  void verbose() throws IOException {
    Files.writeString(
        temp.resolve("home/corpus/post.md"), "# Title\n\nSome words.\n\n1. ABC - alpha beta: C.\n");
    for (String command : List.of("rebuild", "check")) {
      assertFalse(gloss.run(command).out().contains("Some words."));
      assertTrue(gloss.run(command, "--verbose").out().contains("post.md:3: skipped: Some words."));
      List<?> pieces =
          (List<?>) gloss.run(command, "--verbose", "--json").json().get("skipped_pieces");
      assertTrue(pieces.toString().contains("Some words."), pieces.toString());
    }
  }

  @Test
  void verboseTellsWhyThereIsNoEntry() throws IOException {
    Files.writeString(
        temp.resolve("home/corpus/post.md"),
        "# Sails\n\n- **Port**: left side\n- **Note**: a thing to know\n");
    Installation.Outcome told = gloss.run("rebuild", "--verbose");
    assertEquals(2, told.code());
    String port =
        "post.md:3: skipped: Port: left side (no definition: fewer than three words, or a list of names)";
    assertTrue(told.err().contains(port), told.err());
    String note = "post.md:4: skipped: Note: a thing to know (a label, not a term)";
    assertTrue(told.err().contains(note), told.err());
  }

  @Test
  void json() {
    for (String[] args :
        new String[][] {
          {"LSTM"}, {"define", "LSTM"}, {"suggest", "ls"}, {"rebuild"}, {"check"}, {"status"},
          {"verify"}, {"help"}, {"help", "check"}, {"--version"}, {"--help"}, {"nothing at all"}
        }) {
      String[] all = Arrays.copyOf(args, args.length + 1);
      all[args.length] = "--json";
      Installation.Outcome outcome = gloss.run(all);
      assertEquals(1, outcome.outLines().size(), Arrays.toString(all));
      assertFalse(outcome.json().isEmpty());
      assertEquals("", outcome.err());
    }
  }

  @Test
  void color() {
    String escape = "\u001b[";
    assertFalse(gloss.run("LSTM").out().contains(escape));
    assertTrue(gloss.run("--color", "always", "LSTM").out().contains(escape));
    gloss.terminal = true;
    assertTrue(gloss.run("LSTM").out().contains(escape));
    assertTrue(gloss.run("--color=auto", "LSTM").out().contains(escape));
    assertFalse(gloss.run("--color=never", "LSTM").out().contains(escape));
    assertFalse(gloss.run("--color=always", "--json", "LSTM").out().contains(escape));
    gloss.env.put("NO_COLOR", "1");
    assertFalse(gloss.run("LSTM").out().contains(escape));
    assertTrue(gloss.run("--color=always", "LSTM").out().contains(escape));
    gloss.env.remove("NO_COLOR");
    gloss.env.put("TERM", "dumb");
    assertFalse(gloss.run("LSTM").out().contains(escape));
    assertEquals(2, gloss.run("--color=blue", "LSTM").code());
  }

  @Test
  void help() {
    for (String word : List.of("--help", "-h")) {
      Installation.Outcome brief = gloss.run(word);
      assertEquals(0, brief.code());
      assertEquals("", brief.err());
      assertEquals(gloss.run().err(), brief.out());
    }
    for (CommandUsage command : Commands.usages()) {
      String name = command.name();
      Installation.Outcome outcome = gloss.run(name, "--help");
      assertEquals(0, outcome.code());
      assertTrue(outcome.out().startsWith("usage: gloss " + name), outcome.out());
      assertEquals(outcome, gloss.run("help", name));
    }
  }

  @Test
  void version() {
    Installation.Outcome outcome = gloss.run("--version");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().matches("gloss \\S+\n"), outcome.out());
  }

  private Installation.Outcome rebuilt(String... flags) {
    List<String> args =
        new java.util.ArrayList<>(List.of("rebuild", "--index", temp.resolve("own").toString()));
    args.addAll(List.of(flags));
    return gloss.run(args.toArray(String[]::new));
  }

  private List<Object> defined(String term, String field) {
    String index = temp.resolve("own").toString();
    return field(gloss.run("define", term, "--json", "--index", index), field);
  }

  @Test
  void format() throws IOException {
    String file = source("sheet.txt", "term;definition\nKKT;Conditions.").toString();
    assertEquals(2, rebuilt("--corpus", file).code());
    assertEquals(0, rebuilt("--corpus", file, "--format", "csv").code());
    assertEquals(List.of("Conditions."), defined("KKT", "definition"));
    // an index remembers how its sources are read
    assertEquals(0, rebuilt().code());
    Installation.Outcome unknown = rebuilt("--corpus", file, "--format", "xls");
    assertEquals(2, unknown.code());
    assertTrue(
        unknown.err().startsWith("gloss: format: found \"xls\", wanted one of article, csv"));
  }

  @Test
  void encoding() throws IOException {
    Path file = temp.resolve("sheet.csv");
    Files.write(
        file, "term;definition\nCafé;x".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertEquals(2, rebuilt("--corpus", file.toString()).code());
    assertEquals(0, rebuilt("--corpus", file.toString(), "--encoding", "windows-1252").code());
    assertEquals(List.of("Café"), defined("cafe", "term"));
    assertEquals(0, gloss.run("check", file.toString(), "--encoding", "latin1").code());
    assertEquals(2, gloss.run("check", file.toString(), "--encoding", "nix").code());
  }

  @Test
  void columns() throws IOException {
    String file = source("sheet.csv", "KKT;no;Conditions.").toString();
    assertEquals(0, rebuilt("--corpus", file, "--columns", "term, -, definition").code());
    assertEquals(List.of("Conditions."), defined("KKT", "definition"));
  }

  @Test
  void licence() throws IOException {
    Path bare = source("bare.csv", "term;definition\nKKT;Conditions.");
    Path own = source("own.csv", "# licence: CC0\nterm;definition\nKKT;Karush, Kuhn and Tucker.");
    rebuilt("--corpus", own.toString(), "--corpus", bare.toString(), "--licence", "MIT");
    assertEquals(List.of("CC0", "MIT"), defined("KKT", "licence"));
    assertEquals(List.of(own.toString(), bare.toString()), defined("KKT", "file"));
    assertEquals(
        List.of(3L, 2L),
        defined("KKT", "line").stream().map(n -> ((Number) n).longValue()).toList());
  }

  @Test
  void anIndexRemembersWhatIsNotSaidAnew() throws IOException {
    String file = source("sheet.txt", "KKT;Karush and Kuhn").toString();
    String[] reading = {"--format", "csv", "--columns", "term,expansion", "--licence", "CC0"};
    rebuilt(Stream.concat(Stream.of("--corpus", file), Stream.of(reading)).toArray(String[]::new));
    Installation.Outcome again = rebuilt("--licence", "MIT");
    assertEquals(0, again.code(), again.err());
    assertEquals(List.of("MIT"), defined("KKT", "licence"));
    assertEquals(List.of("Karush and Kuhn"), defined("KKT", "expansion"));
    String index = temp.resolve("own").toString();
    Installation.Outcome checked = gloss.run("check", "--index", index, "--licence", "BSD");
    assertEquals(0, checked.code(), checked.err());
  }

  @Test
  void to() {
    Installation.Outcome all = gloss.run("convert", "--to", "jsonl");
    assertEquals(0, all.code());
    assertEquals("", all.err());
    assertEquals(5, all.outLines().size());
    assertTrue(
        all.out().startsWith("{\"term\":\"LSTM\",\"expansion\":\"long short-term memory\","));
    Installation.Outcome told =
        gloss.run("convert", "--to", "abbreviations", gloss.corpus.toString());
    assertTrue(told.out().startsWith("*[LSTM]: long short-term memory\n"), told.out());
    assertTrue(told.err().startsWith("gloss: abbreviations holds no section (5), "), told.err());
    Installation.Outcome unknown = gloss.run("convert", "--to", "xls");
    assertEquals(2, unknown.code());
    assertTrue(
        unknown.err().startsWith("gloss: format to write: found \"xls\", wanted one of"),
        unknown.err());
    assertEquals(2, gloss.run("convert").code());
    gloss.input = "An LSTM.";
    assertTrue(gloss.run("annotate", "--to", "html", "-").out().contains("<abbr "));
    assertTrue(gloss.run("annotate", "--to", "markdown", "-").out().startsWith("## Glossary\n"));
    assertEquals(2, gloss.run("annotate", "--to", "pdf", "-").code());
    assertEquals(2, gloss.run("convert", "--to", "csv", "no-such-file.csv").code());
  }

  @Test
  void output() throws IOException {
    Path file = temp.resolve("out.csv");
    for (String flag : List.of("-o", "--output")) {
      Installation.Outcome written = gloss.run("convert", "--to", "csv", flag, file.toString());
      assertEquals(0, written.code(), written.err());
      assertTrue(written.out().contains("5"), written.out());
      assertTrue(Files.readString(file).startsWith("term,expansion,definition,"));
      Files.delete(file);
    }
    Map<String, Object> told =
        gloss.run("convert", "--to", "csv", "-o", file.toString(), "--json").json();
    assertEquals(5L, told.get("entries"));
    Installation.Outcome standard = gloss.run("convert", "--to", "csv", "-o", "-");
    assertEquals(gloss.run("convert", "--to", "csv"), standard);
    assertFalse(Files.exists(Path.of("-")));
    assertEquals(2, gloss.run("convert", "--to", "csv", "--json").code());
    assertEquals(2, gloss.run("convert", "--to", "csv", "--json", "-o", "-").code());
    Installation.Outcome unnamed = gloss.run("convert", "--to", "dictd");
    assertEquals(2, unnamed.code());
    assertEquals(
        "gloss: dictd writes several files; wanted is an output file, whose name they get\n",
        unnamed.err());
    String nowhere = temp.resolve("none/x.csv").toString();
    assertEquals(5, gloss.run("convert", "--to", "csv", "-o", nowhere).code());
    assertEquals(2, gloss.run("convert", "--to", "csv", "-o", temp.toString()).code());
  }

  @Test
  void terms() throws IOException {
    String list = source("terms.txt", "\uFEFFrnn\n\nLSTM\nBERT").toString();
    Installation.Outcome some = gloss.run("convert", "--to", "abbreviations", "--terms", list);
    assertEquals(0, some.code());
    assertEquals("*[LSTM]: long short-term memory\n*[RNN]: recurrent neural network\n", some.out());
    assertTrue(some.err().startsWith("gloss: \"BERT\" is no term of the glossary\n"), some.err());
    gloss.input = "rnn\r\n\nLSTM\nBERT\n";
    Installation.Outcome piped = gloss.run("convert", "--to", "abbreviations", "--terms", "-");
    assertEquals(some, piped);
    String none = source("none.txt", "BERT").toString();
    assertEquals(1, gloss.run("convert", "--to", "csv", "--terms", none).code());
    assertEquals(2, gloss.run("convert", "--to", "csv", "--terms", "no-such-file").code());
  }

  @Test
  void termsOfAText() throws IOException {
    String text =
        """
        We train an LSTM and compare it with what an RNN does on the same sequences of words.
        Graph attention transfer (GAT) did not help, nor did BERT.
        """;
    String paper = source("paper.txt", text).toString();
    Installation.Outcome used = gloss.run("convert", "--to", "abbreviations", "--terms", paper);
    assertEquals("*[LSTM]: long short-term memory\n*[RNN]: recurrent neural network\n", used.out());
    assertTrue(
        used.err().startsWith("gloss: " + paper + " also uses, not in the glossary: GAT, BERT\n"),
        used.err());
    gloss.input = text;
    Installation.Outcome piped = gloss.run("convert", "--to", "abbreviations", "--terms", "-");
    assertEquals(used.out(), piped.out());
    String latex = source("short.tex", "An \\emph{LSTM} % not the GRU\n").toString();
    assertEquals(
        "*[LSTM]: long short-term memory\n",
        gloss.run("convert", "--to", "abbreviations", "--terms", latex).out());
    String corpus = source("own.md", "- **BERT** - bidirectional encoder: A model.\n").toString();
    assertEquals(
        "*[BERT]: bidirectional encoder\n",
        gloss.run("convert", corpus, "--to", "abbreviations", "--terms", paper).out());
    String bytes = source("bytes.txt", text + "\0").toString();
    Installation.Outcome refused = gloss.run("convert", "--to", "csv", "--terms", bytes);
    assertEquals(2, refused.code(), refused.err());
  }

  @Test
  void packageIsOneOfTwo() {
    for (String name : List.of("glossaries", "acronym")) {
      Installation.Outcome latex = gloss.run("convert", "--to", "latex", "--package", name);
      assertEquals(0, latex.code());
      assertEquals(name.equals("acronym"), latex.out().contains("\\begin{acronym}"));
    }
    assertEquals(2, gloss.run("convert", "--to", "latex", "--package", "acro").code());
  }

  @Test
  void theBundledGlossaryMixesWithOthers() throws IOException {
    Path sheet = source("sheet.csv", "term;expansion;sense\nAP;access point;1");
    rebuilt("--corpus", "bundled", "--corpus", sheet.toString());
    assertEquals(
        List.of("average precision", "affinity propagation", "access point"),
        defined("AP", "expansion"),
        "sources stay apart, the earlier first, whatever senses they number");
  }
}
