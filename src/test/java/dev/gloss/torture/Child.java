package dev.gloss.torture;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own that runs a main class of the tests, for what only a process can show. */
final class Child implements Closeable {
  private final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a main class on the class path of this JVM; what it writes to stderr is shown.
   *
   * @param options options of the JVM
   */
  static Child start(List<String> options, Class<?> main, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Stream.of(args).forEach(command::add);
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next line that the child prints, null at its end. */
  String line() throws IOException {
    return out.readLine();
  }

  /** Sends a line to a child that waits for one. */
  void go() throws IOException {
    process.outputWriter().write("go\n");
    process.outputWriter().flush();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL: nothing of the child runs any more; what it printed before can still be read. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly(); // the process's own method closes its streams
    process.waitFor();
  }

  /** Waits for the end and gives its exit code. */
  int end() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
