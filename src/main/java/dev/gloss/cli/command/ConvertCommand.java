package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.annotate.TextException;
import dev.gloss.annotate.UndefinedAcronym;
import dev.gloss.annotate.Usage;
import dev.gloss.annotate.UsedEntry;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.cli.print.Messages;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.corpus.WriteReport;
import dev.gloss.index.IndexException;
import dev.gloss.index.RebuildOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Path file = call.output(call.arguments().all(Flag.TERMS));
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
    return ExitCode.of(report.entries() > 0);
  }

  private static WriteOptions options(Call call) {
    Arguments arguments = call.arguments();
    String format = arguments.value(Flag.TO);
    if (format == null) {
      throw new UsageException("convert wants a format: " + Flag.TO.synopsis());
    }
    return WriteOptions.to(format)
        .withSection(arguments.value(Flag.SECTION))
        .withLatexPackage(arguments.value(Flag.PACKAGE));
  }

  private static WriteReport convert(Call call, WriteOptions options, @Nullable Path file)
      throws IOException {
    String terms = call.arguments().value(Flag.TERMS);
    if (terms == null) {
      return convertAll(call, options, file);
    }
    try (TermsFile given = TermsFile.open(call, terms)) {
      return given.isText()
          ? convertUsed(call, given, options, file)
          : convertAll(call, options.withTerms(given.terms()), file);
    }
  }

  private static WriteReport convertAll(Call call, WriteOptions options, @Nullable Path file)
      throws IOException {
    List<Path> paths = paths(call);
    if (paths.isEmpty()) {
      try (Glossary glossary = new Indexes(call).open()) {
        return write(glossary, call, options, file);
      }
    }
    ReadOptions reading = Indexes.reading(call.arguments());
    return file == null
        ? Glossary.convert(paths, reading, options, call.converted())
        : Glossary.convert(paths, reading, options, file);
  }

  /** The senses that a text uses, in order of first use. */
  private static WriteReport convertUsed(
      Call call, TermsFile text, WriteOptions options, @Nullable Path file) throws IOException {
    Usage usage;
    RebuildOptions language;
    try (Glossary glossary = glossary(call)) {
      usage = text.usage(glossary);
      language = RebuildOptions.DEFAULT.withLanguage(glossary.status().language());
    }
    tell(call.messages(), text.name(), usage);
    List<Entry> entries =
        usage.entries().stream().filter(used -> used.id() != null).map(UsedEntry::entry).toList();
    try (Glossary used = Glossary.of(entries, language)) {
      return write(used, call, options, file);
    }
  }

  private static Glossary glossary(Call call) throws IOException {
    List<Path> paths = paths(call);
    return paths.isEmpty()
        ? new Indexes(call).open()
        : Glossary.ofCorpus(
            paths, RebuildOptions.DEFAULT.withReading(Indexes.reading(call.arguments())));
  }

  /** The sources given, none for the index. */
  private static List<Path> paths(Call call) {
    Arguments arguments = call.arguments();
    if (arguments.words().isEmpty()) {
      for (Flag flag : List.of(Flag.FORMAT, Flag.ENCODING, Flag.COLUMNS, Flag.LICENCE)) {
        if (arguments.has(flag)) {
          throw new UsageException(flag + " says how a PATH is read; give one after convert");
        }
      }
    }
    Indexes indexes = new Indexes(call);
    return arguments.words().stream().map(indexes::corpus).toList();
  }

  private static WriteReport write(
      Glossary glossary, Call call, WriteOptions options, @Nullable Path file) throws IOException {
    return file == null
        ? glossary.convert(options, call.converted())
        : glossary.convert(options, file);
  }

  private static void tell(Messages messages, String text, Usage usage) {
    Stream<String> own =
        usage.entries().stream().filter(used -> used.id() == null).map(used -> used.entry().term());
    tell(
        messages,
        text + " also uses, not in the glossary: ",
        Stream.concat(own, undefined(usage, false)));
    tell(
        messages,
        text + " also uses, in the glossary, but perhaps not meant: ",
        undefined(usage, true));
  }

  private static Stream<String> undefined(Usage usage, boolean known) {
    return usage.undefined().stream()
        .filter(acronym -> acronym.known() == known)
        .map(UndefinedAcronym::shortForm);
  }

  private static void tell(Messages messages, String what, Stream<String> names) {
    String listed = names.collect(Collectors.joining(", "));
    if (!listed.isEmpty()) {
      messages.say(what + listed);
    }
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
      case TextException e -> Failure.of(e);
      case IOException e -> new Failure(ExitCode.UNWRITABLE, Failure.text(e));
      default -> Failure.of(cause);
    };
  }
}
