package dev.gloss.cli.command;

import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.print.ExitCode;
import dev.gloss.cli.print.Failure;
import dev.gloss.cli.print.Results;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Answers the documents of {@code --jsonl} in order; a bad line is told in its place. */
final class DocumentAnswers {

  /** Answers one document and prints the answer. */
  interface Answering {
    ExitCode answer(DocumentLines.Line line) throws IOException;
  }

  private final Call call;
  private final List<String> fields;
  private final Answering answering;

  /**
   * @param fields the texts that each document has
   */
  DocumentAnswers(Call call, List<String> fields, Answering answering) {
    this.call = call;
    this.fields = fields;
    this.answering = answering;
  }

  /** Answers what {@code --jsonl} names. */
  ExitCode run() throws IOException {
    String file = String.valueOf(call.arguments().value(Flag.JSONL));
    try (InputStream in = Input.open(call, file)) {
      return all(in);
    }
  }

  private ExitCode all(InputStream in) throws IOException {
    DocumentLines lines = new DocumentLines(in, fields);
    Set<ExitCode> outcomes = EnumSet.noneOf(ExitCode.class);
    for (DocumentLines.Line line = lines.next(); line != null; line = lines.next()) {
      outcomes.add(answer(line));
      if (!lines.isReady()) {
        // Whoever feeds us line by line through a pipe waits for this answer.
        call.printer().flush();
      }
    }
    return ExitCode.ofBatch(outcomes);
  }

  private ExitCode answer(DocumentLines.Line line) throws IOException {
    try {
      return answering.answer(line);
    } catch (Results.FailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Failure failure = Failure.of(e);
      call.messages().say("line " + line.number() + ": " + failure.message());
      call.printer().refusedText(line.id(), failure);
      return failure.code();
    }
  }
}
