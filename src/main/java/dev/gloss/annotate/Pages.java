package dev.gloss.annotate;

import dev.gloss.annotate.definitions.Abbreviations;
import dev.gloss.annotate.definitions.Pair;
import dev.gloss.annotate.names.Names;
import dev.gloss.annotate.names.Page;
import dev.gloss.annotate.reading.Passages;
import dev.gloss.annotate.reading.TextBlock;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a text in order, each read on other threads while the one before it is dealt with.
 * For one caller, who also reads the blocks.
 */
final class Pages implements Closeable {
  /**
   * A page and the abbreviations that it defines.
   *
   * @param page the page
   * @param definitions the abbreviations, in order
   */
  record Defining(Page page, List<Pair> definitions) {}

  private record Pending(Future<Page> page, Future<List<Pair>> definitions) {}

  private final Blocks blocks;
  private final Names names;
  private final Passages passages;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("gloss pages").factory());
  private @Nullable Pending next;

  /**
   * @param passages what has been read of the text before
   */
  Pages(Blocks blocks, Names names, Passages passages) throws IOException {
    this.blocks = blocks;
    this.names = names;
    this.passages = passages;
    this.next = begin();
  }

  private @Nullable Pending begin() throws IOException {
    TextBlock block = blocks.next();
    return block == null
        ? null
        : new Pending(
            threads.submit(() -> Page.of(block, names, passages)),
            threads.submit(() -> Abbreviations.of(block.text())));
  }

  /** The next page, null at the end. */
  @Nullable Defining next() throws IOException {
    Pending pending = next;
    if (pending == null) {
      return null;
    }
    Defining page = new Defining(done(pending.page()), done(pending.definitions()));
    next = begin();
    return page;
  }

  private static <T> T done(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException told = new InterruptedIOException("the reading was interrupted");
      told.initCause(e);
      throw told;
    }
  }

  /** Waits for what is being read. */
  @Override
  public void close() {
    threads.close();
  }
}
