package dev.gloss.cluster;

import dev.gloss.Glossary;
import dev.gloss.search.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpikeTest {
  @TempDir Path temp;

  @Test
  void spike() throws Exception {
    long t = System.nanoTime();
    try (Nodes nodes = Nodes.start(2, temp)) {
      System.err.println("up " + (System.nanoTime() - t) / 1e9);
      t = System.nanoTime();
      List<Path> corpus = List.of(Path.of("../../corpus"));
      LoadReport r = ClusterLoad.run(corpus, nodes.glossary("dl"), Access.ANONYMOUS, LoadOptions.DEFAULT.withShards(2, 0));
      System.err.println(r + " " + (System.nanoTime() - t) / 1e9);
      try (Glossary here = Glossary.ofCorpus(corpus);
          ClusterGlossary there = ClusterGlossary.open(nodes.glossary("dl"), Access.ANONYMOUS, Duration.ofSeconds(60))) {
        int bad = 0, n = 0;
        for (String line : Files.readAllLines(Path.of("../test/resources/ranking/queries.tsv"))) {
          String q = line.split("\t")[1];
          SearchResult a = here.search(q);
          SearchResult b = there.search(q);
          n++;
          if (!a.hits().equals(b.hits()) || !a.suggestions().equals(b.suggestions()) || !a.similar().equals(b.similar()) || a.more() != b.more() || !Objects.equals(a.corrected(), b.corrected())) {
            if (bad++ < 5) System.err.println(q + "\n" + a + "\n" + b);
          }
        }
        System.err.println(bad + " of " + n + " differ");
        System.err.println(there.status());
        System.err.println(there.define("LSTM").hits().equals(here.define("LSTM").hits()) + " " + there.suggest("ls", 10).equals(here.suggest("ls", 10)));
      }
    }
  }
}
