package dev.gloss.cli.command;

import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * Refuses words after a command that takes none; the path of an index or of a corpus was meant
   * for a flag.
   *
   * @throws UsageException if there are any
   */
  static void takesNoWords(Call call) {
    Arguments arguments = call.arguments();
    if (!arguments.words().isEmpty()) {
      String name = arguments.command().name();
      String first = arguments.words().getFirst();
      Flag meant = meant(arguments.command().flags(), Arguments.path(first));
      throw new UsageException(
          name
              + " takes nothing after it; "
              + (meant == null
                  ? "to search for these words: gloss -- " + name + " " + arguments.text()
                  : "for a path: gloss " + name + " " + meant + " " + quoted(first)));
    }
  }

  private static @Nullable Flag meant(List<Flag> flags, Path path) {
    if (flags.contains(Flag.INDEX) && DefaultIndex.isFilled(path)) {
      return Flag.INDEX;
    }
    return flags.contains(Flag.CORPUS) && Files.exists(path) ? Flag.CORPUS : null;
  }

  /** As a shell takes it for one word. */
  private static String quoted(String path) {
    return path.indexOf(' ') < 0 ? path : '"' + path + '"';
  }
}
