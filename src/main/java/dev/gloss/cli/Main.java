package dev.gloss.cli;

import dev.gloss.cli.arguments.ArgumentParser;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.command.Call;
import dev.gloss.cli.command.Commands;
import dev.gloss.cli.command.Surroundings;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.cli.print.Messages;
import dev.gloss.cli.print.Printer;
import dev.gloss.cli.print.Results;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
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

  /** The same in surroundings of the caller's choice. */
  static int run(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Surroundings surroundings,
      String... args) {
    Messages messages = new Messages(err);
    Results results = new Results(out);
    return exitCode(results, messages, () -> run(in, results, messages, surroundings, args), args);
  }

  private static ExitCode run(
      InputStream in, Results results, Messages messages, Surroundings surroundings, String... args)
      throws IOException {
    if (args.length == 0) {
      messages.shortHelp();
      return ExitCode.USAGE;
    }
    Arguments arguments = ArgumentParser.parse(Commands.usages(), args);
    Call call =
        Call.of(
            Commands.named(arguments.command().name()),
            arguments,
            surroundings,
            in,
            results,
            messages);
    if (arguments.has(Flag.VERSION)) {
      call.printer().version(Version.text());
      return ExitCode.ANSWERED;
    }
    if (!arguments.has(Flag.HELP)) {
      return call.run();
    }
    if (arguments.named()) {
      call.printer().help(arguments.command());
    } else {
      call.printer().shortHelp(Commands.usages());
    }
    return ExitCode.ANSWERED;
  }

  /** What a command line does. */
  public interface Work {
    /**
     * Does it.
     *
     * @throws UsageException if the words are no command line
     * @throws IOException if the results cannot be written
     */
    ExitCode run() throws IOException;
  }

  /**
   * Does what a command line says, Lucene's log off, and tells what goes wrong, in JSON too where
   * the words ask for it.
   *
   * @param results flushed at the end
   * @param messages takes what goes wrong
   * @param work what is done
   * @param args the words of the command line
   * @return the exit code
   */
  public static int exitCode(Results results, Messages messages, Work work, String... args) {
    LUCENE.setLevel(Level.OFF);
    try {
      ExitCode code = outcome(results, messages, work, args);
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

  private static ExitCode outcome(Results results, Messages messages, Work work, String... args)
      throws IOException {
    try {
      return work.run();
    } catch (UsageException e) {
      Failure failure = Failure.of(e);
      failure.tell(messages);
      if (Arrays.asList(args).contains(Flag.JSON.toString())) {
        Printer.forPrograms(results).failure(failure);
      }
      return failure.code();
    }
  }
}
