package dev.gloss.cli.command;

import dev.gloss.annotate.Annotation;
import dev.gloss.annotate.AnnotationFormat;
import dev.gloss.annotate.TextOptions;
import dev.gloss.annotate.TextReader;
import dev.gloss.annotate.Usage;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Lists the terms that a text uses, or writes the text with their meanings. */
final class AnnotateCommand implements Command {

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "annotate",
        "FILE",
        "the terms that a text uses, in order of first use",
        List.of(
            "FILE is plain text, LaTeX if its name ends in .tex, or - for standard input:"
                + " pdftotext paper.pdf - | gloss annotate -",
            "--json gives every mention with its place, one on a line; --to markdown a glossary to"
                + " append, --to html the text with what each name means."),
        List.of(Flag.JSONL, Flag.TO, Flag.FORMAT, Flag.ENCODING, Flag.INDEX));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Arguments arguments = call.arguments();
    if (arguments.has(Flag.TO) && (arguments.has(Flag.JSONL) || arguments.has(Flag.JSON))) {
      throw new UsageException(Flag.TO + " is written as it is, without --json or " + Flag.JSONL);
    }
    return TextReading.run(
        call,
        "annotate wants either one FILE",
        1,
        AnnotateCommand::documents,
        AnnotateCommand::text);
  }

  private static ExitCode documents(Call call, TextReader texts) throws IOException {
    TextOptions options = TextFile.documentOptions(call.arguments());
    return new DocumentAnswers(
            call,
            List.of("text"),
            line -> {
              Annotation annotation = texts.annotate(line.text("text"), options);
              call.printer().annotated(line.id(), annotation);
              return ExitCode.of(
                  !annotation.mentions().isEmpty() || !annotation.undefined().isEmpty());
            })
        .run();
  }

  private static ExitCode text(Call call, TextReader texts) throws IOException {
    TextFile file = new TextFile(call, call.arguments().words().get(0));
    TextOptions options = file.options();
    String to = call.arguments().value(Flag.TO);
    AnnotationFormat format = to == null ? null : AnnotationFormat.named(to);
    Usage usage;
    try (InputStream in = file.open()) {
      usage =
          format == null
              ? texts.annotate(in, file.name(), options, call.printer()::passage)
              : texts.annotate(in, file.name(), options, format, call.converted());
    }
    if (format == null) {
      call.printer().used(usage);
    }
    boolean answered = !usage.entries().isEmpty() || !usage.undefined().isEmpty();
    if (!answered && !call.arguments().has(Flag.JSON)) {
      call.messages().say("no term of the glossary found in " + file.name());
    }
    return ExitCode.of(answered);
  }

  /** A format that is not known is bad usage. */
  @Override
  public Failure failure(Exception cause) {
    return cause instanceof IllegalArgumentException e
        ? new Failure(ExitCode.USAGE, Failure.text(e))
        : Failure.of(cause);
  }
}
