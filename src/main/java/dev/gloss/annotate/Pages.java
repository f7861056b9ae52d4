package dev.gloss.annotate;

import dev.gloss.annotate.definitions.Abbreviations;
import dev.gloss.annotate.definitions.Pair;
import dev.gloss.annotate.names.Names;
import dev.gloss.annotate.names.Page;
import dev.gloss.annotate.reading.Passages;
import dev.gloss.annotate.reading.ProseParts;
import dev.gloss.annotate.reading.TextBlock;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a text in order, the next ones read on other threads while one is dealt with. For
 * one caller, who also reads the blocks and which of their parts are prose.
 */
final class Pages implements Closeable {
  private static final int THREADS = 2;

  /** Pages that are read, or have been, before they are asked for. */
  private static final int AHEAD = 4;

  /**
   * A page and the abbreviations that it defines.
   *
   * @param page the page
   * @param definitions the abbreviations, in order
   */
  record Defining(Page page, List<Pair> definitions) {}

  private final Blocks blocks;
  private final Names names;
  private final Passages passages;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("gloss pages").factory());
  private final Queue<Future<Defining>> next = new ArrayDeque<>();

  /**
   * @param passages what has been read of the text before
   */
  Pages(Blocks blocks, Names names, Passages passages) {
    this.blocks = blocks;
    this.names = names;
    this.passages = passages;
  }

  /** The next page, null at the end. */
  @Nullable Defining next() throws IOException {
    TextBlock block = next.size() < AHEAD ? blocks.next() : null;
    while (block != null) {
      begin(block);
      block = next.size() < AHEAD ? blocks.next() : null;
    }
    Future<Defining> page = next.poll();
    return page == null ? null : done(page);
  }

  private void begin(TextBlock block) {
    ProseParts prose = passages.read(block.text());
    next.add(
        threads.submit(
            () -> new Defining(Page.of(block, prose, names), Abbreviations.of(block.text()))));
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
