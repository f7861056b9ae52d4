package dev.gloss.cli.command;

import dev.gloss.cli.print.Messages;
import dev.gloss.corpus.Skipped;
import dev.gloss.index.RebuildOptions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What is said on the error stream while a rebuild runs. It counts entries: only on a terminal,
 * only after a second, ten times a second at most; there is no bar because nobody knows the number
 * of entries before they are read. And when a signal ends the process, it says what is published.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Messages messages;
  private final boolean wanted;
  private final Path index;
  private final long start = System.nanoTime();
  private final Thread stop = new Thread(this::stopped);

  /** Taken for good by the signal: what it says must stay true. */
  private final Semaphore mayPublish = new Semaphore(1);

  private long next = start + PATIENCE;
  private volatile boolean shown;
  private volatile boolean publishing;

  /**
   * @param index where the glossary is that will be replaced, if there is one
   */
  Progress(Call call, Path index) {
    this.messages = call.messages();
    this.wanted = call.surroundings().errorIsTerminal();
    this.index = index;
    try {
      Runtime.getRuntime().addShutdownHook(stop);
    } catch (IllegalStateException e) {
      // The process is ending already, before anything was begun.
    }
  }

  /** The options with which a rebuild tells this how far it is. */
  RebuildOptions told(RebuildOptions options, Consumer<Skipped> skipped) {
    return options.withListeners(this::read, skipped).withPublishing(this::publishing);
  }

  private void read(long entries) {
    if (!wanted || mayPublish.availablePermits() == 0) {
      return;
    }
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + PAUSE;
    shown = true;
    messages.raw(
        CLEAR_LINE
            + String.format(
                Locale.ROOT,
                "gloss: %,d entries in %d s",
                entries,
                TimeUnit.NANOSECONDS.toSeconds(now - start)));
  }

  void publishing() {
    mayPublish.acquireUninterruptibly();
    publishing = true;
    mayPublish.release();
  }

  /** Says what the index holds; from now on nothing is published that was not begun to be. */
  void stopped() {
    mayPublish.acquireUninterruptibly();
    clear();
    String state =
        publishing
            ? "the old glossary or the new one is there, whole"
            : DefaultIndex.isFilled(index)
                ? "the old glossary is unchanged"
                : "nothing was published";
    messages.say("the rebuild was stopped; " + state);
  }

  private void clear() {
    if (shown) {
      messages.raw(CLEAR_LINE);
    }
  }

  /** Clears the line; a signal says nothing any more. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // The process is ending, and has said so.
    }
    clear();
  }
}
