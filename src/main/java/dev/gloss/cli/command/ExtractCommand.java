package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.annotate.Extraction;
import dev.gloss.annotate.TextOptions;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.corpus.WriteReport;
import dev.gloss.text.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists what texts say of their abbreviations, or makes the draft of a glossary of it. */
final class ExtractCommand implements Command {
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
            "Hidden files in a folder are left out, README.md is not.",
            "--to article makes the draft of a glossary, which rebuild takes."),
        List.of(Flag.JSONL, Flag.TO, Flag.OUTPUT, Flag.FORMAT, Flag.ENCODING));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Arguments arguments = call.arguments();
    checkFlags(arguments);
    if (arguments.has(Flag.JSONL)) {
      TextOptions options = TextFile.documentOptions(arguments);
      return new DocumentAnswers(
              call,
              List.of("text"),
              line -> {
                Extraction extraction = Glossary.extract(line.text("text"), options);
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
      Path path = Input.isStandardInput(word) ? null : Arguments.path(word);
      if (path == null || !Files.isDirectory(path)) {
        files.add(word);
        continue;
      }
      try {
        List<String> texts = inside(path);
        if (texts.isEmpty()) {
          String wanted = "*" + String.join(", *", TEXTS);
          throw new UsageException(
              word + ": the folder holds no file to read; wanted files named " + wanted);
        }
        files.addAll(texts);
      } catch (IOException e) {
        throw new UsageException(Failure.text(e));
      }
    }
    return files;
  }

  /**
   * The texts in a folder but hidden ones, and what of it cannot be read, so that it is told with
   * them.
   */
  private static List<String> inside(Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return isHidden(inner) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (!isHidden(file)
                && Files.isRegularFile(file)
                && TEXTS.stream().anyMatch(name::endsWith)) {
              files.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException cause) {
            if (!isHidden(file)) {
              files.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }

          private boolean isHidden(Path inner) {
            return !inner.equals(folder) && FileNames.isHidden(inner);
          }
        });
    Collections.sort(files);
    return files;
  }

  private static ExitCode list(Call call, List<String> files) throws IOException {
    boolean several = files.size() > 1;
    Set<ExitCode> outcomes =
        each(
            call,
            files,
            (file, extraction) -> {
              if (several) {
                call.printer().query(file);
              }
              call.printer().extracted(file, extraction);
            },
            (file, failure) -> {
              call.printer().query(file);
              call.printer().refusedText(file, failure);
            });
    ExitCode code = ExitCode.ofBatch(outcomes);
    if (code == ExitCode.NOTHING && !call.arguments().has(Flag.JSON)) {
      call.messages().say("no abbreviation found");
    }
    return code;
  }

  /** Takes a file with what came of it. */
  private interface Taker<T> {
    void take(String file, T outcome) throws IOException;
  }

  /** Reads each file; one of several that cannot be read is told, and the others are read. */
  private static Set<ExitCode> each(
      Call call, List<String> files, Taker<Extraction> read, Taker<Failure> refused)
      throws IOException {
    Set<ExitCode> outcomes = EnumSet.noneOf(ExitCode.class);
    for (String file : files) {
      try {
        Extraction extraction = extract(call, file);
        read.take(file, extraction);
        outcomes.add(code(extraction));
      } catch (UsageException e) {
        if (files.size() == 1) {
          throw e;
        }
        Failure failure = Failure.of(e);
        failure.tell(call.messages());
        refused.take(file, failure);
        outcomes.add(failure.code());
      }
    }
    return outcomes;
  }

  private static ExitCode code(Extraction extraction) {
    return ExitCode.of(!extraction.abbreviations().isEmpty() || !extraction.undefined().isEmpty());
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
    Path output = call.output(files);
    if (output == null && call.arguments().has(Flag.JSON)) {
      throw new UsageException("--json reports on a file written: give -o FILE");
    }
    DraftEntries draft = new DraftEntries();
    Set<ExitCode> outcomes =
        each(
            call,
            files,
            (file, extraction) -> draft.add(extraction, Input.name(file)),
            (file, failure) -> {}); // the output is the draft's
    if (!files.isEmpty() && outcomes.equals(EnumSet.of(ExitCode.USAGE))) {
      return ExitCode.USAGE;
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
    outcomes.retainAll(EnumSet.of(ExitCode.USAGE));
    outcomes.add(ExitCode.of(report.entries() > 0));
    return ExitCode.ofBatch(outcomes);
  }

  private static WriteReport write(
      Call call, Glossary glossary, WriteOptions options, @Nullable Path output)
      throws IOException {
    if (output == null) {
      return glossary.convert(options, call.converted());
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
