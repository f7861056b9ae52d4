package dev.gloss.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.SyntheticGlossary;
import dev.gloss.corpus.Entry;
import dev.gloss.search.SearchOptions;
import dev.gloss.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same for a thousand queries of every kind over twenty thousand entries. */
final class GeneratedQueriesTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final SearchOptions OPTIONS = SearchOptions.DEFAULT.withDeadline(DEADLINE);
  private static final int ENTRIES = 20_000;
  private static final long SEED = 7;

  @TempDir Path temp;

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
    ClusterLoad.run(corpus, address, Access.ANONYMOUS, LoadOptions.DEFAULT.withShards(2, 0));
  }
}
