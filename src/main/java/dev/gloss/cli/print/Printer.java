package dev.gloss.cli.print;

import dev.gloss.annotate.Annotation;
import dev.gloss.annotate.Extraction;
import dev.gloss.annotate.Passage;
import dev.gloss.annotate.Resolution;
import dev.gloss.annotate.Usage;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.corpus.Skipped;
import dev.gloss.corpus.WriteReport;
import dev.gloss.index.IndexStatus;
import dev.gloss.index.RebuildReport;
import dev.gloss.search.SearchResult;
import dev.gloss.search.Suggestion;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows results, to people or to programs. Escapes all text that is not gloss's own. Printing
 * throws {@link Results.FailedException} where the results cannot be written.
 */
public interface Printer {

  /**
   * Shows results as a reader at a terminal likes them.
   *
   * @param out takes what is printed
   * @param width the columns to lay out in
   * @param color whether bold, dim and underline are used
   */
  static Printer forPeople(Results out, int width, boolean color) {
    return new HumanPrinter(out, width, color);
  }

  /**
   * Shows results as JSON, one object on a line.
   *
   * @param out takes what is printed
   */
  static Printer forPrograms(Results out) {
    return new JsonPrinter(out);
  }

  /** Announces one query of several. */
  void query(String text) throws IOException;

  /** Answers of a search. */
  void answers(SearchResult result) throws IOException;

  /** Every sense of a term. */
  void definitions(SearchResult result) throws IOException;

  /** A query that has no answer because of a failure. */
  void refused(String text, Failure failure) throws IOException;

  /** Completions of a prefix. */
  void suggestions(String prefix, List<Suggestion> suggestions) throws IOException;

  /** A prefix that has no completions because of a failure. */
  void suggestionsRefused(String prefix, Failure failure) throws IOException;

  /** What an index says of itself. */
  void status(Path index, IndexStatus status) throws IOException;

  /** An index found whole. */
  void verified(Path index, IndexStatus status) throws IOException;

  /** What a rebuild did; {@code skipped} is empty unless it was asked for. */
  void rebuilt(Path index, RebuildReport report, List<Skipped> skipped) throws IOException;

  /** What a check found. */
  void checked(CheckReport report) throws IOException;

  /** The abbreviations of one text; {@code id} says which, a string, a number or null. */
  void extracted(@Nullable Object id, Extraction extraction) throws IOException;

  /** What one text in memory names; {@code id} says which, a string, a number or null. */
  void annotated(@Nullable Object id, Annotation annotation) throws IOException;

  /** The next stretch of a text, with what is named there. */
  void passage(Passage passage) throws IOException;

  /** What a text uses, after its last stretch. */
  void used(Usage usage) throws IOException;

  /** The senses of an acronym; {@code id} says of which text, a string, a number or null. */
  void resolved(@Nullable Object id, Resolution resolution) throws IOException;

  /** A document of {@code --jsonl} that has no answer because of a failure. */
  void refusedText(@Nullable Object id, Failure failure) throws IOException;

  /** Where what has a format of its own goes, as it is. */
  Writer converted();

  /** What was converted into a file. */
  void converted(Path file, WriteReport report) throws IOException;

  /** The failure of a command that answers no query. */
  void failure(Failure failure) throws IOException;

  /** Help on every command and flag. */
  void help(List<CommandUsage> commands) throws IOException;

  /** Help on one command. */
  void help(CommandUsage command) throws IOException;

  /** What most need to know; to programs the help on everything. */
  void shortHelp(List<CommandUsage> commands) throws IOException;

  /** The version. */
  void version(String version) throws IOException;

  /** Hands on what has been printed so far. */
  void flush() throws IOException;
}
