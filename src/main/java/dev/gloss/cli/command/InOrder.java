package dev.gloss.cli.command;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work done on several processors at once, whose results come out in the order in which it went in.
 * The work itself must be thread-safe; this is for one thread.
 */
final class InOrder<T> implements AutoCloseable {
  /** Each thread holds an answer in memory: on large machines that counts more than speed. */
  private static final int MOST_THREADS = 8;

  private final int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  private final ExecutorService workers = Executors.newFixedThreadPool(threads);
  private final Queue<Future<T>> results = new ArrayDeque<>();

  /** Adds work; whoever adds while it {@link #isFull()} holds more and more in memory. */
  void add(Callable<T> work) {
    results.add(workers.submit(work));
  }

  /** Whether every thread has work, and as much again waits. */
  boolean isFull() {
    return results.size() >= 2 * threads;
  }

  boolean isEmpty() {
    return results.isEmpty();
  }

  /**
   * The result of the earliest work that is not taken out yet, awaited; what failed it comes out as
   * it is.
   *
   * @throws InterruptedIOException if the thread is interrupted, which it then still is
   */
  T next() throws IOException {
    try {
      return results.remove().get();
    } catch (ExecutionException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException told = new InterruptedIOException("the answering was interrupted");
      told.initCause(e);
      throw told;
    }
  }

  /** Drops what has not begun and waits for what has. */
  @Override
  public void close() {
    results.forEach(result -> result.cancel(false));
    workers.close();
  }
}
