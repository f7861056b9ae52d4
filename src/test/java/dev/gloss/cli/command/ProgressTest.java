package dev.gloss.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
  @Timeout(120)
  void nothingIsPublishedAfterItWasSaidThatTheOldIsUnchanged() throws Exception {
    rebuild("OLD", RebuildOptions.DEFAULT);
    String old = commit();
    try (Progress progress = progress()) {
      RebuildOptions told = progress.told(RebuildOptions.DEFAULT, piece -> {});
      // nothing ends its waiting, so it waits in a thread that holds no lock of the index
      Thread publishing = Thread.ofPlatform().daemon().unstarted(told.publishing());
      RebuildOptions options = told.withPublishing(() -> runIn(publishing));
      FutureTask<Void> rebuild =
          new FutureTask<>(() -> {
            rebuild("NEW", options);
            return null;
          });
      progress.stopped();
      Thread thread = Thread.ofPlatform().daemon().start(rebuild);
      while (!rebuild.isDone() && publishing.getState() != Thread.State.WAITING) {
        Thread.sleep(10);
      }
      assertEquals(Thread.State.WAITING, publishing.getState());
      assertEquals(old, commit());
      thread.interrupt();
      ExecutionException end = assertThrows(ExecutionException.class, rebuild::get);
      assertInstanceOf(CancellationException.class, end.getCause());
      assertEquals(old, commit());
    }
    assertEquals("gloss: the rebuild was stopped; the old glossary is unchanged\n", said());
  }

  private static void runIn(Thread thread) {
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  private String commit() throws IOException {
    try (Glossary glossary = Glossary.open(index())) {
      return glossary.status().commit();
    }
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
