package dev.gloss.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the usual commands once, so that the JVM can keep what they load for later starts. The
 * launcher calls it with {@code -XX:AOTCacheOutput} after a build; what it does not run starts
 * slower, and otherwise the same. Twice, for two archives: every class in an archive is loaded at
 * each start that uses it, and answers need half of those that a rebuild does.
 */
final class Training {
  /** A corpus of its own: a mistake in the user's must not make every later start slow. */
  private static final String ARTICLE =
      """
      # Recurrent networks

      - **LSTM** (long short-term memory): a recurrent network with gates, made against the
        vanishing gradient problem.
        - also: long short term memory network
        - see: GRU
      - **GRU** - gated recurrent unit: a simpler relative of LSTM with fewer gates; normalises
        behaviour that it learns from its input.
        - see: LSTM
      - **GRU** (general research unit): the people who made LSTM faster, and a GRU smaller,
        and built a Gpt2 of their own.
      - **naïve Bayes**: a classifier after Bayes’ rule – with CO₂, Δσ and Å for its features – that
        Popović taught at the École normale.
      """;

  /** Enough names that the index gets all the forms it has for a real glossary. */
  private static final int NAMES = 2_000;

  private static final String[] SYLLABLES = {"ba", "cor", "di", "fen", "gra", "lo", "mis", "ten"};

  /** Commands that answer once, and are to do so fast. */
  private static final List<List<String>> SHORT =
      List.of(
          List.of("LSTM"),
          List.of("vanishing gradient"),
          List.of("--color", "always", "\"vanishing gradient\""),
          List.of("--json", "vanshing gradeint"),
          List.of("long short-term memory"),
          List.of("short term memry"),
          List.of("what does LSTM stand for"),
          List.of("gat rec uni"),
          List.of("fen corb"),
          List.of("lodifen"),
          List.of("--limit", "1", "colour"),
          List.of("gatedrecurrentunit"),
          List.of("a relative of LSTM that is simpler and has fewer gates"),
          List.of("network that learns which parts of the input matter"),
          List.of("what does GRU stand for?"),
          List.of("difference between LSTM and GRU"),
          List.of("LSTM, GRU"),
          List.of("how to train an lstm"),
          List.of("idea behind GRU"),
          List.of("naive bays"),
          List.of("naïve"),
          List.of("section:recurrent +net* -skip term:GRU"),
          List.of("optimising colours of neural networks"),
          List.of("cordi~ \"loba ten\"~2"),
          List.of("XYZQ"),
          List.of("banana bread"),
          List.of("banana bread of a gradeint"),
          List.of("define", "LSTM"),
          List.of("define", "GRU"),
          List.of("--json", "define", "gated recurent unit"),
          List.of("suggest", "gat"),
          List.of("--json", "suggest", "b"));

  /** Commands that work long, and those whose start nobody waits for. */
  private static final List<List<String>> LONG =
      List.of(
          List.of("rebuild"),
          List.of("check"),
          List.of("--queries", "-", "--json"),
          List.of("status"),
          List.of("verify"),
          List.of("--explain", "LSTM"),
          List.of("--help"),
          List.of("--no-such-flag"));

  private Training() {}

  /**
   * Asks an index all sorts of things, or builds it first.
   *
   * @param args a folder for corpus and index; and {@code long}, with which the folder is filled,
   *     or {@code short}, which wants it filled
   * @throws IOException if the folder cannot be written
   */
  public static void main(String... args) throws IOException {
    Path home = Path.of(args[0]);
    // As the launcher sets it, so that the first command takes the way of a first use.
    System.setProperty("gloss.home", home.toString());
    if (args[1].equals("short")) {
      SHORT.forEach(words -> run(home, words));
      return;
    }
    Path corpus = Files.createDirectories(home.resolve("corpus"));
    Files.writeString(corpus.resolve("article.md"), ARTICLE);
    Files.writeString(corpus.resolve("lines.jsonl"), lines());
    LONG.forEach(words -> run(home, words));
  }

  private static String lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < NAMES; i++) {
      String word = word(i);
      String other = word(7 * i + 3);
      lines.append("{\"term\":\"").append(word).append("\",\"expansion\":\"");
      lines.append(word).append(' ').append(other).append("\",\"definition\":\"The colour of ");
      lines.append(other).append(" networks, optimised.\"}\n");
    }
    return lines.toString();
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number; word.length() < 4 || rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  private static void run(Path home, List<String> words) {
    InputStream queries = new ByteArrayInputStream("LSTM\n".getBytes(StandardCharsets.UTF_8));
    OutputStream nowhere = OutputStream.nullOutputStream();
    Map<String, String> env = new HashMap<>(System.getenv());
    env.remove("GLOSS_INDEX");
    env.put("HOME", home.toString());
    Main.run(queries, nowhere, nowhere, env, words.toArray(String[]::new));
  }
}
