package dev.gloss.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.search.Hit;
import dev.gloss.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The ranking of the bundled glossary as files under review: what each judged query answers, and
 * how good that is by kind. {@code -Dgolden.update=true} rewrites them, so that every change of the
 * ranking is a diff to read.
 */
class GoldenRankingTest {
  private static final Path FOLDER = Path.of("src/test/resources/ranking");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  /** As many answers as fit on a reader's screen. */
  private static final int SHOWN = 5;

  private static Glossary glossary;
  private static List<JudgedQuery> queries;

  @BeforeAll
  static void open() throws IOException {
    glossary = Glossary.bundled();
    queries = JudgedQuery.read(FOLDER.resolve("queries.tsv"));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  @Test
  void everyQueryAnswersAsReviewed() throws IOException {
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    for (JudgedQuery query : queries) {
      StringBuilder file = files.computeIfAbsent(query.kind(), kind -> new StringBuilder());
      SearchResult result = glossary.search(query.text(), Patient.OPTIONS);
      file.append(query.text()).append('\n');
      for (Hit hit : result.hits().subList(0, Math.min(SHOWN, result.hits().size()))) {
        file.append("  ").append(hit.id()).append("  ").append(hit.tier()).append('\n');
      }
    }
    for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
      compare(FOLDER.resolve("golden/" + file.getKey() + ".txt"), file.getValue().toString());
    }
  }

  @Test
  void rankStatsAreAsReviewed() throws IOException {
    compare(FOLDER.resolve("rank_stats.txt"), RankStats.of(glossary, queries).toString());
  }

  @Test
  void entriesWithThePhraseStandFirst() throws IOException {
    for (String text : List.of("vanishing gradient", "\"vanishing gradient\"")) {
      List<Hit> hits = glossary.search(text, Patient.OPTIONS).hits();
      List<String> firstFive = hits.stream().limit(5).map(hit -> hit.entry().term()).toList();
      assertTrue(firstFive.containsAll(Set.of("LSTM", "ResNet")), text + " -> " + firstFive);
      boolean without = false;
      for (Hit hit : hits) {
        String definition = String.valueOf(hit.entry().definition());
        boolean named = hit.entry().term().equalsIgnoreCase("vanishing gradient");
        boolean phrase = named || definition.contains("vanishing gradient");
        assertTrue(phrase || !text.startsWith("\""), hit.entry().term() + " lacks the phrase");
        assertTrue(!(phrase && without), hit.entry().term() + " stands below one without it");
        without |= !phrase;
      }
    }
  }

  private static void compare(Path golden, String actual) throws IOException {
    if (UPDATE) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    assertEquals(
        Files.exists(golden) ? Files.readString(golden) : "",
        actual,
        golden + " differs; after review, rewrite it with -Dgolden.update=true");
  }
}
