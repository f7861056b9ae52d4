package dev.gloss.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.index.IndexStatus;
import dev.gloss.search.SearchOptions;
import dev.gloss.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two nodes with two shards answer as one machine does: the same entries in the same order with the
 * same scores to the last bit, reasons, highlights, suggestions and all.
 */
final class JudgedQueriesTest {
  private static final Path BUNDLED = Path.of("../../corpus");
  private static final Path JUDGED = Path.of("../test/resources/ranking/queries.tsv");
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final SearchOptions OPTIONS = SearchOptions.DEFAULT.withDeadline(DEADLINE);

  @Test
  void everyJudgedQuery() throws IOException {
    List<Path> corpus = List.of(BUNDLED);
    ClusterAddress address = SharedNodes.get().glossary("judged");
    load(corpus, address);
    try (Glossary here = Glossary.ofCorpus(corpus);
        ClusterGlossary there = ClusterGlossary.open(address, Access.ANONYMOUS, DEADLINE)) {
      Set<String> queries = new LinkedHashSet<>();
      for (String line : Files.readAllLines(JUDGED)) {
        queries.add(line.split("\t", -1)[1]);
      }
      queries.remove("query");
      assertTrue(queries.size() > 300, queries.size() + " judged queries");
      for (String query : queries) {
        Same.check(here.search(query, OPTIONS), there.search(query, OPTIONS));
      }
      SearchOptions explained = OPTIONS.withExplain(true);
      for (String query : List.of("LSTM", "vanishing gradient", "vanshing gradeint", "banana")) {
        assertEquals(
            explanation(here.search(query, explained)),
            explanation(there.search(query, explained)),
            query);
      }
      for (String term : List.of("LSTM", "SGD", "AP", "attention", "no such term")) {
        Same.check(here.define(term), there.define(term));
      }
      for (String prefix : List.of("l", "ls", "net", "long s", "zzz")) {
        assertEquals(here.suggest(prefix, 20), there.suggest(prefix, 20), prefix);
      }
      IndexStatus status = there.status();
      assertEquals(here.status().entries(), status.entries());
      assertEquals(here.status().heads(), status.heads());
      assertEquals(here.status().sections(), status.sections());
      assertEquals(here.status().language(), status.language());
      assertTrue(status.bytes() > 0);
    }
  }

  /** Without the number of the document in its shard, and the name of the class that scores. */
  private static String explanation(SearchResult result) {
    return String.valueOf(result.explanation()).replaceAll(" in \\d+\\) \\[\\w+\\]", ")");
  }

  private static void load(List<Path> corpus, ClusterAddress address) throws IOException {
    ClusterLoad.run(corpus, address, Access.ANONYMOUS, LoadOptions.DEFAULT.withShards(2, 0));
  }
}
