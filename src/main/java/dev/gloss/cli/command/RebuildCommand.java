package dev.gloss.cli.command;

import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Skipped;
import dev.gloss.index.IndexException;
import dev.gloss.index.RebuildOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a corpus again and publishes its index in one step, or leaves the old one as it is. */
final class RebuildCommand implements Command {

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "rebuild",
        "",
        "index the corpus again",
        List.of(
            "Without --corpus the index's own sources are read again. Nothing is published when"
                + " there is a bad entry; every problem is listed."),
        List.of(
            Flag.CORPUS,
            Flag.INDEX,
            Flag.REPLACE,
            Flag.MIN_ENTRIES,
            Flag.MAX_REMOVED,
            Flag.DRY_RUN,
            Flag.LANGUAGE,
            Flag.FORMAT,
            Flag.ENCODING,
            Flag.COLUMNS,
            Flag.LICENCE,
            Flag.VERBOSE));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Command.takesNoWords(call);
    Arguments arguments = call.arguments();
    List<Skipped> skipped = new ArrayList<>();
    boolean verbose = arguments.has(Flag.VERBOSE);
    RebuildOptions guarded = options(arguments);
    Indexes indexes = new Indexes(call);
    Indexes.Rebuilt rebuilt;
    try (Progress progress = new Progress(call, indexes.existing())) {
      RebuildOptions told =
          progress.told(
              guarded,
              piece -> {
                if (verbose) {
                  skipped.add(piece);
                }
              });
      rebuilt = indexes.rebuild(indexes.corpora(), told);
    } catch (CorpusException e) {
      // what was passed over may be why: the only entries there are
      skipped.forEach(p -> call.messages().say(p.place() + ": skipped: " + p.text()));
      throw e;
    }
    call.printer().rebuilt(rebuilt.index(), rebuilt.report(), skipped);
    return ExitCode.ANSWERED;
  }

  /** A folder that is not ours and an unknown language are bad usage here. */
  @Override
  public Failure failure(Exception cause) {
    return switch (cause) {
      case IndexException e when e.reason() == IndexException.Reason.NOT_OURS ->
          new Failure(ExitCode.USAGE, Failure.text(e));
      case IllegalArgumentException e -> new Failure(ExitCode.USAGE, Failure.text(e));
      case IndexException e -> Failure.of(e);
      case CorpusException e -> Failure.of(e);
      case IOException e -> new Failure(ExitCode.UNWRITABLE, Failure.text(e));
      default -> Failure.of(cause);
    };
  }

  private static RebuildOptions options(Arguments arguments) {
    RebuildOptions usual = RebuildOptions.DEFAULT;
    return usual
        .withLanguage(arguments.value(Flag.LANGUAGE))
        .withReading(Indexes.reading(arguments))
        .withReplace(arguments.has(Flag.REPLACE))
        .withGuards(
            arguments.number(Flag.MIN_ENTRIES, 0, Long.MAX_VALUE, usual.minEntries()),
            arguments.percent(Flag.MAX_REMOVED, usual.maxRemovedPercent()))
        .withDryRun(arguments.has(Flag.DRY_RUN));
  }
}
