package dev.gloss.cli.command;

import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import java.io.IOException;
import java.util.List;

/** Tells how gloss is used. */
final class HelpCommand implements Command {

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "help", "[COMMAND]", "every command and option, or those of one", List.of(), List.of());
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    List<String> words = call.arguments().words();
    List<CommandUsage> commands = Commands.usages();
    if (words.isEmpty()) {
      call.printer().help(commands);
      return ExitCode.ANSWERED;
    }
    CommandUsage command = CommandUsage.named(words.get(0), commands);
    if (command == null) {
      CommandUsage near = CommandUsage.near(words.get(0), commands);
      throw new UsageException(
          "there is no command "
              + words.get(0)
              + (near == null ? "" : "; did you mean " + near.name() + "?"));
    }
    call.printer().help(command);
    return ExitCode.ANSWERED;
  }
}
