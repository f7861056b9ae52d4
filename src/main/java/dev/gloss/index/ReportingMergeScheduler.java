package dev.gloss.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.jspecify.annotations.Nullable;

/**
 * Merges in threads of its own as Lucene does by default, but keeps a failure for the build to
 * report; by default it would end its thread, which prints it, and the build would go on.
 */
final class ReportingMergeScheduler extends ConcurrentMergeScheduler {
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  @Override
  protected void handleMergeException(Throwable e) {
    failure.compareAndSet(null, e);
  }

  /**
   * @throws IOException if a merge has failed so far
   */
  void report() throws IOException {
    Throwable first = failure.get();
    if (first != null) {
      throw new IOException("merging failed", first);
    }
  }
}
