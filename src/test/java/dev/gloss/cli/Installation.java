package dev.gloss.cli;

import dev.gloss.cli.command.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A made-up installation in a folder of its own, and runs of the command line in it. */
public final class Installation {
  private static final String ENTRIES =
      """
      {"term":"LSTM","expansion":"long short-term memory","definition":"A recurrent network whose \
      gates ease the vanishing gradient problem.","section":"architectures","aliases":["L2STM"],\
      "see":["RNN"],"examples":["We train an LSTM."],"source":"https://example.org/lstm"}
      {"term":"RNN","expansion":"recurrent neural network","definition":"A network that keeps a \
      state from step to step.","section":"architectures"}
      {"term":"GAN","expansion":"generative adversarial network","definition":"Two networks that \
      are trained against each other.","section":"architectures"}
      {"term":"AP","expansion":"average precision","definition":"The area under the curve of \
      precision over recall.","section":"metrics"}
      {"term":"AP","expansion":"affinity propagation","definition":"Clusters by passing messages.",\
      "section":"clustering"}
      """;

  /** What a run left. */
  public record Outcome(int code, String out, String err) {

    /** The single JSON object printed. */
    public Map<String, Object> json() {
      return Json.object(out);
    }

    public List<String> outLines() {
      return out.lines().toList();
    }
  }

  public final Path home;
  public final Path corpus;
  public final Map<String, String> env = new HashMap<>();
  public String input = "";
  public boolean terminal;
  public int columns;

  public Installation(Path home) throws IOException {
    this.home = Files.createDirectories(home);
    this.corpus = Files.createDirectories(home.resolve("corpus")).resolve("terms.jsonl");
    Files.writeString(corpus, ENTRIES);
    env.put("XDG_CACHE_HOME", home.resolve("cache").toString());
  }

  public Path index() {
    return home.resolve("index");
  }

  /** Adds entries to the corpus, one JSON object a line. */
  public void add(String lines) throws IOException {
    Files.writeString(corpus, Files.readString(corpus) + lines + "\n");
  }

  /** Runs as through the launcher. */
  public Outcome run(String... args) {
    return run(new Surroundings(env, home, terminal, terminal, columns), args);
  }

  public Outcome run(Surroundings surroundings, String... args) {
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(in, out, err, surroundings, args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
