package dev.gloss.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Tells how gloss is used. */
final class HelpCommand implements Command {

  @Override
  public Usage usage() {
    return new Usage(
        "help", "[COMMAND]", "every command and option, or those of one", List.of(), List.of());
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    List<String> words = call.arguments().words();
    if (words.isEmpty()) {
      Help help = new Help(call.surroundings().width());
      call.printer().help(Commands.ALL, Arrays.asList(Flag.values()), help.everything());
      return ExitCode.ANSWERED;
    }
    Command command = Commands.named(words.get(0));
    if (command == null) {
      Command near = Commands.near(words.get(0));
      throw new UsageException(
          "there is no command "
              + words.get(0)
              + (near == null ? "" : "; did you mean " + near.usage().name() + "?"));
    }
    show(call, command);
    return ExitCode.ANSWERED;
  }

  /** The help of one command. */
  static void show(Call call, Command command) throws IOException {
    Help help = new Help(call.surroundings().width());
    call.printer().help(List.of(command), help.flags(command), help.of(command));
  }
}
