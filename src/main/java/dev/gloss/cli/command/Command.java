package dev.gloss.cli.command;

import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import java.io.IOException;
import java.nio.file.Files;

/** One command: what help says of it and what it does. */
public interface Command {

  /** What help says of it and parsing knows. */
  CommandUsage usage();

  /** Does it; failures are thrown and told by the caller. */
  ExitCode run(Call call) throws IOException;

  /** What an exception thrown by {@link #run} means to the reader. */
  default Failure failure(Exception cause) {
    return Failure.of(cause);
  }

  /** Puts a failure where the command's JSON object carries it. */
  default void failed(Call call, Failure failure) throws IOException {
    call.printer().failure(failure);
  }

  /**
   * Refuses words after a command that takes none.
   *
   * @param path the option for a path, which a word that names one was meant for
   * @throws UsageException if there are any
   */
  static void takesNoWords(Call call, Flag path) {
    Arguments arguments = call.arguments();
    if (!arguments.words().isEmpty()) {
      String name = arguments.command().name();
      String first = arguments.words().getFirst();
      throw new UsageException(
          name
              + " takes nothing after it; "
              + (Files.exists(Arguments.path(first))
                  ? "for a path: gloss " + name + " " + path + " " + first
                  : "to search for these words: gloss -- " + name + " " + arguments.text()));
    }
  }
}
