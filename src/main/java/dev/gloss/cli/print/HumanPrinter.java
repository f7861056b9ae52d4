package dev.gloss.cli.print;

import dev.gloss.annotate.Abbreviation;
import dev.gloss.annotate.Annotation;
import dev.gloss.annotate.Extraction;
import dev.gloss.annotate.Passage;
import dev.gloss.annotate.RankedSense;
import dev.gloss.annotate.Resolution;
import dev.gloss.annotate.UndefinedAcronym;
import dev.gloss.annotate.Usage;
import dev.gloss.annotate.UsedEntry;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Skipped;
import dev.gloss.corpus.WriteReport;
import dev.gloss.index.IndexStatus;
import dev.gloss.index.RebuildReport;
import dev.gloss.search.SearchResult;
import dev.gloss.search.Suggestion;
import dev.gloss.text.Text;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows results as a reader at a terminal likes them: wrapped, indented, matches marked. */
final class HumanPrinter implements Printer {
  private static final int INDENT = 2;
  private static final int LONGEST_LABEL = 24;

  /** Characters of a query that are enough to know it again. */
  private static final int SHOWN_QUERY = 200;

  private final Results out;
  private final Paper paper;
  private final int width;
  private boolean oneOfSeveral;

  /**
   * @param width the columns to lay out in
   * @param color whether bold, dim and underline are used
   */
  HumanPrinter(Results out, int width, boolean color) {
    this.out = out;
    this.paper = new Paper(out, width, color);
    this.width = width;
  }

  @Override
  public void query(String text) throws IOException {
    if (oneOfSeveral) {
      paper.blank();
    }
    oneOfSeveral = true;
    paper.hanging(INDENT, List.of(new TextRun("== " + Text.cut(text, SHOWN_QUERY), Face.STRONG)));
  }

  @Override
  public void answers(SearchResult result) throws IOException {
    sayIfNothing(result);
    new AnswerLayout(paper, result).answers();
  }

  @Override
  public void definitions(SearchResult result) throws IOException {
    sayIfNothing(result);
    new AnswerLayout(paper, result).definitions();
  }

  /** Among several answers an empty one is said to be empty, in its place. */
  private void sayIfNothing(SearchResult result) throws IOException {
    if (oneOfSeveral && result.hits().isEmpty()) {
      paper.line("nothing found");
    }
  }

  /** Among several answers a refusal is told in its place; a lone one only as an error. */
  @Override
  public void refused(String text, Failure failure) throws IOException {
    if (oneOfSeveral) {
      paper.hanging(INDENT, List.of(TextRun.plain("not answered: " + failure.message())));
    }
  }

  @Override
  public void suggestions(String prefix, List<Suggestion> suggestions) throws IOException {
    int longest =
        suggestions.stream().mapToInt(s -> Cell.width(AnswerLayout.leading(s))).max().orElse(0);
    int column = Math.min(longest, LONGEST_LABEL) + INDENT;
    for (Suggestion suggestion : suggestions) {
      paper.item(AnswerLayout.leading(suggestion), column, new TextRun(suggestion.why(), Face.DIM));
    }
  }

  @Override
  public void extracted(@Nullable Object id, Extraction extraction) throws IOException {
    int longest =
        extraction.abbreviations().stream()
            .mapToInt(a -> Cell.width(a.shortForm()))
            .max()
            .orElse(0);
    int column = Math.min(longest, LONGEST_LABEL) + INDENT;
    for (Abbreviation abbreviation : extraction.abbreviations()) {
      paper.item(abbreviation.shortForm(), column, TextRun.plain(abbreviation.longForm()));
    }
    if (!extraction.undefined().isEmpty()) {
      String acronyms =
          extraction.undefined().stream().map(HumanPrinter::used).collect(Collectors.joining(", "));
      paper.hanging(
          INDENT, List.of(new TextRun("used, not defined: ", Face.DIM), TextRun.plain(acronyms)));
    }
  }

  private static String used(UndefinedAcronym acronym) {
    String times = acronym.uses() == 1 ? "" : String.format(Locale.ROOT, " (%,d)", acronym.uses());
    return acronym.shortForm() + times;
  }

  /** Nothing: documents by the line are answered to programs. */
  @Override
  public void annotated(@Nullable Object id, Annotation annotation) {}

  /** Nothing: people read what the text uses, when it is read. */
  @Override
  public void passage(Passage passage) {}

  @Override
  public void used(Usage usage) throws IOException {
    for (UsedEntry used : usage.entries()) {
      Entry entry = used.entry();
      paper.hanging(INDENT, List.of(new TextRun(name(entry), Face.STRONG)));
      if (entry.definition() != null) {
        paper.paragraph(INDENT, TextRun.plain(entry.definition()));
      }
    }
    unexplained("not explained: ", usage.undefined().stream().filter(u -> !u.known()));
    unexplained(
        "in the glossary, but perhaps not meant: ",
        usage.undefined().stream().filter(UndefinedAcronym::known));
  }

  private static String name(Entry entry) {
    return entry.expansion() == null ? entry.term() : entry.term() + " — " + entry.expansion();
  }

  private void unexplained(String label, Stream<UndefinedAcronym> undefined) throws IOException {
    String acronyms =
        undefined
            .map(u -> u.guess() == null ? u.shortForm() : u.shortForm() + " (" + u.guess() + "?)")
            .collect(Collectors.joining(", "));
    if (!acronyms.isEmpty()) {
      paper.hanging(INDENT, List.of(new TextRun(label, Face.DIM), TextRun.plain(acronyms)));
    }
  }

  @Override
  public void resolved(@Nullable Object id, Resolution resolution) throws IOException {
    int rank = 1;
    for (RankedSense sense : resolution.senses()) {
      String words = String.join(", ", sense.words());
      paper.hanging(INDENT, List.of(new TextRun(rank++ + "  " + name(sense.entry()), Face.STRONG)));
      if (!words.isEmpty()) {
        paper.paragraph(INDENT, new TextRun(words, Face.DIM));
      }
    }
    if (resolution.none() && !resolution.senses().isEmpty()) {
      String none =
          resolution.occurs()
              ? "the text seems to mean none of them"
              : id + " does not occur in the text";
      paper.hanging(INDENT, List.of(TextRun.plain(none)));
    }
  }

  @Override
  public void refusedText(@Nullable Object id, Failure failure) throws IOException {
    refused(String.valueOf(id), failure);
  }

  @Override
  public Writer converted() {
    return out;
  }

  @Override
  public void converted(Path file, WriteReport report) throws IOException {
    if (report.entries() > 0) {
      paper.field("file", file.toString());
      paper.field("entries", count(report.entries()));
    }
  }

  /** Nothing: people are told on the error stream. */
  @Override
  public void suggestionsRefused(String prefix, Failure failure) {}

  @Override
  public void status(Path index, IndexStatus status) throws IOException {
    paper.field("index", index.toString());
    paper.field("entries", count(status.entries()) + " under " + count(status.heads()) + " terms");
    paper.field("sections", String.join(", ", status.sections()));
    paper.field("language", status.language());
    paper.field("sources", String.join(", ", status.sources()));
    paper.field("current", status.current() ? "yes" : "no, the sources have changed since");
    paper.field("size", size(status.bytes()));
    paper.field("built", status.built().truncatedTo(ChronoUnit.SECONDS).toString());
    paper.field("schema", String.valueOf(status.schema()));
  }

  @Override
  public void verified(Path index, IndexStatus status) throws IOException {
    paper.field("index", index.toString());
    paper.field("entries", count(status.entries()));
    paper.field("size", size(status.bytes()));
    paper.field("whole", "yes, every byte is as it was written");
  }

  @Override
  public void rebuilt(Path index, RebuildReport report, List<Skipped> skipped) throws IOException {
    list(skipped);
    paper.field("index", index + (report.published() ? "" : " (dry run: unchanged)"));
    paper.field("entries", count(report.entries()) + " under " + count(report.heads()) + " terms");
    paper.field("added", count(report.added()));
    paper.field("changed", count(report.changed()));
    paper.field("removed", count(report.removed()));
    paper.field("repeated", count(report.duplicates()) + ", kept once");
    paper.field("skipped", plural(report.skipped(), "piece") + ", being no entry");
    paper.field("took", time(report.took()));
    for (Problem warning : report.warnings()) {
      paper.line(described(warning));
    }
  }

  @Override
  public void checked(CheckReport report) throws IOException {
    list(report.skipped());
    for (Problem problem : report.problems()) {
      paper.line(described(problem));
    }
    paper.hanging(
        INDENT,
        List.of(
            TextRun.plain(
                plural(report.errors(), "error")
                    + ", "
                    + plural(report.warnings(), "warning")
                    + ", "
                    + plural(report.skippedCount(), "piece")
                    + " skipped")));
  }

  /** Nothing: people are told on the error stream. */
  @Override
  public void failure(Failure failure) {}

  @Override
  public void help(List<CommandUsage> commands) throws IOException {
    paper.asLaidOut(new Help(width).everything(commands));
  }

  @Override
  public void help(CommandUsage command) throws IOException {
    paper.asLaidOut(new Help(width).of(command));
  }

  @Override
  public void shortHelp(List<CommandUsage> commands) throws IOException {
    paper.asLaidOut(Help.SHORT);
  }

  @Override
  public void version(String version) throws IOException {
    paper.line("gloss " + version);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  private void list(List<Skipped> skipped) throws IOException {
    for (Skipped piece : skipped) {
      paper.line(piece.place() + ": skipped: " + piece.text());
    }
  }

  /** Where, how bad, what. */
  static String described(Problem problem) {
    String level = problem.level() == Problem.Level.ERROR ? "error" : "warning";
    String check = problem.check() == null ? "" : " [" + problem.check() + "]";
    return problem.place() + ": " + level + ": " + problem.message() + check;
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String plural(long number, String thing) {
    return (number == 0 ? "no" : count(number)) + " " + thing + (number == 1 ? "" : "s");
  }

  private static String time(Duration took) {
    boolean brief = took.compareTo(Duration.ofSeconds(10)) < 0;
    return brief ? count(took.toMillis()) + " ms" : count(took.toSeconds()) + " s";
  }

  private static String size(long bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB"};
    double shown = bytes;
    int unit = 0;
    while (shown >= 1000 && unit < units.length - 1) {
      shown /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", shown, units[unit]);
  }
}
