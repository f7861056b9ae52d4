package dev.gloss.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Whole processes, from the start to the end: what a user waits for at the shell. */
final class Processes {
  /** A program that does nothing, for what every other is measured against. */
  private static final String EMPTY =
      """
      public class Hello {
        public static void main(String[] args) {
          System.out.println("hello");
        }
      }
      """;

  /**
   * What they end with that ran well: gloss without an answer 1, on a busy machine without one
   * within its second 4; dict without a definition 20, with words spelt alike 21.
   */
  private static final Set<Integer> ENDS = Set.of(0, 1, 4, 20, 21);

  private Processes() {}

  /** The java that runs this. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** How an empty main is started, compiled into a folder first. */
  static List<String> emptyMain(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve("Hello.java");
    Files.writeString(source, EMPTY);
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    nanos(List.of(javac, "-d", folder.toString(), source.toString()));
    return List.of(
        java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", folder.toString(), "Hello");
  }

  /** Runs a command; its output goes nowhere. */
  static long nanos(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Path errors = Files.createTempFile("bench", ".err");
    builder.redirectError(errors.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    long start = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    int code = process.waitFor();
    long nanos = System.nanoTime() - start;
    String said = Files.readString(errors);
    Files.delete(errors);
    if (!ENDS.contains(code)) {
      throw new IOException(command + " ended with " + code + ": " + said);
    }
    return nanos;
  }

  /** Commands in turn, each with every question, so that what disturbs one disturbs all. */
  static Map<String, List<Long>> inTurn(
      Map<String, Function<Question, List<String>>> commands, List<Question> questions)
      throws IOException, InterruptedException {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (Question question : questions) {
      for (Map.Entry<String, Function<Question, List<String>>> command : commands.entrySet()) {
        long nanos = nanos(command.getValue().apply(question));
        times.computeIfAbsent(command.getKey(), name -> new ArrayList<>()).add(nanos);
      }
    }
    return times;
  }
}
