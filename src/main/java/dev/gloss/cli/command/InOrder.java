package dev.gloss.cli.command;

import java.io.IOException;
import java.util.ArrayDeque;
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

  /** The result of the earliest work that is not taken out yet, awaited. */
  T next() throws IOException {
    try {
      return results.remove().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Drops what has not begun and waits for what has. */
  @Override
  public void close() {
    results.forEach(result -> result.cancel(false));
    workers.close();
  }
}
