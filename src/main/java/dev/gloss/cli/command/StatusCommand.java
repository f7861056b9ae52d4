package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.print.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tells what an index holds, from what, and whether that is still so. */
final class StatusCommand implements Command {

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "status",
        "",
        "what the index holds and whether it is current",
        List.of("Builds nothing."),
        List.of(Flag.INDEX));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Command.takesNoWords(call);
    Indexes indexes = new Indexes(call);
    Path index = indexes.existing();
    try (Glossary glossary = indexes.openAsItIs(index)) {
      call.printer().status(index, glossary.status());
    }
    return ExitCode.ANSWERED;
  }
}
