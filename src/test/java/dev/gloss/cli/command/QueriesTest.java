package dev.gloss.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.cli.Installation;
import dev.gloss.cli.Json;
import dev.gloss.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {
  @TempDir Path temp;
  private Installation gloss;

  @BeforeEach
  void install() throws IOException {
    gloss = new Installation(temp.resolve("home"));
    gloss.run("rebuild");
  }

  private static final String REFUSED = "x".repeat(1_025);

  @ParameterizedTest
  @CsvSource({
    "LSTM GAN, 0",
    "LSTM nothing, 0", // one answered is enough
    "nothing never, 1",
    "nothing, 1",
    "'', 1",
    "LSTM REFUSED, 2",
    "REFUSED, 2",
  })
  void theWorstOutcomeIsTheExitCode(String words, int code) {
    gloss.input = words.replace("REFUSED", REFUSED).replace(' ', '\n');
    assertEquals(code, gloss.run("--queries", "-").code());
    assertEquals(code, gloss.run("--json", "--queries", "-").code());
  }

  @Test
  void everyLineGetsItsObjectInOrder() {
    gloss.input = "LSTM\r\n\n" + REFUSED + "\nnothing\nGAN";
    Installation.Outcome outcome = gloss.run("--json", "--queries", "-");
    List<Map<String, Object>> objects = outcome.outLines().stream().map(Json::object).toList();
    assertEquals(
        List.of("LSTM", "", REFUSED, "nothing", "GAN"),
        objects.stream().map(o -> o.get("query")).toList());
    assertEquals(List.of(1L, 0L, 0L, 0L, 1L), objects.stream().map(o -> o.get("total")).toList());
    assertNull(objects.get(1).get("error"));
    Map<?, ?> error = (Map<?, ?>) objects.get(2).get("error");
    assertEquals(2L, error.get("code"));
    assertEquals("gloss: line 3: " + error.get("message") + "\n", outcome.err());
  }

  @Test
  void aLineThatIsNotUtf8GetsAnError() throws IOException {
    Path file = temp.resolve("queries");
    Files.write(file, "LSTM\nna\u00efve\nGAN\n".getBytes(StandardCharsets.ISO_8859_1));
    Installation.Outcome outcome = gloss.run("--json", "--queries", file.toString());
    assertEquals(2, outcome.code());
    List<Map<String, Object>> objects = outcome.outLines().stream().map(Json::object).toList();
    assertEquals(3, objects.size());
    assertEquals("na\ufffdve", objects.get(1).get("query"));
    assertEquals(Map.of("code", 2L, "message", "not UTF-8 at byte 3"), objects.get(1).get("error"));
  }

  @Test
  void bytesThatAreNoTextAreOneError() throws IOException {
    Path file = temp.resolve("picture");
    Files.write(file, "GIF\n\0\1\n\377\n".repeat(50).getBytes(StandardCharsets.ISO_8859_1));
    Installation.Outcome outcome = gloss.run("--queries", file.toString());
    assertEquals(2, outcome.code());
    assertEquals("gloss: " + file + ": is binary (it holds NUL), wanted text\n", outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void aListWithoutQueriesIsTold() {
    Installation.Outcome outcome = gloss.run("--queries", "-");
    assertEquals(1, outcome.code());
    assertEquals("gloss: standard input: holds no query, wanted one a line\n", outcome.err());
  }

  @Test
  void peopleSeeEachQueryAboveItsAnswer() {
    gloss.input = "define it\n" + REFUSED + "\nGAN\n";
    Installation.Outcome outcome = gloss.run("define", "--queries", "-");
    assertTrue(outcome.out().startsWith("== define it\nnothing found\n\n==\n  xxx"), outcome.out());
    assertTrue(outcome.out().contains("\nnot answered: query"), outcome.out());
    assertTrue(
        outcome.out().contains("\n\n== GAN\nGAN — generative adversarial network"), outcome.out());
  }

  @Test
  void peopleSeeTheBeginningOfALongQuery() {
    gloss.columns = 1_000;
    gloss.input = "y".repeat(10_000) + "\n" + "z".repeat(199) + "\uD83D\uDE00 end\n";
    List<String> lines = gloss.run("--queries", "-").outLines();
    assertEquals("== " + "y".repeat(200) + "…", lines.get(0));
    assertTrue(lines.contains("== " + "z".repeat(199) + "…"), lines.toString());
  }

  @Test
  void oneMissingIndexIsOneObject() {
    gloss.input = "LSTM\nGAN\n";
    Installation.Outcome outcome =
        gloss.run("--json", "--queries", "-", "--index", temp.resolve("no").toString());
    assertEquals(3, outcome.code());
    assertEquals(3L, ((Map<?, ?>) outcome.json().get("error")).get("code"));
  }

  @Test
  void whoWritesLineByLineIsAnsweredLineByLine() throws Exception {
    PipedOutputStream questions = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(questions);
    PipedInputStream answers = new PipedInputStream(1 << 16);
    OutputStream out = new PipedOutputStream(answers);
    Map<String, String> env = Map.of("GLOSS_INDEX", gloss.index().toString());
    Thread run =
        new Thread(
            () -> Main.run(in, out, new ByteArrayOutputStream(), env, "--json", "--queries", "-"));
    run.start();
    for (String query : List.of("LSTM", "GAN")) {
      questions.write((query + "\n").getBytes(StandardCharsets.UTF_8));
      questions.flush();
      StringBuilder line = new StringBuilder();
      for (int b = answers.read(); b != '\n'; b = answers.read()) {
        line.append((char) b);
      }
      assertEquals(query, Json.object(line.toString()).get("query"));
    }
    questions.close();
    run.join();
  }
}
