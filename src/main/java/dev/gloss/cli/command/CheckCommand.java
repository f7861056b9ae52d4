package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.print.CheckReport;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.Skipped;
import dev.gloss.index.IndexException;
import dev.gloss.index.IndexOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Lists the problems of a corpus without building anything. */
final class CheckCommand implements Command {

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "check",
        "[PATH…]",
        "problems of a corpus, each with file and line",
        List.of(
            "Without PATH: the sources of the index. Exit code 2 when there are errors;"
                + " warnings alone are 0."),
        List.of(
            Flag.VERBOSE,
            Flag.CORPUS,
            Flag.INDEX,
            Flag.FORMAT,
            Flag.ENCODING,
            Flag.COLUMNS,
            Flag.LICENCE));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    IndexOrigin source = source(call);
    AtomicLong skippedCount = new AtomicLong();
    List<Skipped> skipped = new ArrayList<>();
    boolean verbose = call.arguments().has(Flag.VERBOSE);
    List<Problem> problems =
        Glossary.check(
            source,
            piece -> {
              skippedCount.incrementAndGet();
              if (verbose) {
                skipped.add(piece);
              }
            });
    CheckReport report = new CheckReport(source.roots(), problems, skippedCount.get(), skipped);
    call.printer().checked(report);
    Failure failure = report.failure();
    if (failure != null) {
      failure.tell(call.messages());
      return failure.code();
    }
    return ExitCode.ANSWERED;
  }

  /** What cannot be read is a bad corpus here, unless it is the index that names the sources. */
  @Override
  public Failure failure(Exception cause) {
    boolean corpus = cause instanceof IOException && !(cause instanceof IndexException);
    return corpus && !(cause instanceof CorpusException)
        ? new Failure(ExitCode.USAGE, Failure.text(cause))
        : Failure.of(cause);
  }

  private static IndexOrigin source(Call call) throws IOException {
    Indexes indexes = new Indexes(call);
    ReadOptions reading = Indexes.reading(call.arguments());
    List<Path> paths = new ArrayList<>(indexes.corpora());
    call.arguments().words().forEach(word -> paths.add(indexes.corpus(word)));
    if (!paths.isEmpty()) {
      return new IndexOrigin(paths, reading, null);
    }
    IndexOrigin own = indexes.origin();
    return new IndexOrigin(own.roots(), reading.orElse(own.reading()), own.language());
  }
}
