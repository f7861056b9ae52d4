package dev.gloss.cli.command;

import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.search.DeadlineExceededException;
import dev.gloss.search.SearchResult;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks one query, or those of {@code --queries} on all processors, and prints each answer, in the
 * order of the queries.
 */
public final class Queries {

  /** A glossary that is asked, by several threads at once. */
  public interface Answering {
    /** Finds the answer to a query text. */
    SearchResult answer(String text) throws IOException;
  }

  /** Prints an answer. */
  interface Printing {
    void print(SearchResult result) throws IOException;
  }

  /** With a slip, so that corrections are readied too. */
  private static final String FIRST = "the frist query";

  private final Call call;
  private final Answering answering;
  private final Printing printing;

  Queries(Call call, Answering answering, Printing printing) {
    this.call = call;
    this.answering = answering;
    this.printing = printing;
  }

  /**
   * Whether the call brings exactly one source of queries.
   *
   * @throws UsageException if it brings none or both
   */
  public static void check(Call call) {
    boolean batch = call.arguments().has(Flag.QUERIES);
    CommandUsage command = call.arguments().command();
    if (batch && !call.arguments().words().isEmpty()) {
      throw new UsageException(
          "either --queries or words, found both: \"" + call.arguments().text() + "\"");
    }
    if (!batch && call.arguments().text().isBlank()) {
      throw new UsageException(
          command.name() + " wants " + command.operands() + " or --queries FILE");
    }
  }

  /**
   * Readies the process before a batch: its first answer waits for classes and word lists to be
   * read, on a busy machine longer than a query may take, which is no fault of the query.
   */
  static void setUp(Call call, Answering glossary) throws IOException {
    if (call.arguments().has(Flag.QUERIES)) {
      try {
        glossary.answer(FIRST);
      } catch (DeadlineExceededException e) {
        // what was read until then stays
      }
    }
  }

  /** Asks what the command line holds. */
  ExitCode run() throws IOException {
    String file = call.arguments().value(Flag.QUERIES);
    if (file == null) {
      return single(call.arguments().text());
    }
    try (Input in = Input.open(call, file)) {
      in.refuseBytes();
      return batch(in, Input.name(file));
    }
  }

  private ExitCode single(String text) throws IOException {
    return print(answering.answer(text));
  }

  private ExitCode print(SearchResult result) throws IOException {
    printing.print(result);
    return ExitCode.of(!result.hits().isEmpty());
  }

  /** A line and what came of it: a result or a failure. */
  private record Answer(
      QueryLines.Line line, @Nullable SearchResult result, @Nullable Failure failure) {}

  private ExitCode batch(InputStream in, String name) throws IOException {
    QueryLines lines = new QueryLines(in);
    Set<ExitCode> outcomes = EnumSet.noneOf(ExitCode.class);
    try (InOrder<Answer> answers = new InOrder<>()) {
      for (QueryLines.Line line = lines.next(); line != null; line = lines.next()) {
        QueryLines.Line asked = line;
        answers.add(() -> answer(asked));
        if (!lines.isReady()) {
          // Whoever feeds us line by line through a pipe waits for this answer.
          printAll(answers, outcomes);
          call.printer().flush();
        } else if (answers.isFull()) {
          outcomes.add(print(answers.next()));
        }
      }
      printAll(answers, outcomes);
    }
    if (outcomes.isEmpty()) {
      call.messages().say(name + ": holds no query, wanted one a line");
    }
    return ExitCode.ofBatch(outcomes);
  }

  private Answer answer(QueryLines.Line line) {
    try {
      if (line.problem() != null) {
        throw new UsageException(line.problem());
      }
      String text = line.text();
      return new Answer(line, text.isBlank() ? empty(text) : answering.answer(text), null);
    } catch (IOException | RuntimeException e) {
      return new Answer(line, null, Failure.of(e));
    }
  }

  /** An empty line asks nothing and gets an empty answer, so that answers still match lines. */
  private static SearchResult empty(String text) {
    return new SearchResult(
        text, null, List.of(), false, Duration.ZERO, List.of(), List.of(), null);
  }

  private void printAll(InOrder<Answer> answers, Set<ExitCode> outcomes) throws IOException {
    while (!answers.isEmpty()) {
      outcomes.add(print(answers.next()));
    }
  }

  private ExitCode print(Answer answer) throws IOException {
    QueryLines.Line line = answer.line;
    call.printer().query(line.text());
    if (answer.result != null) {
      return print(answer.result);
    }
    Failure failure = Objects.requireNonNull(answer.failure);
    call.messages().say("line " + line.number() + ": " + failure.message());
    call.printer().refused(line.text(), failure);
    return failure.code();
  }
}
