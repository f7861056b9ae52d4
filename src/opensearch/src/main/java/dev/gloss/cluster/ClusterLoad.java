package dev.gloss.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gloss.Glossary;
import dev.gloss.index.IndexStatus;
import dev.gloss.index.OpenOptions;
import dev.gloss.index.PublishedIndex;
import dev.gloss.index.RebuildReport;
import dev.gloss.index.Schema;
import dev.gloss.index.Snapshot;
import dev.gloss.search.Hit;
import dev.gloss.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Loads a glossary: builds its index on this machine, which finds every problem of the sources,
 * numbers the senses and counts the words; sends it to two new indexes of the cluster; reads back
 * what was sent; and only then lets the glossary's names lead to them, both in one step. Whatever
 * fails before leaves the old state as it was.
 */
public final class ClusterLoad {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PROBE_DEADLINE = Duration.ofSeconds(60);

  /** Terms looked up by the check before the switch, spread evenly. */
  private static final int PROBES = 20;

  /** The HTTP status of an answer that waited in vain. */
  private static final int TIMED_OUT = 408;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  private final Cluster cluster;
  private final String name;
  private final LoadOptions options;

  private ClusterLoad(Cluster cluster, String name, LoadOptions options) {
    this.cluster = cluster;
    this.name = name;
    this.options = options;
  }

  /**
   * Loads files and folders, read in the order given.
   *
   * @param address where to; the name is made or moved
   * @param access how the cluster is told who asks
   * @throws dev.gloss.corpus.CorpusException if anything in the corpus is wrong
   * @throws ClusterException if the cluster refuses or does not hold what it was sent; the message
   *     says that the glossary is unchanged
   */
  public static LoadReport run(
      List<Path> corpus, ClusterAddress address, Access access, LoadOptions options)
      throws IOException {
    Path folder = Files.createTempDirectory("gloss-cluster");
    try (Cluster cluster = new Cluster(address.nodes(), access)) {
      return new ClusterLoad(cluster, address.name(), options).load(corpus, folder);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private LoadReport load(List<Path> corpus, Path folder) throws IOException {
    long start = System.nanoTime();
    List<String> old = published();
    Path built = folder.resolve("index");
    RebuildReport report = Glossary.rebuild(built, corpus, options.reading().withDryRun(false));
    try (PublishedIndex index = PublishedIndex.open(built, OpenOptions.DEFAULT)) {
      Snapshot snapshot = index.acquire();
      try {
        Generation generation = generation(index.status());
        long tokens = publish(generation, new Export(snapshot), built, old);
        return new LoadReport(
            generation.index(),
            report.entries(),
            report.heads(),
            tokens,
            report.warnings(),
            Duration.ofNanos(System.nanoTime() - start));
      } finally {
        index.release(snapshot);
      }
    }
  }

  private Generation generation(IndexStatus status) {
    Instant now = Instant.now();
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String index = name + "-" + STAMP.format(now) + "-" + unique;
    return new Generation(
        index,
        Generation.lexiconOf(index),
        Schema.VERSION,
        status.language(),
        Math.toIntExact(status.entries()),
        status.heads(),
        status.sections(),
        status.sources(),
        now);
  }

  private long publish(Generation generation, Export export, Path built, List<String> old)
      throws IOException {
    try {
      create(generation.index(), Layout.entries(generation, options.shards()));
      create(generation.lexicon(), Layout.lexicon(generation, export.fields(), options.shards()));
      send(generation.index(), export::entries);
      long tokens = send(generation.lexicon(), export::lexicon);
      settle(generation);
      verify(generation, export, built);
      swap(generation, old);
      return tokens;
    } catch (IOException | RuntimeException e) {
      String state = undo(generation);
      if (e instanceof IOException failure) {
        int status = failure instanceof ClusterException refused ? refused.status() : 0;
        throw new ClusterException(status, failure.getMessage() + "; " + name + " is " + state, e);
      }
      throw e;
    }
  }

  /** An error does not mean that the names did not move: only the cluster knows. */
  private String undo(Generation generation) {
    try {
      if (published().contains(generation.index())) {
        return "loaded";
      }
      for (String index : List.of(generation.index(), generation.lexicon())) {
        ask(Cluster.Call.delete("/" + index + "?ignore_unavailable=true"));
      }
      return "unchanged";
    } catch (IOException e) {
      return "unchanged or loaded, which " + generation.index() + " tells when it can be reached";
    }
  }

  /**
   * The indexes that the glossary's two names lead to, none yet for a new one.
   *
   * @throws ClusterException if one is not of gloss: a load would delete it
   */
  private List<String> published() throws IOException {
    List<String> indexes = new ArrayList<>();
    for (String alias : List.of(name, Generation.lexiconOf(name))) {
      for (Map.Entry<String, JsonNode> index : mappings(alias).properties()) {
        if (index.getKey().equals(alias) || !Generation.isOurs(index.getValue())) {
          throw new ClusterException(
              alias
                  + ": leads to the index "
                  + index.getKey()
                  + ", wanted a name that is free or that a load has made");
        }
        indexes.add(index.getKey());
      }
    }
    return indexes;
  }

  private JsonNode mappings(String alias) throws IOException {
    try {
      return ask(Cluster.Call.get("/" + alias + "/_mapping"));
    } catch (ClusterException e) {
      if (e.status() != 404) {
        throw e;
      }
      return MissingNode.getInstance();
    }
  }

  /** The answer to a step that no shard may fail at. */
  private JsonNode ask(Cluster.Call call) throws IOException {
    JsonNode answer = cluster.ask(call, PATIENCE);
    int failed = answer.path("_shards").path("failed").asInt();
    if (failed > 0) {
      throw new ClusterException(call.path() + ": " + failed + " shards failed, wanted none");
    }
    return answer;
  }

  /** The answer to a step that every node must know of before the next. */
  private JsonNode order(Cluster.Call call) throws IOException {
    JsonNode answer = ask(call);
    if (!answer.path("acknowledged").asBoolean()) {
      throw new ClusterException(call.path() + ": not every node has taken notice");
    }
    return answer;
  }

  private void create(String index, Map<String, Object> layout) throws IOException {
    JsonNode answer = order(Cluster.Call.put("/" + index, layout));
    if (!answer.path("shards_acknowledged").asBoolean()) {
      throw new ClusterException(index + ": the cluster finds no room for its shards");
    }
  }

  private interface Documents {
    void send(Export.Taker taker) throws IOException;
  }

  private long send(String index, Documents documents) throws IOException {
    try (BulkLoad load = new BulkLoad(cluster, index, options.progress())) {
      documents.send(load::add);
      long sent = load.finish();
      ask(Cluster.Call.post("/" + index + "/_refresh", Map.of()));
      long held = ask(Cluster.Call.get("/" + index + "/_count")).path("count").asLong();
      if (held != sent) {
        throw new ClusterException(index + ": holds " + held + " documents, was sent " + sent);
      }
      return sent;
    }
  }

  /** One segment a shard, the smallest and fastest; then the copies. */
  private void settle(Generation generation) throws IOException {
    String both = "/" + generation.index() + "," + generation.lexicon();
    ask(Cluster.Call.post(both + "/_forcemerge?max_num_segments=1", Map.of()));
    order(
        Cluster.Call.put(
            both + "/_settings", Map.of("index.number_of_replicas", options.replicas())));
    long seconds = options.patience().toSeconds();
    try {
      cluster.ask(
          Cluster.Call.get(
              "/_cluster/health" + both + "?wait_for_status=green&timeout=" + seconds + "s"),
          PATIENCE.plus(options.patience()));
    } catch (ClusterException e) {
      if (e.status() != TIMED_OUT) {
        throw e;
      }
      throw new ClusterException(
          TIMED_OUT,
          generation.index()
              + ": not whole after "
              + seconds
              + " s; are there nodes for "
              + options.replicas()
              + " replicas?",
          e);
    }
  }

  /** Looks terms up here and there. */
  private void verify(Generation generation, Export export, Path built) throws IOException {
    ClusterGlossary there = ClusterGlossary.of(cluster, generation, PROBE_DEADLINE);
    try (Glossary here = Glossary.open(built, OpenOptions.DEFAULT.withVerify(false))) {
      for (String term : export.terms(PROBES)) {
        List<String> wanted = ids(here.define(term));
        List<String> found = ids(there.define(term));
        if (!found.equals(wanted)) {
          throw new ClusterException(
              generation.index() + ": " + term + " finds " + found + ", wanted " + wanted);
        }
      }
    }
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  /**
   * Moves both names in one step. The old indexes go only when every node knows of the move:
   * whoever misses one then finds the next.
   */
  private void swap(Generation generation, List<String> old) throws IOException {
    List<Object> actions = new ArrayList<>();
    for (String index : old) {
      actions.add(Map.of("remove", Map.of("index", index, "alias", "*")));
    }
    actions.add(alias(generation.index(), name));
    actions.add(alias(generation.lexicon(), Generation.lexiconOf(name)));
    order(Cluster.Call.post("/_aliases", Map.of("actions", actions)));
    for (String index : old) {
      ask(Cluster.Call.delete("/" + index + "?ignore_unavailable=true"));
    }
  }

  private static Map<String, Object> alias(String index, String alias) {
    return Map.of("add", Map.of("index", index, "alias", alias));
  }
}
