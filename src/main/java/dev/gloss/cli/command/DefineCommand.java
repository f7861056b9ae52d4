package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import java.io.IOException;
import java.util.List;

/** Shows every sense of a term with all that its entries hold. */
public final class DefineCommand implements Command {
  DefineCommand() {}

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "define",
        "TERM…",
        "every sense of a term, with aliases, examples and source",
        List.of("Only entries that the words name: as their term, an alias or their expansion."),
        List.of(Flag.QUERIES, Flag.INDEX));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Queries.check(call);
    try (Glossary glossary = new Indexes(call).open()) {
      Queries.setUp(call, glossary::define);
      return ask(call, glossary::define);
    }
  }

  /** Asks a glossary what the call asks and prints the senses. */
  public static ExitCode ask(Call call, Queries.Answering glossary) throws IOException {
    ExitCode code = new Queries(call, glossary, call.printer()::definitions).run();
    boolean told = call.arguments().has(Flag.JSON) || call.arguments().has(Flag.QUERIES);
    if (code == ExitCode.NOTHING && !told) {
      call.messages().say("no entry is named " + call.arguments().text());
    }
    return code;
  }

  @Override
  public void failed(Call call, Failure failure) throws IOException {
    call.printer().refused(call.arguments().text(), failure);
  }
}
