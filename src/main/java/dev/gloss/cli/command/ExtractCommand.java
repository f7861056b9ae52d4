package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.annotate.Extraction;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.corpus.WriteReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists what texts say of their abbreviations, or makes the draft of a glossary of it. */
final class ExtractCommand implements Command {
  private static final String STANDARD_INPUT = "-";

  /** Names of the files that are taken from a folder. */
  private static final List<String> TEXTS = List.of(".txt", ".tex", ".md", ".markdown");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "extract",
        "FILE…",
        "the abbreviations that texts define, and acronyms they do not",
        List.of(
            "FILE is plain text, LaTeX if its name ends in .tex, a folder of such files, or - for"
                + " standard input: pdftotext paper.pdf - | gloss extract -",
            "--to article makes the draft of a glossary, which rebuild takes."),
        List.of(Flag.JSONL, Flag.TO, Flag.OUTPUT, Flag.FORMAT, Flag.ENCODING));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Arguments arguments = call.arguments();
    checkFlags(arguments);
    if (arguments.has(Flag.JSONL)) {
      return new Documents(
              call,
              line -> {
                Extraction extraction = Glossary.extract(line.text("text"));
                call.printer().extracted(line.id(), extraction);
                return code(extraction);
              })
          .run();
    }
    List<String> files = files(arguments.words());
    return arguments.has(Flag.TO) ? draft(call, files) : list(call, files);
  }

  private static void checkFlags(Arguments arguments) {
    boolean batch = arguments.has(Flag.JSONL);
    if (batch == !arguments.words().isEmpty()) {
      throw new UsageException(
          "extract wants either FILE (- is standard input) or " + Flag.JSONL.synopsis());
    }
    if (batch && (arguments.has(Flag.TO) || arguments.has(Flag.ENCODING))) {
      throw new UsageException(Flag.JSONL + " takes neither " + Flag.TO + " nor " + Flag.ENCODING);
    }
    if (arguments.has(Flag.OUTPUT) && !arguments.has(Flag.TO)) {
      throw new UsageException(Flag.OUTPUT + " wants " + Flag.TO.synopsis());
    }
    TextFile.checkFormat(arguments);
  }

  private static List<String> files(List<String> words) {
    List<String> files = new ArrayList<>();
    for (String word : words) {
      Path path = word.equals(STANDARD_INPUT) ? null : Arguments.path(word);
      if (path == null || !Files.isDirectory(path)) {
        files.add(word);
        continue;
      }
      try (Stream<Path> inside = Files.walk(path)) {
        inside.filter(ExtractCommand::isText).map(Path::toString).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UsageException(Failure.text(e));
      }
    }
    return files;
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && TEXTS.stream().anyMatch(name::endsWith);
  }

  private static ExitCode list(Call call, List<String> files) throws IOException {
    boolean found = false;
    for (String file : files) {
      Extraction extraction = extract(call, file);
      if (files.size() > 1) {
        call.printer().query(file);
      }
      call.printer().extracted(file, extraction);
      found |= code(extraction) == ExitCode.ANSWERED;
    }
    if (!found && !call.arguments().has(Flag.JSON)) {
      call.messages().say("no abbreviation found");
    }
    return found ? ExitCode.ANSWERED : ExitCode.NOTHING;
  }

  private static ExitCode code(Extraction extraction) {
    boolean empty = extraction.abbreviations().isEmpty() && extraction.undefined().isEmpty();
    return empty ? ExitCode.NOTHING : ExitCode.ANSWERED;
  }

  /** What cannot be read is bad usage, as what a corpus holds is. */
  private static Extraction extract(Call call, String word) {
    TextFile file = new TextFile(call, word);
    try (InputStream in = file.open()) {
      return Glossary.extract(in, file.name(), file.options());
    } catch (IOException e) {
      throw new UsageException(String.join("; ", Failure.of(e).lines()));
    }
  }

  private static ExitCode draft(Call call, List<String> files) throws IOException {
    Path output = call.arguments().path(Flag.OUTPUT);
    if (output == null && call.arguments().has(Flag.JSON)) {
      throw new UsageException("--json reports on a file written: give -o FILE");
    }
    DraftEntries draft = new DraftEntries();
    for (String file : files) {
      draft.add(extract(call, file), file);
    }
    if (draft.refused() > 0) {
      call.messages().say(draft.refused() + " abbreviations hold what no entry may");
    }
    WriteOptions options = WriteOptions.to(String.valueOf(call.arguments().value(Flag.TO)));
    WriteReport report;
    try (Glossary glossary = Glossary.of(draft.all())) {
      report = write(call, glossary, options, output);
    }
    if (report.entries() == 0) {
      call.messages().say("no abbreviation found");
    }
    return report.entries() == 0 ? ExitCode.NOTHING : ExitCode.ANSWERED;
  }

  private static WriteReport write(
      Call call, Glossary glossary, WriteOptions options, @Nullable Path output)
      throws IOException {
    if (output == null) {
      return glossary.convert(options, call.printer().converted());
    }
    WriteReport report = glossary.convert(options, output);
    call.printer().converted(output, report);
    return report;
  }

  /** What is left to fail is the writing; a format that is not known is bad usage. */
  @Override
  public Failure failure(Exception cause) {
    return switch (cause) {
      case IllegalArgumentException e -> new Failure(ExitCode.USAGE, Failure.text(e));
      case IOException e -> new Failure(ExitCode.UNWRITABLE, Failure.text(e));
      default -> Failure.of(cause);
    };
  }
}
