package dev.gloss.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The command line {@code gloss}. Results go to the output stream, everything else to the error
 * stream in lines that begin with {@code gloss: }; both are UTF-8 whatever the locale. The exit
 * codes are listed by {@code gloss help}.
 *
 * <p>The launcher passes what only a shell knows as system properties: {@code gloss.home} (the
 * folder with {@code corpus/} and {@code index/}), {@code gloss.stdout.tty} and {@code
 * gloss.stderr.tty} ({@code true} or {@code false}) and {@code gloss.columns}.
 */
public final class Main {
  /** Held, because a logger nobody holds may be collected and forget its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /**
   * Runs one command and ends the JVM with its exit code.
   *
   * @param args the words of the command line
   */
  public static void main(String[] args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    // Not exit: it would set up a logger for the JVM's end, and there is nothing left to do then.
    Runtime.getRuntime().halt(run(System.in, out, err, System.getenv(), args));
  }

  /**
   * Runs one command. The streams stay open; the caller's logging is touched in one place, Lucene's
   * logger, which is turned off.
   *
   * @param in read by {@code --queries -}
   * @param out takes the results
   * @param err takes messages
   * @param env the environment: {@code GLOSS_INDEX}, {@code NO_COLOR}, {@code TERM}, {@code
   *     COLUMNS}, {@code XDG_CACHE_HOME}, {@code HOME}
   * @param args the words of the command line
   * @return the exit code
   */
  public static int run(
      InputStream in, OutputStream out, OutputStream err, Map<String, String> env, String... args) {
    return run(in, out, err, Surroundings.of(env), args);
  }

  static int run(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Surroundings surroundings,
      String... args) {
    Messages messages = new Messages(err);
    Results results = new Results(out);
    return exitCode(results, messages, () -> new Run(in, results, messages, surroundings).of(args));
  }

  /** What a command line does. */
  interface Work {
    ExitCode run() throws IOException;
  }

  /** The exit code of what is done without Lucene's log, also if its results cannot be written. */
  static int exitCode(Results results, Messages messages, Work work) {
    LUCENE.setLevel(Level.OFF);
    try {
      ExitCode code = work.run();
      results.flush();
      return code.number();
    } catch (Results.FailedException e) {
      if (e.isClosedPipe()) {
        return ExitCode.ANSWERED.number();
      }
      messages.say("the output could not be written: " + e.getMessage());
      return ExitCode.UNWRITABLE.number();
    } catch (IOException e) {
      messages.say(Failure.text(e));
      return ExitCode.UNWRITABLE.number();
    } catch (RuntimeException | Error e) {
      // else the JVM would end with 1, which says that nothing was found
      messages.say(Failure.fault(e));
      return ExitCode.INTERNAL.number();
    }
  }
}
