package dev.gloss.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the usual commands once, so that the JVM can keep what they load for later starts. The
 * launcher calls it with {@code -XX:AOTCacheOutput} after a build; what it does not run starts
 * slower, and otherwise the same.
 */
final class Training {
  /** A corpus of its own: a mistake in the user's must not make every later start slow. */
  private static final String ARTICLE =
      """
      # Recurrent networks

      - **LSTM** (long short-term memory): a recurrent network with gates, made against the
        vanishing gradient problem.
        - also: long short term memory network
      - **GRU** - gated recurrent unit: a simpler relative of LSTM.
      """;

  private static final String LINES =
      """
      {"term":"ResNet","expansion":"residual network","definition":"Skip connections."}
      """;

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("vanishing gradient"),
          List.of("--color", "always", "\"vanishing gradient\""),
          List.of("--json", "vanshing gradeint"),
          List.of("--explain", "long short-term memory"),
          List.of("what does LSTM stand for"),
          List.of("section:recurrent +net* -skip"),
          List.of("banana bread"),
          List.of("define", "LSTM"),
          List.of("suggest", "gat"),
          List.of("status"),
          List.of("rebuild"),
          List.of("--help"),
          List.of("--no-such-flag"));

  private Training() {}

  /**
   * Builds an index and asks it all sorts of things.
   *
   * @param args an empty or missing folder for corpus and index
   * @throws IOException if it cannot be written
   */
  public static void main(String... args) throws IOException {
    Path home = Path.of(args[0]);
    Path corpus = Files.createDirectories(home.resolve("corpus"));
    Files.writeString(corpus.resolve("article.md"), ARTICLE);
    Files.writeString(corpus.resolve("lines.jsonl"), LINES);
    // As the launcher sets it, so that the first command takes the way of a first use.
    System.setProperty("gloss.home", home.toString());
    COMMANDS.forEach(Training::run);
  }

  private static void run(List<String> words) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Main.run(
        InputStream.nullInputStream(), nowhere, nowhere, Map.of(), words.toArray(String[]::new));
  }
}
