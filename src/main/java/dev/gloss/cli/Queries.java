package dev.gloss.cli;

import dev.gloss.search.SearchResult;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Asks one query, or those of {@code --queries} in order, and prints each answer. */
final class Queries {

  /** Finds the answer to a query text. */
  interface Answering {
    SearchResult answer(String text) throws IOException;
  }

  /** Prints an answer. */
  interface Printing {
    void print(SearchResult result) throws IOException;
  }

  private final Call call;
  private final Answering answering;
  private final Printing printing;

  Queries(Call call, Answering answering, Printing printing) {
    this.call = call;
    this.answering = answering;
    this.printing = printing;
  }

  /** Whether the call brings exactly one source of queries. */
  static void check(Call call, String operand) {
    boolean batch = call.arguments().has(Flag.QUERIES);
    String name = call.arguments().command().usage().name();
    if (batch && !call.arguments().words().isEmpty()) {
      throw new UsageException(
          "either --queries or words, found both: \"" + call.arguments().text() + "\"");
    }
    if (!batch && call.arguments().text().isBlank()) {
      throw new UsageException(name + " wants " + operand + " or --queries FILE");
    }
  }

  /** Asks what the command line holds. */
  ExitCode run() throws IOException {
    String file = call.arguments().value(Flag.QUERIES);
    if (file == null) {
      return single(call.arguments().text());
    }
    if (file.equals("-")) {
      return batch(new BufferedInputStream(call.in()));
    }
    Path path = Arguments.path(file);
    try (InputStream in = new BufferedInputStream(open(path))) {
      return batch(in);
    }
  }

  private static InputStream open(Path path) {
    try {
      if (Files.isDirectory(path)) {
        throw new UsageException(Flag.QUERIES + ": " + path + " is a folder, wanted a file");
      }
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new UsageException(Flag.QUERIES + ": " + Failure.text(e));
    }
  }

  private ExitCode single(String text) throws IOException {
    SearchResult result = answering.answer(text);
    printing.print(result);
    return result.hits().isEmpty() ? ExitCode.NOTHING : ExitCode.ANSWERED;
  }

  private ExitCode batch(InputStream in) throws IOException {
    QueryLines lines = new QueryLines(in);
    ExitCode worst = ExitCode.ANSWERED;
    boolean answered = false;
    for (QueryLines.Line line = lines.next(); line != null; line = lines.next()) {
      ExitCode code = ask(line);
      answered |= code == ExitCode.ANSWERED;
      worst = code == ExitCode.NOTHING ? worst : worst.worse(code);
      if (!lines.isReady()) {
        // Whoever feeds us line by line through a pipe waits for this answer.
        call.printer().flush();
      }
    }
    return worst == ExitCode.ANSWERED && !answered ? ExitCode.NOTHING : worst;
  }

  /** An empty line asks nothing and gets an empty answer, so that answers still match lines. */
  private ExitCode empty(QueryLines.Line line) throws IOException {
    printing.print(
        new SearchResult(
            line.text(), null, List.of(), false, Duration.ZERO, List.of(), List.of(), null));
    return ExitCode.NOTHING;
  }

  private ExitCode ask(QueryLines.Line line) throws IOException {
    call.printer().query(line.text());
    try {
      if (line.problem() != null) {
        throw new UsageException(line.problem());
      }
      return line.text().isBlank() ? empty(line) : single(line.text());
    } catch (Results.FailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Failure failure = Failure.of(e);
      call.messages().say("line " + line.number() + ": " + failure.message());
      call.printer().refused(line.text(), failure);
      return failure.code();
    }
  }
}
