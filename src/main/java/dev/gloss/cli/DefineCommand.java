package dev.gloss.cli;

import dev.gloss.Glossary;
import java.io.IOException;
import java.util.List;

/** Shows every sense of a term with all that its entries hold. */
final class DefineCommand implements Command {

  @Override
  public Usage usage() {
    return new Usage(
        "define",
        "TERM…",
        "every sense of a term, with aliases, examples and source",
        List.of("Only entries that the words name: as their term, an alias or their expansion."),
        List.of(Flag.QUERIES, Flag.LIMIT, Flag.INDEX));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Queries.check(call, "TERM…");
    try (Glossary glossary = new Indexes(call).open()) {
      return ask(call, glossary::define);
    }
  }

  /** Prints the senses of what the call asks. */
  static ExitCode ask(Call call, Queries.Answering glossary) throws IOException {
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
