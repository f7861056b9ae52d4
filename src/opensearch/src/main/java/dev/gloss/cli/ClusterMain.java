package dev.gloss.cli;

import dev.gloss.cluster.Access;
import dev.gloss.cluster.ClusterAddress;
import dev.gloss.cluster.ClusterGlossary;
import dev.gloss.cluster.ClusterLoad;
import dev.gloss.cluster.LoadOptions;
import dev.gloss.cluster.LoadReport;
import dev.gloss.corpus.Problem;
import dev.gloss.index.RebuildOptions;
import dev.gloss.search.SearchOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The command line {@code gloss-cluster}: loads a glossary onto a cluster and asks it, printing
 * what {@code gloss} prints for one on this machine, with the same exit codes. It sits beside the
 * printers of {@code gloss}, which are nobody's library.
 */
public final class ClusterMain {
  private final Results out;
  private final ClusterArguments arguments;
  private final Call call;

  private ClusterMain(Results out, ClusterArguments arguments, Call call) {
    this.out = out;
    this.arguments = arguments;
    this.call = call;
  }

  /**
   * Runs one command and ends the JVM with its exit code.
   *
   * @param args the words of the command line
   */
  public static void main(String[] args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.exit(run(System.in, out, err, System.getenv(), args));
  }

  /**
   * Runs one command.
   *
   * @param in read by {@code --queries -}
   * @param out takes the results
   * @param err takes messages
   * @param env the environment: {@code GLOSS_CLUSTER}, what {@link Access} reads, and what {@code
   *     gloss} reads for its output
   * @param args the words of the command line
   * @return the exit code
   */
  public static int run(
      InputStream in, OutputStream out, OutputStream err, Map<String, String> env, String... args) {
    Messages messages = new Messages(err);
    Results results = new Results(out);
    Surroundings around = Surroundings.of(env);
    return Main.exitCode(
        results,
        messages,
        () -> {
          ClusterMain main;
          try {
            ClusterArguments arguments = ClusterArguments.parse(args);
            Arguments shared = arguments.shared();
            Printer printer = Run.printer(shared, around, results);
            Call call = new Call(shared, around, in, printer, messages);
            main = new ClusterMain(results, arguments, call);
          } catch (UsageException e) {
            return Run.refused(e, messages, results, args);
          }
          return main.answer();
        });
  }

  private ExitCode answer() throws IOException {
    try {
      return run();
    } catch (Results.FailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Failure failure = Failure.of(e);
      failure.tell(call.messages());
      call.arguments().command().failed(call, failure);
      return failure.code();
    }
  }

  private ExitCode run() throws IOException {
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
      case LOAD -> load();
      case SEARCH -> search();
      case DEFINE -> define();
      case SUGGEST -> suggest();
      case STATUS -> status();
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

  private ClusterAddress address(ClusterFlag flag) {
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

  private SearchOptions options() {
    return SearchCommand.options(call.arguments());
  }

  private ClusterGlossary open() throws IOException {
    Access access = Access.of(call.surroundings().env());
    return ClusterGlossary.open(address(ClusterFlag.AT), access, options().deadline());
  }

  private ExitCode search() throws IOException {
    Queries.check(call, "QUERY…");
    SearchOptions options = options();
    try (ClusterGlossary glossary = open()) {
      return SearchCommand.ask(call, text -> glossary.search(text, options));
    }
  }

  private ExitCode define() throws IOException {
    Queries.check(call, "TERM…");
    try (ClusterGlossary glossary = open()) {
      return DefineCommand.ask(call, glossary::define);
    }
  }

  private ExitCode suggest() throws IOException {
    SuggestCommand.check(call);
    try (ClusterGlossary glossary = open()) {
      return SuggestCommand.ask(call, glossary::suggest);
    }
  }

  private ExitCode status() throws IOException {
    Command.takesNoWords(call);
    try (ClusterGlossary glossary = open()) {
      call.printer().status(Path.of(address(ClusterFlag.AT).name()), glossary.status());
      return ExitCode.ANSWERED;
    }
  }

  private ExitCode load() throws IOException {
    if (arguments.words().isEmpty()) {
      throw new UsageException("load wants SOURCE…");
    }
    ClusterAddress address = address(ClusterFlag.TO);
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
