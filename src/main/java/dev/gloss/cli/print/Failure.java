package dev.gloss.cli.print;

import dev.gloss.annotate.TextException;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Problem;
import dev.gloss.index.IndexException;
import dev.gloss.search.DeadlineExceededException;
import dev.gloss.search.QueryRefusedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * Why there is no answer, as the reader is told.
 *
 * @param code what the shell is told
 * @param lines what the reader is told, at least one line
 */
public record Failure(ExitCode code, List<String> lines) {

  /** One that is told in one line. */
  public Failure(ExitCode code, String line) {
    this(code, List.of(line));
  }

  /** All of it in one line, for a JSON object. */
  public String message() {
    return String.join("; ", lines);
  }

  /** Says it, line by line. */
  public void tell(Messages messages) {
    lines.forEach(messages::say);
  }

  /** What any failure of a command means to its reader. */
  public static Failure of(Exception cause) {
    return switch (cause) {
      case UsageException e -> new Failure(ExitCode.USAGE, text(e));
      case QueryRefusedException e -> new Failure(ExitCode.USAGE, text(e));
      case DeadlineExceededException e -> new Failure(ExitCode.DEADLINE, text(e));
      case CorpusException e -> new Failure(ExitCode.USAGE, lines(e.problems()));
      case TextException e -> new Failure(ExitCode.USAGE, text(e));
      case IndexException e -> new Failure(code(e.reason()), text(e));
      case IOException e -> new Failure(ExitCode.INDEX, text(e));
      default -> new Failure(ExitCode.INTERNAL, fault(cause));
    };
  }

  /** What is said of a failure that nobody foresaw. */
  public static String fault(Throwable cause) {
    return "this is a fault of gloss: " + cause;
  }

  private static ExitCode code(IndexException.Reason reason) {
    return switch (reason) {
      case MISSING, DAMAGED, OTHER_SCHEMA, NOT_OURS -> ExitCode.INDEX;
      case OTHER_SOURCES, GUARDED -> ExitCode.USAGE;
      case LOCKED -> ExitCode.LOCKED;
      case UNWRITABLE -> ExitCode.UNWRITABLE;
    };
  }

  private static List<String> lines(List<Problem> problems) {
    return problems.stream()
        .filter(p -> p.level() == Problem.Level.ERROR)
        .map(Problem::toString)
        .toList();
  }

  /** The message, with words for the exceptions of {@code java.nio} that only name the file. */
  public static String text(Exception cause) {
    return switch (cause) {
      case NoSuchFileException e -> e.getFile() + ": no such file or folder";
      case AccessDeniedException e -> e.getFile() + ": permission denied";
      default -> {
        String message = cause.getMessage();
        yield message == null ? cause.toString() : message;
      }
    };
  }
}
