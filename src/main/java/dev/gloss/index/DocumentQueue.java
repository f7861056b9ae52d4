package dev.gloss.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * Documents on their way to a writer: made and written on a thread of its own, in the order given,
 * while the caller reads on. What waits is bounded, in number and in characters.
 *
 * <p>For one caller.
 */
final class DocumentQueue implements Closeable {
  /** Documents handed over at once: a hand-over costs as much as some of them. */
  private static final int BATCH = 64;

  /** Characters handed over at once, the last document's not counted. */
  private static final int BATCH_CHARS = 1 << 16;

  private static final int BATCHES = 8;

  private final IndexWriter writer;
  private final ExecutorService thread;
  private final Semaphore room = new Semaphore(BATCHES);
  private List<Supplier<Document>> batch = new ArrayList<>(BATCH);
  private long chars;
  private volatile @Nullable Throwable failure;
  private volatile boolean closed;

  DocumentQueue(IndexWriter writer) {
    this(
        writer,
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("gloss index").factory()));
  }

  /**
   * @param thread runs one thing after the other; shut down when this is closed
   */
  DocumentQueue(IndexWriter writer, ExecutorService thread) {
    this.writer = writer;
    this.thread = thread;
  }

  /**
   * Waits while too many documents are on their way.
   *
   * @param document makes the document, on the other thread
   * @param size about how many characters it has
   * @throws IOException if writing an earlier one failed
   */
  void add(Supplier<Document> document, long size) throws IOException {
    batch.add(document);
    chars += size;
    if (batch.size() >= BATCH || chars >= BATCH_CHARS) {
      send();
    }
  }

  /**
   * Waits until every document is written.
   *
   * @throws IOException if writing one failed
   */
  void await() throws IOException {
    send();
    room.acquireUninterruptibly(BATCHES);
    room.release(BATCHES);
    rethrow();
  }

  private void send() throws IOException {
    rethrow();
    List<Supplier<Document>> full = batch;
    batch = new ArrayList<>(BATCH);
    chars = 0;
    room.acquireUninterruptibly();
    try {
      thread.execute(() -> write(full));
    } catch (RuntimeException | Error e) { // there may be no thread to be had
      room.release();
      throw e;
    }
  }

  private void write(List<Supplier<Document>> full) {
    try {
      for (Supplier<Document> document : full) {
        if (failure == null && !closed) {
          writer.addDocument(document.get());
        }
      }
    } catch (IOException | RuntimeException | Error e) { // told to the caller
      failure = e;
    } finally {
      room.release();
    }
  }

  private void rethrow() throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  /** Drops what is not yet written and waits until nothing is. May be called twice. */
  @Override
  public void close() {
    closed = true;
    room.acquireUninterruptibly(BATCHES);
    room.release(BATCHES);
    thread.shutdown();
  }
}
