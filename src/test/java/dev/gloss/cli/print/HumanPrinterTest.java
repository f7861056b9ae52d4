package dev.gloss.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.command.Commands;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Skipped;
import dev.gloss.index.IndexStatus;
import dev.gloss.index.RebuildReport;
import dev.gloss.search.Suggestion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people see, as files under review; {@code -Dgolden.update=true} rewrites them. Escapes stand
 * there as {@code <1;4>}.
 */
class HumanPrinterTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/gloss/cli/print");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @ParameterizedTest
  @CsvSource({"80, false", "80, true", "40, false", "24, false", "20, true"})
  void looksAsReviewed(int width, boolean color) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Results out = new Results(bytes);
    print(out, width, color);
    out.flush();
    String shown = bytes.toString(StandardCharsets.UTF_8);
    if (!color) {
      shown.lines().forEach(line -> assertTrue(fits(line, width), line));
    }
    compare(
        "human-" + width + (color ? "-color" : "") + ".txt",
        shown.replaceAll("\u001b\\[([0-9;]*)m", "<$1>"));
  }

  /** Paths and problems stay in one line whatever the width, so that programs can read them. */
  private static boolean fits(String line, int width) {
    return line.startsWith("corpus/") || Cell.width(line) <= width;
  }

  private static void print(Results out, int width, boolean color) throws IOException {
    head(out, "answers");
    new HumanPrinter(out, width, color).answers(Samples.answers());
    head(out, "twelve");
    new HumanPrinter(out, width, color).answers(Samples.twelve());
    head(out, "nothing");
    new HumanPrinter(out, width, color).answers(Samples.nothing());
    head(out, "definitions");
    new HumanPrinter(out, width, color).definitions(Samples.senses());
    head(out, "definition");
    new HumanPrinter(out, width, color).definitions(Samples.sense());
    head(out, "batch");
    Printer batch = new HumanPrinter(out, width, color);
    batch.query("vanishing gradient");
    batch.answers(Samples.sense());
    batch.query("GNA");
    batch.answers(Samples.nothing());
    batch.query("x");
    batch.refused("x", new Failure(ExitCode.USAGE, "query length is 2000"));
    reports(out, new HumanPrinter(out, width, color));
  }

  private static void reports(Results out, Printer printer) throws IOException {
    head(out, "suggestions");
    printer.suggestions(
        "con",
        List.of(
            new Suggestion("CNN", "CNN", "a word of its expansion begins with it"),
            new Suggestion("conditional random field", "CRF", "its expansion begins with it")));
    Path index = Path.of("index");
    IndexStatus status =
        new IndexStatus(
            12_657,
            9_410,
            List.of("architectures", "data sets", "metrics"),
            1,
            "en",
            List.of("corpus"),
            false,
            24_150_000,
            Instant.parse("2026-01-02T03:04:05.678Z"),
            "c0ffee");
    head(out, "status");
    printer.status(index, status);
    head(out, "verify");
    printer.verified(index, status);
    List<Skipped> skipped = List.of(new Skipped(new Place("corpus/a.md", 3), "Reading time"));
    List<Problem> problems =
        List.of(
            new Problem(
                Problem.Level.ERROR, new Place("corpus/a.md", 31), "entry \"VGG\" is empty"),
            new Problem(Problem.Level.WARNING, new Place("corpus/a.md", 0), "no entries in it"),
            new Problem(
                Problem.Level.WARNING,
                new Place("corpus/a.md", 40),
                "entry \"VGG\" has no definition",
                "missing"));
    head(out, "rebuild");
    printer.rebuilt(
        index,
        new RebuildReport(
            true, 12_657, 9_410, 3, 2, 1, 4, 1, problems.subList(1, 2), Duration.ofMillis(1_234)),
        skipped);
    head(out, "check");
    printer.checked(new CheckReport(List.of(Path.of("corpus")), problems, 1, skipped));
  }

  private static void head(Results out, String title) throws IOException {
    out.line("--- " + title);
  }

  @ParameterizedTest
  @CsvSource({"80", "40"})
  void helpLooksAsReviewed(int width) throws IOException {
    StringBuilder all = new StringBuilder(Help.SHORT).append("---\n");
    all.append(new Help(width).everything(Commands.usages()));
    for (CommandUsage command : Commands.usages()) {
      all.append("---\n").append(new Help(width).of(command));
    }
    all.toString().lines().forEach(line -> assertTrue(width < 80 || line.length() <= 80, line));
    compare("help-" + width + ".txt", all.toString());
  }

  private static void compare(String name, String shown) throws IOException {
    Path file = FOLDER.resolve(name);
    if (UPDATE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, shown);
    }
    assertEquals(Files.readString(file), shown, name + " (rewrite it with -Dgolden.update=true)");
  }
}
