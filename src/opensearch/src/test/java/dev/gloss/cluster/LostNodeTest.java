package dev.gloss.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.cluster.cli.ClusterMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node that is gone means: nothing with a replica, a clear refusal without one. */
final class LostNodeTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  @TempDir Path temp;

  @Test
  void withAReplicaNothingAndWithoutOneARefusal() throws IOException {
    Path corpus = temp.resolve("seed.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      lines.append(
          "{\"term\":\"T%d\",\"definition\":\"A thing with number %d.\"}\n".formatted(i, i));
    }
    Files.writeString(corpus, lines);
    List<Path> sources = List.of(corpus);
    List<String> queries = List.of("T7", "thing number", "thnig", "T1000", "\"number 42\"");
    try (Nodes nodes = Nodes.start(2, temp);
        Glossary here = Glossary.ofCorpus(sources)) {
      LoadOptions shards = LoadOptions.DEFAULT.withShards(2, 0);
      ClusterLoad.run(sources, nodes.glossary("safe"), Access.ANONYMOUS, shards.withShards(2, 1));
      ClusterLoad.run(sources, nodes.glossary("bare"), Access.ANONYMOUS, shards);
      // the node that will be gone is the first that the client knows
      ClusterAddress safe = new ClusterAddress(List.of(nodes.address(1), nodes.address(0)), "safe");
      try (ClusterGlossary there = ClusterGlossary.open(safe, Access.ANONYMOUS, DEADLINE);
          ClusterGlossary bare =
              ClusterGlossary.open(nodes.glossary("bare"), Access.ANONYMOUS, DEADLINE)) {
        for (String query : queries) {
          Same.check(here.search(query), there.search(query));
          Same.check(here.search(query), bare.search(query));
        }
        nodes.close(1);
        for (String query : queries) {
          Same.check(here.search(query), there.search(query));
        }
        ClusterException refused =
            assertThrows(ClusterException.class, () -> bare.search("another thing"));
        assertTrue(refused.status() >= 500, refused.toString());
        assertThrows(ClusterException.class, bare::status);
      }
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code =
          ClusterMain.run(
              InputStream.nullInputStream(),
              new ByteArrayOutputStream(),
              err,
              Map.of("GLOSS_CLUSTER", nodes.address(0) + "/bare"),
              "search",
              "thing",
              "--deadline",
              "60000");
      assertEquals(3, code, err.toString(StandardCharsets.UTF_8));
    }
  }
}
