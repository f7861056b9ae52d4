package dev.gloss.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.SyntheticGlossary;
import dev.gloss.corpus.Entry;
import dev.gloss.index.IndexStatus;
import dev.gloss.search.SearchOptions;
import dev.gloss.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes with two shards answer as one machine does: the same entries in the same order with the
 * same scores to the last bit, reasons, highlights, suggestions and all.
 */
final class ExactnessTest {
  private static final Path BUNDLED = Path.of("../../corpus");
  private static final Path JUDGED = Path.of("../test/resources/ranking/queries.tsv");
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final SearchOptions OPTIONS = SearchOptions.DEFAULT.withDeadline(DEADLINE);
  private static final int ENTRIES = 20_000;
  private static final long SEED = 7;

  @TempDir Path temp;

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

  @Test
  void generatedQueriesOverTwentyThousandEntries() throws IOException {
    Path file = temp.resolve("synthetic.jsonl");
    SyntheticGlossary.main(
        new String[] {file.toString(), Integer.toString(ENTRIES), Long.toString(SEED)});
    ClusterAddress address = SharedNodes.get().glossary("generated");
    load(List.of(file), address);
    List<Entry> entries = SyntheticGlossary.of(ENTRIES, SEED);
    int hits = 0;
    try (Glossary here = Glossary.ofCorpus(List.of(file));
        ClusterGlossary there = ClusterGlossary.open(address, Access.ANONYMOUS, DEADLINE)) {
      for (String query : GeneratedQueries.of(entries, 1_000, SEED)) {
        SearchResult wanted = here.search(query, OPTIONS);
        Same.check(wanted, there.search(query, OPTIONS));
        hits += wanted.hits().size();
      }
      for (Entry entry : entries.subList(0, 20)) {
        Same.check(here.define(entry.term()), there.define(entry.term()));
        String prefix = entry.term().substring(0, 2);
        assertEquals(here.suggest(prefix, 10), there.suggest(prefix, 10), prefix);
      }
    }
    assertTrue(hits > 2_000, hits + " hits: the queries must find something to compare");
  }

  private static void load(List<Path> corpus, ClusterAddress address) throws IOException {
    LoadReport report =
        ClusterLoad.run(corpus, address, Access.ANONYMOUS, LoadOptions.DEFAULT.withShards(2, 0));
    assertEquals(new ArrayList<>(), report.warnings());
  }
}
