package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.analysis.Prose;
import dev.gloss.index.IndexLexicon;
import dev.gloss.index.PublishedIndex;
import dev.gloss.index.Rebuild;
import dev.gloss.index.RebuildOptions;
import dev.gloss.index.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read back is what was written: the same plan, and so the same query. */
final class PlanJsonTest {
  private static final Path JUDGED = Path.of("src/test/resources/ranking/queries.tsv");

  @Test
  void everyJudgedQueryComesBackAsItWas() throws IOException {
    List<Path> corpus = List.of(Path.of("corpus"));
    try (PublishedIndex index = Rebuild.inMemory(corpus, RebuildOptions.DEFAULT)) {
      Snapshot snapshot = index.acquire();
      Prose prose = snapshot.prose();
      HostedSearch steps = new HostedSearch(prose, new IndexLexicon(snapshot.reader()));
      int plans = 0;
      for (String line : Files.readAllLines(JUDGED)) {
        String text = line.split("\t", -1)[1];
        if (text.length() <= Limits.CODE_POINTS) {
          Plan plan = steps.plan(text, SearchOptions.DEFAULT.withSection("training"));
          Plan back = PlanJson.read(PlanJson.write(plan));
          assertEquals(plan, back, text);
          plans++;
        }
      }
      assertTrue(plans > 100, plans + " plans");
      index.release(snapshot);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{}", "{\"text\":\"lstm\"}", "{\"text\":[]}", "{} {}", "\"x\""})
  void whatIsNoPlanIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> PlanJson.read(text));
  }
}
