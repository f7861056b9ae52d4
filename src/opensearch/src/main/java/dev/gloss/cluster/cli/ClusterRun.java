package dev.gloss.cluster.cli;

import dev.gloss.cli.Version;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.command.Call;
import dev.gloss.cli.command.Command;
import dev.gloss.cli.command.DefineCommand;
import dev.gloss.cli.command.Queries;
import dev.gloss.cli.command.SearchCommand;
import dev.gloss.cli.command.SuggestCommand;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.cli.print.Results;
import dev.gloss.cluster.Access;
import dev.gloss.cluster.ClusterAddress;
import dev.gloss.cluster.ClusterGlossary;
import dev.gloss.cluster.ClusterLoad;
import dev.gloss.cluster.LoadOptions;
import dev.gloss.cluster.LoadReport;
import dev.gloss.corpus.Problem;
import dev.gloss.index.RebuildOptions;
import dev.gloss.search.SearchOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Does one command on a cluster, as the like command of {@code gloss} does it on one machine. */
final class ClusterRun implements Command {
  private final ClusterArguments arguments;
  private final Results out;

  ClusterRun(ClusterArguments arguments, Results out) {
    this.arguments = arguments;
    this.out = out;
  }

  @Override
  public CommandUsage usage() {
    return arguments.like().usage();
  }

  @Override
  public void failed(Call call, Failure failure) throws IOException {
    arguments.like().failed(call, failure);
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    ClusterCommand command = arguments.command();
    if (arguments.has(ClusterFlag.VERSION)) {
      call.printer().version(Version.text());
      return ExitCode.ANSWERED;
    }
    if (command == null || arguments.has(ClusterFlag.HELP)) {
      out.write(help());
      return ExitCode.ANSWERED;
    }
    return switch (command) {
      case LOAD -> load(call);
      case SEARCH -> search(call);
      case DEFINE -> define(call);
      case SUGGEST -> suggest(call);
      case STATUS -> status(call);
    };
  }

  private static String help() {
    StringBuilder help = new StringBuilder();
    for (ClusterCommand command : ClusterCommand.values()) {
      help.append(command.help());
    }
    help.append('\n');
    for (ClusterFlag flag : ClusterFlag.values()) {
      help.append(flag.help());
    }
    return help.append(
            """

            Credentials and authorities come from the environment, never from the command line:
              GLOSS_CLUSTER_CREDENTIALS       user:password
              GLOSS_CLUSTER_CREDENTIALS_FILE  a file with user:password
              GLOSS_CLUSTER_CA                a PEM file of the authorities to trust
            """)
        .toString();
  }

  private ClusterAddress address(Call call, ClusterFlag flag) {
    String given = arguments.value(flag);
    String text =
        given == null ? call.surroundings().env().getOrDefault("GLOSS_CLUSTER", "") : given;
    if (text.isEmpty()) {
      throw new UsageException("which glossary? give " + flag.synopsis());
    }
    try {
      return ClusterAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(Failure.text(e));
    }
  }

  private ClusterGlossary open(Call call) throws IOException {
    Access access = Access.of(call.surroundings().env());
    ClusterAddress address = address(call, ClusterFlag.AT);
    return ClusterGlossary.open(
        address, access, SearchCommand.options(call.arguments()).deadline());
  }

  private ExitCode search(Call call) throws IOException {
    Queries.check(call);
    SearchOptions options = SearchCommand.options(call.arguments());
    try (ClusterGlossary glossary = open(call)) {
      return SearchCommand.ask(call, text -> glossary.search(text, options));
    }
  }

  private ExitCode define(Call call) throws IOException {
    Queries.check(call);
    try (ClusterGlossary glossary = open(call)) {
      return DefineCommand.ask(call, glossary::define);
    }
  }

  private ExitCode suggest(Call call) throws IOException {
    SuggestCommand.check(call);
    try (ClusterGlossary glossary = open(call)) {
      return SuggestCommand.ask(call, glossary::suggest);
    }
  }

  private ExitCode status(Call call) throws IOException {
    Command.takesNoWords(call);
    try (ClusterGlossary glossary = open(call)) {
      Path name = Path.of(address(call, ClusterFlag.AT).name());
      call.printer().status(name, glossary.status());
      return ExitCode.ANSWERED;
    }
  }

  private ExitCode load(Call call) throws IOException {
    if (arguments.words().isEmpty()) {
      throw new UsageException("load wants SOURCE…");
    }
    ClusterAddress address = address(call, ClusterFlag.TO);
    int shards = arguments.number(ClusterFlag.SHARDS, 1, LoadOptions.MAX_SHARDS, 1);
    int replicas = arguments.number(ClusterFlag.REPLICAS, 0, LoadOptions.MAX_REPLICAS, 0);
    List<Path> sources = arguments.words().stream().map(Arguments::path).toList();
    LoadReport report;
    try {
      LoadOptions options =
          LoadOptions.DEFAULT
              .withShards(shards, replicas)
              .withReading(
                  RebuildOptions.DEFAULT.withLanguage(call.arguments().value(Flag.LANGUAGE)));
      report = ClusterLoad.run(sources, address, Access.of(call.surroundings().env()), options);
    } catch (IllegalArgumentException e) {
      throw new UsageException(Failure.text(e)); // a language that is none
    }
    report.warnings().stream().map(Problem::toString).forEach(call.messages()::say);
    call.messages()
        .say(
            String.format(
                Locale.ROOT,
                "%s: %d entries of %d terms, %d tokens, loaded in %.1f s as %s",
                address.name(),
                report.entries(),
                report.heads(),
                report.tokens(),
                report.took().toMillis() / 1_000.0,
                report.index()));
    return ExitCode.ANSWERED;
  }
}
