package dev.gloss.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.cli.Installation;
import dev.gloss.cli.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gloss extract}, as typed. */
class ExtractCommandTest {
  private static final String TEXT =
      "We use proximal policy optimization (PPO) and a support vector machine (SVM).\nNo CNN.\n";

  @TempDir Path temp;
  private Installation gloss;

  @BeforeEach
  void install() throws IOException {
    gloss = new Installation(temp.resolve("home"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text).toString();
  }

  @Test
  void listsWhatATextDefines() throws IOException {
    Installation.Outcome outcome = gloss.run("extract", file("a.txt", TEXT));
    assertEquals(
        """
        PPO  proximal policy optimization
        SVM  support vector machine
        used, not defined: CNN
        """,
        outcome.out());
    assertEquals("", outcome.err());
    assertEquals(0, outcome.code());
    gloss.input = TEXT;
    assertEquals(outcome, gloss.run("extract", "-"));
  }

  @Test
  void aTextThatDefinesNothingIsToldSo() {
    gloss.input = "Nothing here (see Fig. 2).";
    Installation.Outcome outcome = gloss.run("extract", "-");
    assertEquals("", outcome.out());
    assertEquals("gloss: no abbreviation found\n", outcome.err());
    assertEquals(1, outcome.code());
  }

  @Test
  void aDraftOfNothingIsNothingFound() throws IOException {
    Path text = Files.writeString(temp.resolve("plain.txt"), "Nothing is defined here.\n");
    Installation.Outcome drafted = gloss.run("extract", text.toString(), "--to", "article");
    assertEquals(1, drafted.code(), drafted.err());
    assertEquals("gloss: no abbreviation found\n", drafted.err());
    Installation.Outcome used =
        gloss.run(
            "convert", gloss.corpus.toString(), "--to", "csv", "--terms", prose(text).toString());
    assertEquals(1, used.code(), used.err());
    assertTrue(used.err().endsWith("nothing was written\n"), used.err());
  }

  /** A text that is none of terms line by line. */
  private static Path prose(Path file) throws IOException {
    return Files.writeString(file, "It is a text of some length. ".repeat(20) + "\n");
  }

  @Test
  void jsonIsOneObjectAText() throws IOException {
    String file = file("a.txt", "a \"neural net\" (NN) and a CNN");
    Installation.Outcome outcome = gloss.run("extract", "--json", file);
    assertEquals(
        "{\"id\":"
            + "\""
            + file
            + "\""
            + ",\"pairs\":[{\"short\":\"NN\",\"long\":\"neural net\",\"shortStart\":16,"
            + "\"longStart\":3,\"shortEnd\":18,\"longEnd\":13}],"
            + "\"undefined\":[{\"short\":\"CNN\",\"start\":26,\"uses\":1}]}\n",
        outcome.out());
    assertEquals(file, outcome.json().get("id"));
  }

  @Test
  void batchAnswersEveryLineInOrder() {
    gloss.input =
        """
        {"id":"a","text":"a neural net (NN)"}
        no json
        {"id":3}
        {"id":[4],"text":"","more":{"text":"x"}}
        {"id":"e","text":5}
        {"id":"f","text":"x"} more
        """;
    Installation.Outcome outcome = gloss.run("extract", "--jsonl", "-");
    List<Map<String, Object>> answers = outcome.outLines().stream().map(Json::object).toList();
    assertEquals(6, answers.size());
    assertTrue(outcome.out().startsWith("{\"id\":\"a\",\"pairs\":[{\"short\":\"NN\","));
    for (int bad : new int[] {1, 2, 4, 5}) {
      assertEquals(2L, ((Map<?, ?>) answers.get(bad).get("error")).get("code"));
    }
    assertEquals(3L, answers.get(2).get("id"));
    assertEquals("{\"id\":null,\"pairs\":[],\"undefined\":[]}", outcome.outLines().get(3));
    assertEquals(
        "{\"id\":3,\"error\":{\"code\":2,\"message\":\"no field \\\"text\\\"\"}}",
        outcome.outLines().get(2));
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("gloss: line 3: no field \"text\"\n"), outcome.err());
    assertTrue(
        outcome.err().contains("gloss: line 5: text is a number, wanted a string\n"),
        outcome.err());
  }

  @Test
  void batchIsLatexWhereTheFlagsSaySo() {
    gloss.input = "{\"text\":\"a \\\\emph{neural net} (NN), $GAN$ % VAE\"}\n";
    Installation.Outcome outcome = gloss.run("extract", "--jsonl", "-", "--format", "latex");
    assertTrue(outcome.out().contains("\"long\":\"neural net\""), outcome.out());
    assertTrue(outcome.out().endsWith(",\"undefined\":[]}\n"), outcome.out());
  }

  @Test
  void aFolderWithoutTextsIsRefused() throws IOException {
    Path papers = Files.createDirectories(temp.resolve("none"));
    Files.writeString(papers.resolve("a.bib"), "x");
    Installation.Outcome outcome = gloss.run("extract", papers.toString());
    assertEquals(2, outcome.code());
    assertEquals(
        "gloss: "
            + papers
            + ": the folder holds no file to read; wanted files named *.txt, *.tex, *.md,"
            + " *.markdown\n",
        outcome.err());
  }

  @Test
  void hiddenFilesOfAFolderAreLeftOut() throws IOException {
    Path papers = Files.createDirectories(temp.resolve(".papers"));
    Files.writeString(Files.createDirectories(papers.resolve(".venv")).resolve("a.txt"), TEXT);
    Files.writeString(papers.resolve(".draft.md"), TEXT);
    Files.writeString(papers.resolve("README.md"), "a neural net (NN)");
    Installation.Outcome outcome = gloss.run("extract", papers.toString());
    assertEquals("NN  neural net\n", outcome.out());
    assertEquals(0, outcome.code(), outcome.err());
  }

  @Test
  void oneFileThatCannotBeReadDoesNotStopTheOthers() throws IOException {
    Path papers = Files.createDirectories(temp.resolve("some"));
    String good = Files.writeString(papers.resolve("a.txt"), "a neural net (NN)").toString();
    Path bad = Files.write(papers.resolve("b.txt"), new byte[] {'c', (byte) 0xE9});
    String last = Files.writeString(papers.resolve("c.txt"), "a mouse (MS)").toString();
    String refusal = bad + ":1: byte 0xE9 at offset 1 is not UTF-8";
    Installation.Outcome outcome = gloss.run("extract", papers.toString());
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().startsWith("gloss: " + refusal), outcome.err());
    assertTrue(outcome.out().contains("NN  neural net\n"), outcome.out());
    assertTrue(outcome.out().contains("\nnot answered: " + bad), outcome.out());
    Installation.Outcome missing = gloss.run("extract", "--json", good, "no-such-file", last);
    assertEquals(2, missing.code());
    assertEquals("gloss: no-such-file: no such file or folder\n", missing.err());
    assertEquals(
        "{\"id\":\"no-such-file\",\"error\":{\"code\":2,\"message\":"
            + "\"no-such-file: no such file or folder\"}}",
        missing.outLines().get(1));
    assertEquals(3, missing.outLines().size());
    Path draft = temp.resolve("d.md");
    String output = draft.toString();
    Installation.Outcome made = gloss.run("extract", good, "no", "--to", "article", "-o", output);
    assertEquals(2, made.code());
    assertTrue(Files.readString(draft).contains("- **NN** - neural net"));
    String before = Files.readString(draft);
    assertEquals(2, gloss.run("extract", "no", "nor", "--to", "article", "-o", output).code());
    assertEquals(before, Files.readString(draft));
  }

  @Test
  void batchExitsAsASearchDoes() {
    gloss.input = "{\"id\":1,\"text\":\"nothing\"}\n{\"id\":2,\"text\":\"a neural net (NN)\"}\n";
    assertEquals(0, gloss.run("extract", "--jsonl", "-").code());
    gloss.input = "{\"id\":1,\"text\":\"nothing\"}\n";
    assertEquals(1, gloss.run("extract", "--jsonl", "-").code());
  }

  @Test
  void aDraftHasNamesInTheSingularAndSaysWhereFrom() {
    gloss.input = "Long short-term memories (LSTMs) and reconstruction losses (RLs).";
    Installation.Outcome drafted = gloss.run("extract", "-", "--to", "article");
    assertEquals(
        List.of(
            "- **LSTM** - Long short-term memory",
            "  - source: standard input",
            "- **RL** - reconstruction loss",
            "  - source: standard input"),
        drafted.outLines().stream().filter(line -> line.contains("- ")).toList());
  }

  @Test
  void aLatexFileIsOneInCapitalsToo() throws IOException {
    Path papers = Files.createDirectories(temp.resolve("capitals"));
    Files.writeString(papers.resolve("A.TEX"), "% a neural net (NN)\na \\emph{graph cut} (GC)\n");
    assertEquals("GC  graph cut\n", gloss.run("extract", papers.toString()).out());
  }

  @Test
  void whatIsReadIsNotOverwritten() throws IOException {
    Path papers = Files.createDirectories(temp.resolve("kept"));
    Path paper = Files.writeString(papers.resolve("a.md"), "a neural net (NN)");
    for (List<String> words :
        List.of(
            List.of("extract", papers.toString(), "--to", "article"),
            List.of("extract", papers + "/./a.md", "--to", "csv"),
            List.of("convert", "--to", "csv", "--terms", paper.toString()))) {
      List<String> all = new ArrayList<>(words);
      all.addAll(List.of("-o", paper.toString()));
      Installation.Outcome refused = gloss.run(all.toArray(String[]::new));
      assertEquals(2, refused.code(), refused.err());
      assertTrue(refused.err().contains("a.md is one of the files read, wanted another"));
      assertEquals("a neural net (NN)", Files.readString(paper));
    }
  }

  @Test
  void aFolderOfPapersBecomesADraftGlossary() throws IOException {
    Path papers = Files.createDirectories(temp.resolve("papers/deep"));
    Files.writeString(papers.resolve("b.txt"), "Support vector machines (SVMs) and rats (XY).");
    Files.writeString(papers.resolve("a.tex"), "% (XX)\na \\emph{neural net} (NN)");
    Files.write(papers.resolve("c.pdf"), new byte[] {1, 0, 2});
    Files.writeString(papers.resolve("d.md"), "A support vector machine (SVM), neural nets (NNs)");
    String draft = temp.resolve("draft.md").toString();
    String folder = temp.resolve("papers").toString();
    Installation.Outcome made = gloss.run("extract", folder, "--to", "article", "-o", draft);
    assertEquals(0, made.code(), made.err());
    assertEquals(
        List.of("- **NN** - neural net", "- **SVM** - Support vector machine"),
        Files.readAllLines(Path.of(draft)).stream().filter(l -> l.startsWith("- ")).toList());
    String index = temp.resolve("own").toString();
    Installation.Outcome built = gloss.run("rebuild", "--index", index, "--corpus", draft);
    assertEquals(0, built.code(), built.err());
    assertEquals(2L, gloss.run("status", "--json", "--index", index).json().get("entries"));
    assertTrue(
        gloss.run("extract", folder, "--to", "abbreviations").out().contains("*[NN]: neural net"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          extract | extract wants either FILE (- is standard input) or --jsonl FILE
          extract x --jsonl y | extract wants either FILE (- is standard input) or --jsonl FILE
          extract --jsonl y --to csv | --jsonl takes neither --to nor --encoding
          extract x -o y | --output wants --to FORMAT
          extract no-such-file | no-such-file: no such file or folder
          extract - --format csv | --format: found "csv", wanted text or latex
          extract - --encoding nix | encoding: found "nix", wanted one such as windows-1252 or UTF-16
          """)
  void badUsage(String words, String message) {
    Installation.Outcome outcome = gloss.run(words.split(" "));
    assertEquals("gloss: " + message + "\n", outcome.err());
    assertEquals(2, outcome.code());
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Path file = temp.resolve("x.txt");
    Files.write(file, "café (CA)".getBytes(StandardCharsets.ISO_8859_1));
    Installation.Outcome refused = gloss.run("extract", file.toString());
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("x.txt:1: byte 0xE9 at offset 3 is not UTF-8"));
    assertEquals(0, gloss.run("extract", file.toString(), "--encoding", "latin1").code());
    gloss.input = "%PDF-1.5";
    assertEquals(
        "gloss: standard input: is a PDF, wanted text, such as pdftotext makes of it\n",
        gloss.run("extract", "-").err());
  }

  @Test
  void latexIsReadAsTypeset() throws IOException {
    String source = "a \\emph{neural\nnet} (NN) % and a mouse (MS)\n$a$ (b)";
    Installation.Outcome tex = gloss.run("extract", file("a.tex", source));
    assertEquals("NN  neural net\n", tex.out());
    assertEquals(tex, gloss.run("extract", "--format", "latex", file("a.txt", source)));
  }

  /** {@code pdftotext paper.pdf - | gloss extract -}, with a paper that is set here. */
  @Test
  void aPaperFromAPdfIsRead() throws Exception {
    Assumptions.assumeTrue(isThere("pdflatex"), "skipped: pdflatex is missing");
    Assumptions.assumeTrue(isThere("pdftotext"), "skipped: pdftotext is missing");
    String page =
        "An efficient and effective classification with a convolutional neural network (CNN) "
            + "and the fluid difficulties of off-policy proximal policy optimization (PPO) with "
            + "long short-term memory (LSTM) and Gaussian mixture models (GMMs). ";
    file(
        "paper.tex",
        "\\documentclass[twocolumn]{article}\\pagestyle{myheadings}"
            + "\\markright{A study of much}\\begin{document}"
            + page.repeat(30)
            + "\\end{document}");
    run("pdflatex", "-interaction=batchmode", "paper.tex");
    run("pdftotext", "paper.pdf", "paper.txt");
    gloss.input = Files.readString(temp.resolve("paper.txt"));
    assertTrue(gloss.input.contains("A study of much"), gloss.input);
    assertTrue(gloss.input.indexOf('\f') < gloss.input.lastIndexOf('\f'), "it has pages");
    assertEquals(
        """
        CNN   convolutional neural network
        PPO   proximal policy optimization
        LSTM  long short-term memory
        GMMs  Gaussian mixture models
        """,
        gloss.run("extract", "-").out());
  }

  private boolean isThere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void run(String... words) throws Exception {
    Process process =
        new ProcessBuilder(words)
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("log").toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), Files.readString(temp.resolve("log")));
  }
}
