package dev.gloss.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.cli.arguments.ArgumentParser;
import dev.gloss.cli.print.Messages;
import dev.gloss.cli.print.Results;
import dev.gloss.search.DeadlineExceededException;
import dev.gloss.search.SearchResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said beside an answer. */
class SearchCommandTest {
  private static String said(Queries.Answering names) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Call call =
        Call.of(
            Commands.named("search"),
            ArgumentParser.parse(Commands.usages(), "suggst", "LSTM"),
            new Surroundings(Map.of(), Path.of(""), false, false, 0),
            InputStream.nullInputStream(),
            new Results(OutputStream.nullOutputStream()),
            new Messages(err));
    SearchCommand.sayMistyped(call, names);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anAnsweredQueryDoesNotFailForTheHintBesideIt() throws IOException {
    SearchResult nothing =
        new SearchResult(
            "suggst", null, List.of(), false, Duration.ZERO, List.of(), List.of(), null);
    assertEquals(
        "gloss: did you mean the command suggest? see gloss help suggest\n", said(word -> nothing));
    assertEquals(
        "",
        said(word -> {
          throw new DeadlineExceededException(Duration.ofSeconds(1));
        }));
  }
}
