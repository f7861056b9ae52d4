package dev.gloss.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.cli.Json;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.command.Commands;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.index.IndexException;
import dev.gloss.index.IndexException.Reason;
import dev.gloss.search.DeadlineExceededException;
import dev.gloss.search.QueryRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

  private static int code(Exception cause) {
    return Failure.of(cause).code().number();
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, 3, 3",
    "DAMAGED, 3, 3",
    "OTHER_SCHEMA, 3, 3",
    "NOT_OURS, 3, 2", // a rebuild into it is a slip of the hand
    "OTHER_SOURCES, 2, 2",
    "GUARDED, 2, 2",
    "LOCKED, 6, 6",
    "UNWRITABLE, 5, 5"
  })
  void reasonsHaveTheirExitCode(Reason reason, int opening, int rebuilding) {
    IndexException cause = new IndexException(reason, "index: so it is", null);
    assertEquals(opening, code(cause));
    assertEquals(rebuilding, Commands.named("rebuild").failure(cause).code().number());
    assertEquals(List.of("index: so it is"), Failure.of(cause).lines());
  }

  @Test
  void everyOtherExceptionHasItsExitCode() {
    assertEquals(2, code(new UsageException("x")));
    assertEquals(2, code(new QueryRefusedException("query length", 2_000, "at most 1024")));
    assertEquals(4, code(new DeadlineExceededException(Duration.ofSeconds(1))));
    assertEquals(3, code(new IOException("x")));
    assertEquals(70, code(new IllegalStateException("x")));
    assertEquals(5, Commands.named("rebuild").failure(new IOException("x")).code().number());
    assertEquals(2, Commands.named("check").failure(new IOException("x")).code().number());
  }

  @Test
  void onlyTheErrorsOfACorpusAreTold() {
    Place place = new Place("a.md", 3);
    Failure failure =
        Failure.of(
            new CorpusException(
                List.of(
                    new Problem(Level.ERROR, place, "one"),
                    new Problem(Level.WARNING, place, "two"),
                    new Problem(Level.ERROR, place, "three"))));
    assertEquals(List.of("a.md:3: one", "a.md:3: three"), failure.lines());
    assertEquals("a.md:3: one; a.md:3: three", failure.message());
  }

  @Test
  void exceptionsThatOnlyNameAFileAreSaidInWords() {
    assertEquals("a.md: no such file or folder", Failure.text(new NoSuchFileException("a.md")));
    assertEquals("a.md: permission denied", Failure.text(new AccessDeniedException("a.md")));
    assertEquals("java.io.IOException", Failure.text(new IOException()));
  }

  @Test
  void anAnswerStoppedMidwayIsMarkedPartial() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Results out = new Results(bytes);
    Failure failure = Failure.of(new DeadlineExceededException(Duration.ofMillis(5)));
    new JsonPrinter(out).refused("LSTM", failure);
    out.flush();
    Map<String, Object> object = Json.object(bytes.toString(StandardCharsets.UTF_8));
    assertEquals(true, object.get("partial"));
    assertEquals(
        Map.of("code", 4L, "message", "no answer within the deadline of 5 ms"),
        object.get("error"));
  }
}
