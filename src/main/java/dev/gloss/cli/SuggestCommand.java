package dev.gloss.cli;

import dev.gloss.Glossary;
import dev.gloss.search.SearchOptions;
import dev.gloss.search.Suggestion;
import java.io.IOException;
import java.util.List;

/** Lists what a prefix may become. */
final class SuggestCommand implements Command {

  @Override
  public Usage usage() {
    return new Usage(
        "suggest",
        "PREFIX",
        "terms and expansions that begin so, or have a word that does",
        List.of(),
        List.of(Flag.LIMIT, Flag.INDEX));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Arguments arguments = call.arguments();
    if (arguments.text().isBlank()) {
      throw new UsageException("suggest wants PREFIX");
    }
    long limit =
        arguments.number(Flag.LIMIT, 1, SearchOptions.MAX_LIMIT, SearchOptions.DEFAULT.limit());
    try (Glossary glossary = new Indexes(call).open()) {
      List<Suggestion> found = glossary.suggest(arguments.text(), (int) limit);
      call.printer().suggestions(arguments.text(), found);
      if (found.isEmpty() && !arguments.has(Flag.JSON)) {
        call.messages().say("nothing begins with " + arguments.text());
      }
      return found.isEmpty() ? ExitCode.NOTHING : ExitCode.ANSWERED;
    }
  }

  @Override
  public void failed(Call call, Failure failure) throws IOException {
    call.printer().suggestionsRefused(call.arguments().text(), failure);
  }
}
