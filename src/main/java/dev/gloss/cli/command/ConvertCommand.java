package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.cli.print.Messages;
import dev.gloss.cli.print.TerminalWriter;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.corpus.WriteReport;
import dev.gloss.index.IndexException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a glossary, or part of it, to another format. */
final class ConvertCommand implements Command {

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "convert",
        "[PATH…]",
        "a glossary, or part of it, in another format",
        List.of(
            "Without PATH: the entries of the index. What a format has no place for is told. dictd"
                + " writes two files, NAME.index and NAME.dict, and wants -o NAME."),
        List.of(
            Flag.TO,
            Flag.OUTPUT,
            Flag.SECTION,
            Flag.TERMS,
            Flag.PACKAGE,
            Flag.INDEX,
            Flag.FORMAT,
            Flag.ENCODING,
            Flag.COLUMNS,
            Flag.LICENCE));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Path file = call.arguments().path(Flag.OUTPUT);
    if (file == null && call.arguments().has(Flag.JSON)) {
      throw new UsageException(
          "--json reports on a file written: give -o FILE; for JSON Lines: --to jsonl");
    }
    WriteOptions options = options(call);
    WriteReport report = convert(call, options, file);
    tell(call.messages(), options, report);
    if (file != null) {
      call.printer().converted(file, report);
    }
    return report.entries() == 0 ? ExitCode.NOTHING : ExitCode.ANSWERED;
  }

  private static WriteOptions options(Call call) {
    Arguments arguments = call.arguments();
    String format = arguments.value(Flag.TO);
    if (format == null) {
      throw new UsageException("convert wants a format: " + Flag.TO.synopsis());
    }
    String terms = arguments.value(Flag.TERMS);
    return WriteOptions.to(format)
        .withSection(arguments.value(Flag.SECTION))
        .withTerms(terms == null ? null : terms(terms, call.in()))
        .withLatexPackage(arguments.value(Flag.PACKAGE));
  }

  private static List<String> terms(String file, InputStream standard) {
    try {
      if (file.equals("-")) {
        return terms("standard input", new QueryLines(new BufferedInputStream(standard)));
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(Arguments.path(file)))) {
        return terms(file, new QueryLines(in));
      }
    } catch (IOException e) {
      throw new UsageException(Flag.TERMS + ": " + Failure.text(e));
    }
  }

  private static List<String> terms(String name, QueryLines lines) throws IOException {
    List<String> terms = new ArrayList<>();
    for (QueryLines.Line line = lines.next(); line != null; line = lines.next()) {
      if (line.problem() != null) {
        throw new UsageException(name + ":" + line.number() + ": " + line.problem());
      }
      if (!line.text().isBlank()) {
        terms.add(line.text().strip());
      }
    }
    return terms;
  }

  private static WriteReport convert(Call call, WriteOptions options, @Nullable Path file)
      throws IOException {
    Arguments arguments = call.arguments();
    Indexes indexes = new Indexes(call);
    if (!arguments.words().isEmpty()) {
      List<Path> paths = arguments.words().stream().map(indexes::corpus).toList();
      ReadOptions reading = Indexes.reading(arguments);
      return file == null
          ? Glossary.convert(paths, reading, options, out(call))
          : Glossary.convert(paths, reading, options, file);
    }
    for (Flag flag : List.of(Flag.FORMAT, Flag.ENCODING, Flag.COLUMNS, Flag.LICENCE)) {
      if (arguments.has(flag)) {
        throw new UsageException(flag + " says how a PATH is read; give one after convert");
      }
    }
    try (Glossary glossary = indexes.open()) {
      return file == null ? glossary.convert(options, out(call)) : glossary.convert(options, file);
    }
  }

  /** Byte for byte into a file or pipe, harmless on a terminal. */
  private static Writer out(Call call) {
    Writer out = call.printer().converted();
    return call.surroundings().outputIsTerminal() ? new TerminalWriter(out) : out;
  }

  private static void tell(Messages messages, WriteOptions options, WriteReport report) {
    report.warnings().forEach(messages::say);
    for (String term : report.unknown()) {
      messages.say("\"" + term + "\" is no term of the glossary");
    }
    if (report.entries() == 0) {
      messages.say("there is no such entry; nothing was written");
    }
    if (!report.losses().isEmpty()) {
      messages.say(options.format() + " holds no " + String.join(", ", report.losses()));
    }
  }

  /** What the options name and is not known is bad usage; what cannot be read, a bad corpus. */
  @Override
  public Failure failure(Exception cause) {
    return switch (cause) {
      case IllegalArgumentException e -> new Failure(ExitCode.USAGE, Failure.text(e));
      case IndexException e -> Failure.of(e);
      case CorpusException e -> Failure.of(e);
      case IOException e -> new Failure(ExitCode.UNWRITABLE, Failure.text(e));
      default -> Failure.of(cause);
    };
  }
}
