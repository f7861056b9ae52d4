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
import dev.gloss.search.Suggestion;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The command line {@code gloss-cluster}: loads a glossary onto a cluster and asks it, printing
 * what {@code gloss} prints for one on this machine, with the same exit codes. It sits beside the
 * printers of {@code gloss}, which are nobody's library.
 */
public final class ClusterMain {
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");
  private static final long LONGEST_DEADLINE = Duration.ofHours(1).toMillis();

  private final InputStream in;
  private final Results out;
  private final Messages messages;
  private final Surroundings surroundings;
  private final ClusterArguments arguments;

  private ClusterMain(
      InputStream in,
      Results out,
      Messages messages,
      Surroundings surroundings,
      ClusterArguments arguments) {
    this.in = in;
    this.out = out;
    this.messages = messages;
    this.surroundings = surroundings;
    this.arguments = arguments;
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
    LUCENE.setLevel(Level.OFF);
    Messages messages = new Messages(err);
    Results results = new Results(out);
    try {
      ExitCode code;
      try {
        ClusterArguments arguments = ClusterArguments.parse(args);
        Surroundings around = Surroundings.of(env);
        code = new ClusterMain(in, results, messages, around, arguments).answer();
      } catch (Results.FailedException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        code = tell(messages, e).code();
      }
      results.flush();
      return code.number();
    } catch (IOException e) {
      messages.say("the output could not be written: " + Failure.text(e));
      return ExitCode.UNWRITABLE.number();
    }
  }

  private static Failure tell(Messages messages, Exception e) {
    Failure failure =
        e instanceof IllegalArgumentException
            ? new Failure(ExitCode.USAGE, Failure.text(e))
            : Failure.of(e);
    failure.tell(messages);
    return failure;
  }

  private ExitCode answer() throws IOException {
    try {
      return run();
    } catch (Results.FailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Failure failure = tell(messages, e);
      String text = String.join(" ", arguments.words());
      switch (arguments.command()) {
        case "search", "define" -> printer().refused(text, failure);
        case "suggest" -> printer().suggestionsRefused(text, failure);
        default -> printer().failure(failure);
      }
      return failure.code();
    }
  }

  private ExitCode run() throws IOException {
    if (arguments.has(ClusterFlag.HELP)) {
      out.write(help());
      return ExitCode.ANSWERED;
    }
    if (arguments.has(ClusterFlag.VERSION)) {
      printer().version(Version.text());
      return ExitCode.ANSWERED;
    }
    return switch (arguments.command()) {
      case "load" -> load();
      case "search" -> search();
      case "define" -> define();
      case "suggest" -> suggest();
      case "status" -> status();
      default ->
          throw new UsageException(
              "found \""
                  + arguments.command()
                  + "\", wanted load, search, define, suggest or status; see gloss-cluster --help");
    };
  }

  private static String help() {
    StringBuilder help =
        new StringBuilder(
            """
            gloss-cluster load SOURCE… --to URL/NAME
            gloss-cluster search|define|suggest TEXT… --at URL/NAME
            gloss-cluster status --at URL/NAME

            """);
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

  private Printer printer() {
    return arguments.has(ClusterFlag.JSON)
        ? new JsonPrinter(out)
        : new HumanPrinter(out, surroundings.width(), isColored());
  }

  private boolean isColored() {
    String color = arguments.value(ClusterFlag.COLOR);
    boolean auto = color == null || color.equals("auto");
    return auto ? surroundings.wantsColor() : "always".equals(color);
  }

  private Call call(Command like) {
    return new Call(arguments.shared(like), surroundings, in, printer(), messages);
  }

  private ClusterAddress address(ClusterFlag flag) {
    String given = arguments.value(flag);
    String text = given == null ? surroundings.env().getOrDefault("GLOSS_CLUSTER", "") : given;
    if (text.isEmpty()) {
      throw new UsageException("which glossary? give " + flag + " URL/NAME");
    }
    return ClusterAddress.parse(text);
  }

  private Duration deadline() {
    long usual = SearchOptions.DEFAULT.deadline().toMillis();
    return Duration.ofMillis(arguments.number(ClusterFlag.DEADLINE, 1, LONGEST_DEADLINE, usual));
  }

  private ClusterGlossary open() throws IOException {
    Access access = Access.of(surroundings.env());
    return ClusterGlossary.open(address(ClusterFlag.AT), access, deadline());
  }

  private SearchOptions options() {
    SearchOptions usual = SearchOptions.DEFAULT;
    long limit = arguments.number(ClusterFlag.LIMIT, 1, SearchOptions.MAX_LIMIT, usual.limit());
    return usual
        .withLimit((int) limit)
        .withSection(arguments.value(ClusterFlag.SECTION))
        .withDeadline(deadline());
  }

  private ExitCode search() throws IOException {
    Call call = call(Commands.SEARCH);
    Queries.check(call, "QUERY…");
    SearchOptions options = options();
    try (ClusterGlossary glossary = open()) {
      ExitCode code =
          new Queries(call, text -> glossary.search(text, options), call.printer()::answers).run();
      return saying(code, "nothing found for ");
    }
  }

  /** Says so to people where nothing is the answer. */
  private ExitCode saying(ExitCode code, String nothing) {
    boolean told = arguments.has(ClusterFlag.JSON) || arguments.has(ClusterFlag.QUERIES);
    if (code == ExitCode.NOTHING && !told) {
      messages.say(nothing + String.join(" ", arguments.words()));
    }
    return code;
  }

  private ExitCode define() throws IOException {
    Call call = call(new DefineCommand());
    Queries.check(call, "TERM…");
    try (ClusterGlossary glossary = open()) {
      ExitCode code = new Queries(call, glossary::define, call.printer()::definitions).run();
      return saying(code, "no entry is named ");
    }
  }

  private ExitCode suggest() throws IOException {
    String prefix = String.join(" ", arguments.words());
    if (prefix.isBlank()) {
      throw new UsageException("suggest wants PREFIX");
    }
    try (ClusterGlossary glossary = open()) {
      List<Suggestion> found = glossary.suggest(prefix, options().limit());
      printer().suggestions(prefix, found);
      return found.isEmpty() ? ExitCode.NOTHING : ExitCode.ANSWERED;
    }
  }

  private ExitCode status() throws IOException {
    try (ClusterGlossary glossary = open()) {
      printer().status(Path.of(address(ClusterFlag.AT).name()), glossary.status());
      return ExitCode.ANSWERED;
    }
  }

  private ExitCode load() throws IOException {
    if (arguments.words().isEmpty()) {
      throw new UsageException("load wants SOURCE…");
    }
    ClusterAddress address = address(ClusterFlag.TO);
    LoadOptions options =
        LoadOptions.DEFAULT
            .withShards(
                (int) arguments.number(ClusterFlag.SHARDS, 1, 1_000, 1),
                (int) arguments.number(ClusterFlag.REPLICAS, 0, 100, 0))
            .withReading(
                RebuildOptions.DEFAULT.withLanguage(arguments.value(ClusterFlag.LANGUAGE)));
    List<Path> sources = arguments.words().stream().map(Arguments::path).toList();
    LoadReport report = ClusterLoad.run(sources, address, Access.of(surroundings.env()), options);
    report.warnings().stream().map(Problem::toString).forEach(messages::say);
    messages.say(
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
