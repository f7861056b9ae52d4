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
import dev.gloss.corpus.WriteReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
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
        List.of(Flag.JSONL, Flag.TO, Flag.OUTPUT, Flag.FORMAT, Flag.ENCODING, Flag.INDEX));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Arguments arguments = call.arguments();
    if (arguments.has(Flag.TO) && (arguments.has(Flag.JSONL) || arguments.has(Flag.JSON))) {
      throw new UsageException(Flag.TO + " is written as it is, without --json or " + Flag.JSONL);
    }
    if (arguments.has(Flag.OUTPUT) && !arguments.has(Flag.TO)) {
      throw new UsageException(Flag.OUTPUT + " wants " + Flag.TO.synopsis());
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
    String to = call.arguments().value(Flag.TO);
    Usage usage =
        to == null
            ? listed(call, texts, file)
            : written(call, texts, file, AnnotationFormat.named(to));
    boolean answered = !usage.entries().isEmpty() || !usage.undefined().isEmpty();
    if (!answered && !call.arguments().has(Flag.JSON)) {
      call.messages().say("no term of the glossary found in " + file.name());
    }
    return ExitCode.of(answered);
  }

  private static Usage listed(Call call, TextReader texts, TextFile file) throws IOException {
    TextOptions options = file.options();
    Usage usage;
    try (InputStream in = file.open()) {
      usage = texts.annotate(in, file.name(), options, call.printer()::passage);
    }
    call.printer().used(usage);
    return usage;
  }

  private static Usage written(Call call, TextReader texts, TextFile file, AnnotationFormat format)
      throws IOException {
    TextOptions options = file.options();
    Path output = call.output(call.arguments().words());
    Usage usage;
    try (InputStream in = file.open()) {
      usage =
          output == null
              ? texts.annotate(in, file.name(), options, format, call.converted())
              : texts.annotate(in, file.name(), options, format, output);
    }
    if (output != null) {
      WriteReport report = new WriteReport(usage.entries().size(), List.of(), List.of(), List.of());
      call.printer().converted(output, report);
    }
    return usage;
  }

  /** A format that is not known is bad usage; what has a file system fail is the writing. */
  @Override
  public Failure failure(Exception cause) {
    return switch (cause) {
      case IllegalArgumentException e -> new Failure(ExitCode.USAGE, Failure.text(e));
      case FileSystemException e -> new Failure(ExitCode.UNWRITABLE, Failure.text(e));
      default -> Failure.of(cause);
    };
  }
}
