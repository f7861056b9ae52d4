package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.search.DeadlineExceededException;
import dev.gloss.search.SearchOptions;
import dev.gloss.text.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a query of any kind: the command that a bare query means. */
public final class SearchCommand implements Command {
  /** What other search engines take for operators, and a phrase, in which they are none. */
  private static final Pattern OPERATOR = Pattern.compile("\\S\\s+(AND|OR|NOT)\\s+\\S");

  private static final Pattern PHRASE = Pattern.compile("[Q][^Q]*[Q]?".replace("Q", Text.QUOTES));

  private static final long LONGEST_DEADLINE = Duration.ofHours(1).toMillis();

  SearchCommand() {}

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "search",
        "QUERY…",
        "find entries by term, expansion, description or misspelling",
        List.of(
            "The word search may be left out unless the query begins with the name of a command.",
            "In a query: \"a phrase\", \"a phrase\"~2, word~, prefix*, +must, -not, and term:"
                + " expansion: definition: section: in front of a word. Quotes need quotes for"
                + " the shell: gloss '\"vanishing gradient\"'."),
        List.of(Flag.LIMIT, Flag.SECTION, Flag.DEADLINE, Flag.EXPLAIN, Flag.QUERIES, Flag.INDEX));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Queries.check(call);
    SearchOptions options = options(call.arguments());
    try (Glossary glossary = new Indexes(call).open()) {
      Queries.Answering answering = text -> glossary.search(text, options);
      Queries.setUp(call, answering);
      ExitCode code = ask(call, answering);
      if (code == ExitCode.ANSWERED && !call.arguments().words().isEmpty()) {
        sayMistyped(call, glossary::define);
      }
      return code;
    }
  }

  /** Asks a glossary what the call asks and prints the answers. */
  public static ExitCode ask(Call call, Queries.Answering glossary) throws IOException {
    ExitCode code = new Queries(call, glossary, call.printer()::answers).run();
    if (!call.arguments().has(Flag.JSON) && !call.arguments().has(Flag.QUERIES)) {
      if (code == ExitCode.NOTHING) {
        sayNothingFound(call);
      }
      sayNoOperator(call);
    }
    return code;
  }

  private static void sayNoOperator(Call call) {
    String unquoted = PHRASE.matcher(call.arguments().text()).replaceAll("x");
    Matcher operator = OPERATOR.matcher(unquoted);
    if (operator.find()) {
      call.messages()
          .say(
              operator.group(1)
                  + " is read as a word; +word says what must be there, -word what must not");
    }
  }

  /**
   * How the flags say that is searched.
   *
   * @throws UsageException if a flag's value is out of its range
   */
  public static SearchOptions options(Arguments arguments) {
    SearchOptions usual = SearchOptions.DEFAULT;
    long limit = arguments.number(Flag.LIMIT, 1, SearchOptions.MAX_LIMIT, usual.limit());
    long deadline =
        arguments.number(Flag.DEADLINE, 1, LONGEST_DEADLINE, usual.deadline().toMillis());
    return usual
        .withLimit((int) limit)
        .withSection(arguments.value(Flag.SECTION))
        .withDeadline(Duration.ofMillis(deadline))
        .withExplain(arguments.has(Flag.EXPLAIN));
  }

  /** An answer to what was meant for a command would pass for the command's. */
  static void sayMistyped(Call call, Queries.Answering names) throws IOException {
    Arguments arguments = call.arguments();
    String word = arguments.words().get(0);
    CommandUsage near =
        arguments.named() || arguments.has(Flag.JSON)
            ? null
            : CommandUsage.slip(word, Commands.usages());
    if (near != null && isNoName(word, names)) {
      sayMeant(call, near);
    }
  }

  private static boolean isNoName(String word, Queries.Answering names) throws IOException {
    try {
      return names.answer(word).hits().isEmpty();
    } catch (DeadlineExceededException e) {
      return false; // the query is answered; a hint is not worth a failure
    }
  }

  private static void sayMeant(Call call, CommandUsage near) {
    String name = near.name();
    call.messages().say("did you mean the command " + name + "? see gloss help " + name);
  }

  private static void sayNothingFound(Call call) {
    Arguments arguments = call.arguments();
    call.messages().say("nothing found for " + arguments.text());
    CommandUsage near =
        arguments.named() ? null : CommandUsage.near(arguments.words().get(0), Commands.usages());
    if (near != null) {
      sayMeant(call, near);
    }
  }

  @Override
  public void failed(Call call, Failure failure) throws IOException {
    call.printer().refused(call.arguments().text(), failure);
  }
}
