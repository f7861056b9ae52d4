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
    check(call);
    try (Glossary glossary = new Indexes(call).open()) {
      return ask(call, glossary::suggest);
    }
  }

  /** Whether the call brings a prefix. */
  static void check(Call call) {
    if (call.arguments().text().isBlank()) {
      throw new UsageException("suggest wants PREFIX");
    }
  }

  /** Finds what a prefix may become. */
  interface Completing {
    List<Suggestion> suggest(String prefix, int limit) throws IOException;
  }

  /** Prints what the call's prefix may become. */
  static ExitCode ask(Call call, Completing glossary) throws IOException {
    Arguments arguments = call.arguments();
    long limit =
        arguments.number(Flag.LIMIT, 1, SearchOptions.MAX_LIMIT, SearchOptions.DEFAULT.limit());
    List<Suggestion> found = glossary.suggest(arguments.text(), (int) limit);
    call.printer().suggestions(arguments.text(), found);
    if (found.isEmpty() && !arguments.has(Flag.JSON)) {
      call.messages().say("nothing begins with " + arguments.text());
    }
    return found.isEmpty() ? ExitCode.NOTHING : ExitCode.ANSWERED;
  }

  @Override
  public void failed(Call call, Failure failure) throws IOException {
    call.printer().suggestionsRefused(call.arguments().text(), failure);
  }
}
