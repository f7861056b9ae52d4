package dev.gloss.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Sends documents to an index in batches, two of them under way at a time. A cluster that is too
 * busy is waited for, longer each time. Sending a batch again does no harm: its documents are
 * numbered. After {@link #close()} nothing is under way, so that the index can be deleted: a late
 * batch would make one of that name anew.
 *
 * <p>For one thread.
 */
final class BulkLoad implements Closeable {
  private static final int BATCH_CHARS = 4 << 20;
  private static final int UNDER_WAY = 2;
  private static final int TRIES = 9;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final int TOO_MANY_REQUESTS = 429;

  private final Cluster cluster;
  private final String index;
  private final LongConsumer progress;
  private final ExecutorService senders = Executors.newFixedThreadPool(UNDER_WAY);
  private final Deque<Future<?>> underWay = new ArrayDeque<>();
  private final StringBuilder batch = new StringBuilder();
  private volatile boolean closed;
  private long documents;

  /**
   * @param progress told the number of documents handed over so far
   */
  BulkLoad(Cluster cluster, String index, LongConsumer progress) {
    this.cluster = cluster;
    this.index = index;
    this.progress = progress;
  }

  void add(Map<String, ?> document) throws IOException {
    batch.append("{\"index\":{\"_id\":\"").append(documents++).append("\"}}\n");
    batch.append(Cluster.json(document)).append('\n');
    if (batch.length() >= BATCH_CHARS) {
      send();
    }
  }

  /** Sends what is left, and returns how many documents the index has been given when it has. */
  long finish() throws IOException {
    if (!batch.isEmpty()) {
      send();
    }
    while (!underWay.isEmpty()) {
      await();
    }
    return documents;
  }

  private void send() throws IOException {
    if (underWay.size() == UNDER_WAY) {
      await();
    }
    String body = batch.toString();
    batch.setLength(0);
    underWay.add(
        senders.submit(() -> {
          deliver(body);
          return null;
        }));
    progress.accept(documents);
  }

  private void await() throws IOException {
    try {
      underWay.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while loading " + index);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("loading " + index, e.getCause());
    }
  }

  private void deliver(String body) throws IOException, InterruptedException {
    Duration pause = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      try {
        String path = "/" + index + "/_bulk?filter_path=errors,items.*.status,items.*.error.reason";
        check(cluster.ask(new Cluster.Call("POST", path, body), TIMEOUT));
        return;
      } catch (IOException e) {
        if (tries == TRIES || closed || !isPassing(e)) {
          throw e;
        }
        Thread.sleep(pause);
        pause = pause.multipliedBy(2);
      }
    }
  }

  /** Whether the same may go well a little later: no answer, too busy, a shard on the move. */
  private static boolean isPassing(IOException e) {
    int status = e instanceof ClusterException refused ? refused.status() : 0;
    return status == 0 || List.of(TOO_MANY_REQUESTS, 502, 503, 504).contains(status);
  }

  private void check(JsonNode answer) throws ClusterException {
    if (!answer.path("errors").asBoolean()) {
      return;
    }
    ClusterException told = null;
    for (JsonNode item : answer.path("items")) {
      int status = item.path("index").path("status").asInt();
      if (status >= 400) {
        String reason = item.path("index").path("error").path("reason").asText();
        ClusterException refused =
            new ClusterException(status, index + ": a document was refused: " + reason, null);
        // what will be refused again must not hide behind what will not
        if (told == null || (isPassing(told) && !isPassing(refused))) {
          told = refused;
        }
      }
    }
    if (told != null) {
      throw told;
    }
  }

  @Override
  public void close() {
    closed = true;
    senders.close();
  }
}
