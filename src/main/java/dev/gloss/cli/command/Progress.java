package dev.gloss.cli.command;

import dev.gloss.cli.print.Messages;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Counts entries on the error stream while a rebuild runs: only on a terminal, only after a second,
 * ten times a second at most. There is no bar because nobody knows the number of entries before
 * they are read.
 */
final class Progress implements LongConsumer, AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Messages messages;
  private final boolean wanted;
  private final long start = System.nanoTime();
  private long next = start + PATIENCE;
  private boolean shown;

  Progress(Call call) {
    this.messages = call.messages();
    this.wanted = call.surroundings().errorIsTerminal();
  }

  @Override
  public void accept(long entries) {
    if (!wanted) {
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

  /** Clears the line. */
  @Override
  public void close() {
    if (shown) {
      messages.raw(CLEAR_LINE);
    }
  }
}
