package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.print.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads every byte of an index against its checksums. */
final class VerifyCommand implements Command {

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "verify",
        "",
        "read every byte of the index against its checksums",
        List.of(),
        List.of(Flag.INDEX));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Command.takesNoWords(call);
    Path index = new Indexes(call).existing();
    call.printer().verified(index, Glossary.verify(index));
    return ExitCode.ANSWERED;
  }
}
