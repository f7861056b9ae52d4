package dev.gloss.cli.command;

import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

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
   * Refuses words after a command that takes none; one that names a path was meant for its flag.
   *
   * @throws UsageException if there are any
   */
  static void takesNoWords(Call call) {
    Arguments arguments = call.arguments();
    if (!arguments.words().isEmpty()) {
      String name = arguments.command().name();
      String first = arguments.words().getFirst();
      List<Flag> flags = new ArrayList<>(arguments.command().flags());
      flags.retainAll(List.of(Flag.CORPUS, Flag.INDEX));
      throw new UsageException(
          name
              + " takes nothing after it; "
              + (!flags.isEmpty() && Files.exists(Arguments.path(first))
                  ? "for a path: gloss " + name + " " + flags.getFirst() + " " + first
                  : "to search for these words: gloss -- " + name + " " + arguments.text()));
    }
  }
}
