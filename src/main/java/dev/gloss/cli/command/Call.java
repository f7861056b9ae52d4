package dev.gloss.cli.command;

import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.cli.print.Messages;
import dev.gloss.cli.print.Printer;
import dev.gloss.cli.print.Results;
import dev.gloss.cli.print.TerminalWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of one command: what was asked, where it runs and where its words go.
 *
 * @param command what is done
 * @param arguments what was asked
 * @param surroundings where it runs
 * @param in standard input
 * @param printer takes the results
 * @param messages takes everything else
 */
public record Call(
    Command command,
    Arguments arguments,
    Surroundings surroundings,
    InputStream in,
    Printer printer,
    Messages messages) {
  private static final List<String> COLORS = List.of("auto", "always", "never");

  /**
   * A call whose results are printed as its flags and surroundings want.
   *
   * @throws UsageException if the flags name a way to colour that is none
   */
  public static Call of(
      Command command,
      Arguments arguments,
      Surroundings surroundings,
      InputStream in,
      Results out,
      Messages messages) {
    Printer printer = printer(arguments, surroundings, out);
    return new Call(command, arguments, surroundings, in, printer, messages);
  }

  private static Printer printer(Arguments arguments, Surroundings surroundings, Results out) {
    String given = arguments.value(Flag.COLOR);
    String color = given == null ? "auto" : given;
    if (!COLORS.contains(color)) {
      throw Arguments.bad(Flag.COLOR.toString(), color, String.join(", ", COLORS));
    }
    if (arguments.has(Flag.JSON) || arguments.has(Flag.JSONL)) {
      return Printer.forPrograms(out);
    }
    boolean wanted = color.equals("always") || (color.equals("auto") && surroundings.wantsColor());
    return Printer.forPeople(out, surroundings.width(), wanted);
  }

  /**
   * Where what has a format of its own goes: as it is to a file or pipe, harmless to a terminal.
   */
  Writer converted() {
    Writer out = printer.converted();
    return surroundings.outputIsTerminal() ? new TerminalWriter(out) : out;
  }

  /**
   * The file that is to be written; null for standard output, which {@code -} names too.
   *
   * @param read what the command reads, as typed
   * @throws UsageException if the file is one of those
   */
  @Nullable Path output(List<String> read) throws IOException {
    String given = arguments.value(Flag.OUTPUT);
    if (given == null || given.equals("-")) {
      return null;
    }
    Path file = Arguments.path(given);
    for (String name : read) {
      Path other = Input.isStandardInput(name) ? null : Arguments.path(name);
      if (other != null
          && Files.exists(file)
          && Files.exists(other)
          && Files.isSameFile(file, other)) {
        throw new UsageException(given + " is one of the files read, wanted another");
      }
    }
    return file;
  }

  /**
   * Runs the command and tells of its failure.
   *
   * @return what the shell is told
   * @throws Results.FailedException if the results cannot be written
   */
  public ExitCode run() throws IOException {
    try {
      return command.run(this);
    } catch (Results.FailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Failure failure = command.failure(e);
      failure.tell(messages);
      command.failed(this, failure);
      return failure.code();
    }
  }
}
