package dev.gloss.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.cli.arguments.ArgumentParser;
import dev.gloss.cli.print.Messages;
import dev.gloss.cli.print.Results;
import dev.gloss.corpus.Entry;
import dev.gloss.index.RebuildOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a signal in a rebuild says, and that it stays true. */
class ProgressTest {
  @TempDir Path temp;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Path index() {
    return temp.resolve("index");
  }

  private Progress progress() {
    Call call =
        Call.of(
            Commands.named("rebuild"),
            ArgumentParser.parse(Commands.usages(), "rebuild"),
            new Surroundings(Map.of(), temp, false, false, 0),
            InputStream.nullInputStream(),
            new Results(OutputStream.nullOutputStream()),
            new Messages(err));
    return new Progress(call, index());
  }

  private void rebuild(String term, RebuildOptions options) throws IOException {
    Entry entry = Entry.builder(term).definition("A term.").build();
    Glossary.rebuild(index(), Stream.of(entry), options);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void nothingIsPublishedAfterItWasSaidThatTheOldIsUnchanged() throws Exception {
    rebuild("OLD", RebuildOptions.DEFAULT);
    try (Progress progress = progress()) {
      RebuildOptions options = progress.told(RebuildOptions.DEFAULT, piece -> {});
      progress.stopped();
      Thread thread =
          Thread.ofPlatform()
              .daemon()
              .start(() -> {
                try {
                  rebuild("NEW", options);
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      assertFalse(thread.join(Duration.ofSeconds(2)));
      try (Glossary glossary = Glossary.open(index())) {
        assertTrue(glossary.define("NEW").hits().isEmpty());
      }
    }
    assertEquals("gloss: the rebuild was stopped; the old glossary is unchanged\n", said());
  }

  @Test
  void withoutAnOldGlossaryNothingWasPublished() {
    try (Progress progress = progress()) {
      progress.stopped();
    }
    assertEquals("gloss: the rebuild was stopped; nothing was published\n", said());
  }

  @Test
  void whileItPublishesEitherMayBeThere() throws IOException {
    try (Progress progress = progress()) {
      rebuild("NEW", progress.told(RebuildOptions.DEFAULT, piece -> {}));
      progress.stopped();
    }
    assertEquals(
        "gloss: the rebuild was stopped; the old glossary or the new one is there, whole\n",
        said());
  }
}
