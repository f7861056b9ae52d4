package dev.gloss.cluster;

import dev.gloss.Glossary;
import dev.gloss.SyntheticGlossary;
import dev.gloss.corpus.Entry;
import dev.gloss.index.RebuildOptions;
import dev.gloss.search.SearchOptions;
import dev.gloss.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prints what docs/scaling.md says (every query is asked once, since a client remembers answers):
 * one machine against one node with one shard and two nodes with two shards, all of them on this
 * machine and in this JVM.
 */
final class Scaling {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final int WARM_UP = 300;
  private static final int QUERIES = 1_000;
  private static final int ASKERS = 2;
  private static final long SEED = 7;

  private Scaling() {}

  private interface Asking {
    SearchResult ask(String query) throws IOException;
  }

  /**
   * Measures.
   *
   * @param args the number of entries
   */
  public static void main(String[] args) throws Exception {
    int entries = Integer.parseInt(args[0]);
    Path temp = Files.createTempDirectory("gloss-scaling");
    Path corpus = temp.resolve("synthetic.jsonl");
    SyntheticGlossary.main(new String[] {corpus.toString(), args[0], Long.toString(SEED)});
    List<Entry> some = SyntheticGlossary.stream(entries, SEED).limit(20_000).toList();
    List<String> queries = GeneratedQueries.of(some, WARM_UP + QUERIES, SEED);
    SearchOptions options = SearchOptions.DEFAULT.withDeadline(DEADLINE);

    long start = System.nanoTime();
    Path index = temp.resolve("index");
    Glossary.rebuild(index, List.of(corpus), RebuildOptions.DEFAULT);
    System.out.printf(Locale.ROOT, "one machine: rebuilt in %.1f s%n", seconds(start));
    try (Glossary glossary = Glossary.open(index)) {
      System.out.printf(Locale.ROOT, "one machine: %d bytes%n", glossary.status().bytes());
      measure("one machine", query -> glossary.search(query, options), queries);
    }
    for (int nodes = 1; nodes <= 2; nodes++) {
      String name = nodes + " nodes, " + nodes + " shards";
      try (Nodes cluster = Nodes.start(nodes, temp.resolve("nodes" + nodes))) {
        ClusterAddress address = cluster.glossary("scaling");
        LoadOptions load = LoadOptions.DEFAULT.withShards(nodes, 0);
        LoadReport report = ClusterLoad.run(List.of(corpus), address, Access.ANONYMOUS, load);
        System.out.printf(
            Locale.ROOT,
            "%s: %d entries, %d tokens loaded in %.1f s%n",
            name,
            report.entries(),
            report.tokens(),
            report.took().toMillis() / 1e3);
        try (ClusterGlossary glossary = ClusterGlossary.open(address, Access.ANONYMOUS, DEADLINE)) {
          System.out.printf(Locale.ROOT, "%s: %d bytes%n", name, glossary.status().bytes());
          measure(name, query -> glossary.search(query, options), queries);
        }
      }
    }
  }

  private static void measure(String name, Asking asking, List<String> queries) throws Exception {
    for (String query : queries.subList(0, WARM_UP)) {
      asking.ask(query);
    }
    List<String> asked = queries.subList(WARM_UP, queries.size());
    List<String> alone = asked.subList(0, asked.size() / 2);
    List<String> together = asked.subList(asked.size() / 2, asked.size());
    times(name, asking, alone);
    ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
    long start = System.nanoTime();
    List<Future<?>> done = new ArrayList<>();
    for (String query : together) {
      done.add(askers.submit(() -> asking.ask(query)));
    }
    for (Future<?> one : done) {
      one.get();
    }
    askers.shutdown();
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f queries/s by %d askers%n",
        name,
        together.size() / seconds(start),
        ASKERS);
  }

  private static void times(String name, Asking asking, List<String> queries) throws IOException {
    double[] times = new double[queries.size()];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      asking.ask(queries.get(i));
      times[i] = seconds(start) * 1_000;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms%n",
        name,
        times[times.length / 2],
        times[(int) (0.95 * times.length)],
        times[(int) (0.99 * times.length)]);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
