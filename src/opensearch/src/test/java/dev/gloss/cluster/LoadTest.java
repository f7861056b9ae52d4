package dev.gloss.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.CorpusException;
import dev.gloss.search.Hit;
import dev.gloss.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading while others ask: one state or the other, never a failure and never a mixture. */
final class LoadTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final int SENSES = 8;

  @TempDir Path temp;

  /** A glossary whose entries all tell its version, and whose words belong to it alone. */
  private Path corpus(String version) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < SENSES; i++) {
      lines.append(
          """
          {"term":"ABC","expansion":"alpha %s %d","definition":"A letter of the version %s."}
          """
              .formatted(version, i, version));
    }
    return Files.writeString(temp.resolve(version + ".jsonl"), lines);
  }

  private static LoadReport load(Path corpus, ClusterAddress address) throws IOException {
    LoadOptions options = LoadOptions.DEFAULT.withShards(2, 0);
    return ClusterLoad.run(List.of(corpus), address, Access.ANONYMOUS, options);
  }

  @Test
  void answersStayWholeWhileTheNamesMove() throws Exception {
    ClusterAddress address = SharedNodes.get().glossary("moving");
    List<Path> versions = List.of(corpus("red"), corpus("green"), corpus("blue"));
    load(versions.get(0), address);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService askers = Executors.newFixedThreadPool(3);
    try (ClusterGlossary glossary = ClusterGlossary.open(address, Access.ANONYMOUS, DEADLINE)) {
      List<Future<Set<String>>> seen = new ArrayList<>();
      for (String query : List.of("ABC", "alpha letter", "letter of the version")) {
        seen.add(askers.submit(() -> versionsSeen(glossary, query, done)));
      }
      load(versions.get(1), address);
      load(versions.get(2), address);
      done.set(true);
      for (Future<Set<String>> versionsSeen : seen) {
        assertTrue(versionsSeen.get().contains("red"), "asked before the first move");
        assertTrue(versionsSeen.get().size() > 1, "asked after a move");
      }
      glossary.refresh();
      assertEquals("blue", version(glossary.define("ABC")));
    } finally {
      askers.shutdownNow();
    }
  }

  private static Set<String> versionsSeen(
      ClusterGlossary glossary, String query, AtomicBoolean done) throws IOException {
    Set<String> seen = new TreeSet<>();
    do {
      seen.add(version(glossary.search(query)));
      // once more after the last load
    } while (!done.get());
    seen.add(version(glossary.search(query)));
    return seen;
  }

  /** The one version that all the answers are of. */
  private static String version(SearchResult result) {
    assertEquals(SENSES, result.hits().size(), result.query());
    Set<String> versions =
        result.hits().stream()
            .map(hit -> hit.entry().expansion().split(" ", -1)[1])
            .collect(Collectors.toSet());
    assertEquals(1, versions.size(), () -> "a mixture: " + versions);
    assertEquals(
        List.of("abc", "abc#2", "abc#3", "abc#4", "abc#5", "abc#6", "abc#7", "abc#8"),
        result.hits().stream().map(Hit::id).sorted().toList());
    return versions.iterator().next();
  }

  @Test
  void aBadCorpusChangesNothing() throws IOException {
    ClusterAddress address = SharedNodes.get().glossary("kept");
    load(corpus("red"), address);
    Path bad = Files.writeString(temp.resolve("bad.jsonl"), "{\"term\":\"XYZ\"}\n");
    assertThrows(CorpusException.class, () -> load(bad, address));
    try (ClusterGlossary glossary = ClusterGlossary.open(address, Access.ANONYMOUS, DEADLINE)) {
      assertEquals("red", version(glossary.define("ABC")));
    }
  }

  @Test
  void anIndexOfSomebodyElseIsLeftAlone() throws IOException {
    ClusterAddress address = SharedNodes.get().glossary("taken");
    try (Cluster cluster = new Cluster(address.nodes(), Access.ANONYMOUS)) {
      Map<String, ?> aliases = Map.of("taken", Map.of(), "half-lexicon", Map.of());
      cluster.ask(Cluster.Call.put("/orders", Map.of("aliases", aliases)), DEADLINE);
      for (String name : List.of("taken", "orders", "half")) {
        ClusterAddress there = SharedNodes.get().glossary(name);
        ClusterException refused =
            assertThrows(ClusterException.class, () -> load(corpus("red"), there));
        assertTrue(
            refused.getMessage().contains("leads to the index orders, wanted a name that is free"),
            refused.getMessage());
      }
      assertTrue(cluster.ask(Cluster.Call.get("/orders/_mapping"), DEADLINE).has("orders"));
      cluster.ask(Cluster.Call.delete("/orders"), DEADLINE);
    }
  }

  @Test
  void tooFewNodesForTheReplicasChangeNothing() throws IOException {
    ClusterAddress address = SharedNodes.get().glossary("placeless");
    LoadOptions options = LoadOptions.DEFAULT.withShards(1, 2).withPatience(Duration.ofSeconds(3));
    List<Path> corpus = List.of(corpus("red"));
    ClusterException refused =
        assertThrows(
            ClusterException.class,
            () -> ClusterLoad.run(corpus, address, Access.ANONYMOUS, options));
    assertTrue(refused.getMessage().contains("2 replicas"), refused.getMessage());
    assertTrue(refused.getMessage().endsWith("placeless is unchanged"), refused.getMessage());
    assertThrows(
        ClusterException.class,
        () -> ClusterGlossary.open(address, Access.ANONYMOUS, DEADLINE).close());
  }
}
