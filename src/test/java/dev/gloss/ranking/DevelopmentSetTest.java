package dev.gloss.ranking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The figures on the development set, which lies outside the project and may be missing. */
class DevelopmentSetTest {
  private static final Path FOLDER = Path.of("../shared/eval");
  private static final double OVERALL = 0.96;
  private static final double EVERY_KIND = 0.92;
  private static final double FALSE_ANSWERS = 0.02;

  @Test
  void figuresHold() throws IOException {
    Path queries = FOLDER.resolve("queries_mlacr.tsv");
    Assumptions.assumeTrue(Files.exists(queries), "skipped: " + queries + " is missing");
    try (Glossary glossary = Glossary.ofCorpus(List.of(FOLDER.resolve("mlacr.jsonl")))) {
      RankStats stats = RankStats.of(glossary, JudgedQuery.read(queries));
      String report = stats + String.join("\n", stats.misses());
      assertTrue(stats.successAt1() >= OVERALL, report);
      for (Map.Entry<String, RankStats.Sums> kind : stats.byKind().entrySet()) {
        if (kind.getKey().startsWith("negative")) {
          assertTrue(kind.getValue().falseAnswers() <= FALSE_ANSWERS, report);
        } else {
          assertTrue(kind.getValue().successAt1() >= EVERY_KIND, report);
        }
      }
    }
  }
}
