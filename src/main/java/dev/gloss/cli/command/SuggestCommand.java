package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.search.SearchOptions;
import dev.gloss.search.Suggestion;
import java.io.IOException;
import java.util.List;

/** Lists what a prefix may become. */
public final class SuggestCommand implements Command {
  SuggestCommand() {}

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
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

  /**
   * Whether the call brings a prefix.
   *
   * @throws UsageException if it brings none
   */
  public static void check(Call call) {
    if (call.arguments().text().isBlank()) {
      throw new UsageException("suggest wants PREFIX");
    }
  }

  /** A glossary that is asked. */
  public interface Completing {
    /** Finds what a prefix may become. */
    List<Suggestion> suggest(String prefix, int limit) throws IOException;
  }

  /** Asks a glossary what the call's prefix may become and prints that. */
  public static ExitCode ask(Call call, Completing glossary) throws IOException {
    Arguments arguments = call.arguments();
    long limit =
        arguments.number(Flag.LIMIT, 1, SearchOptions.MAX_LIMIT, SearchOptions.DEFAULT.limit());
    List<Suggestion> found = glossary.suggest(arguments.text(), (int) limit);
    call.printer().suggestions(arguments.text(), found);
    if (found.isEmpty() && !arguments.has(Flag.JSON)) {
      call.messages().say("nothing begins with " + arguments.text());
    }
    return ExitCode.of(!found.isEmpty());
  }

  @Override
  public void failed(Call call, Failure failure) throws IOException {
    call.printer().suggestionsRefused(call.arguments().text(), failure);
  }
}
