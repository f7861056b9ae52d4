package dev.gloss.cluster.cli;

import dev.gloss.cli.Main;
import dev.gloss.cli.command.Call;
import dev.gloss.cli.command.Surroundings;
import dev.gloss.cli.print.Messages;
import dev.gloss.cli.print.Results;
import dev.gloss.cluster.Access;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * The command line {@code gloss-cluster}: loads a glossary onto a cluster and asks it, printing
 * what {@code gloss} prints for one on this machine, with the same exit codes.
 */
public final class ClusterMain {
  private ClusterMain() {}

  /**
   * Runs one command and ends the JVM with its exit code.
   *
   * @param args the words of the command line
   */
  public static void main(String[] args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.exit(run(System.in, out, err, System.getenv(), args));
  }

  /**
   * Runs one command.
   *
   * @param in read by {@code --queries -}
   * @param out takes the results
   * @param err takes messages
   * @param env the environment: {@code GLOSS_CLUSTER}, what {@link Access} reads, and what {@code
   *     gloss} reads for its output
   * @param args the words of the command line
   * @return the exit code
   */
  public static int run(
      InputStream in, OutputStream out, OutputStream err, Map<String, String> env, String... args) {
    Messages messages = new Messages(err);
    Results results = new Results(out);
    Surroundings around = Surroundings.of(env);
    return Main.exitCode(
        results,
        messages,
        () -> {
          ClusterArguments arguments = ClusterArguments.parse(args);
          ClusterRun command = new ClusterRun(arguments, results);
          return Call.of(command, arguments.shared(), around, in, results, messages).run();
        },
        args);
  }
}
