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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** A plan with a piece of each kind, of which the cases below spoil one. */
  private static final String WHOLE =
      """
      {"text": "lstm", "corrected": null, "frame": null,
       "names": [{"rank": "TERM_EXACT", "keys": [{"field": "term", "token": "LSTM"}],
         "score": 1.0, "name": "LSTM"}],
       "readings": [{"near": false,
         "paths": [{"slots": [{"offset": 0, "words": ["lstm"], "stems": ["lstm"]}],
           "synonym": false}],
         "slop": 0, "sloppy": 2,
         "units": [{"typed": "lstm", "stems": ["lstm"], "synonyms": [["memory"]], "everyday": [],
           "heads": [], "headCertain": true, "weight": 2.5, "gain": 2.5, "needed": true}],
         "wanted": {"minimum": 1.5, "floor": 0.1, "floorInLong": 0.1, "evidence": [-1.0, 2.0]}}],
       "nameWords": null, "corrections": [],
       "filters": [{"must": true, "rank": "SECTION_LISTED",
         "any": [{"field": "section", "tokens": ["training"], "slop": 0}]}],
       "notes": []}
      """;

  @Test
  void aWholePlanIsRead() {
    assertEquals("lstm", PlanJson.read(WHOLE).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "corrections": [] | "corrections": null
          "notes": [] | "notes": [], "hints": []
          "notes": [] | "notes": [], "hint": {"text": "gru"}
          "notes": [] | "notes": [null]
          "notes": [] | "notes": [1]
          "text": "lstm" | "text": null
          "text": "lstm" | "text": 5
          "name": "LSTM" | "name": null
          "near": false | "near": "no"
          "near": false | "near": 0
          "near": false | "near": null
          "words": ["lstm"] | "words": []
          "stems": ["lstm"]}], | "stems": []}],
          [{"offset": 0, "words": ["lstm"], "stems": ["lstm"]}] | []
          "slop": 0, "sloppy" | "slop": -1, "sloppy"
          "slop": 0, "sloppy" | "slop": 0.5, "sloppy"
          "slop": 0, "sloppy" | "slop": 99999999999, "sloppy"
          "slop": 0, "sloppy" | "slop": "0", "sloppy"
          "score": 1.0 | "score": -1.0
          "score": 1.0 | "score": 1e99
          "weight": 2.5 | "weight": "NaN"
          "weight": 2.5 | "weight": NaN
          "weight": 2.5 | "weight": 1e999
          "minimum": 1.5 | "minimum": null
          "evidence": [-1.0, 2.0] | "evidence": [-1.0, null]
          "evidence": [-1.0, 2.0] | "evidence": [-1.0]
          "rank": "TERM_EXACT" | "rank": "BEST"
          "rank": "SECTION_LISTED" | "rank": "section_listed"
          "rank": "SECTION_LISTED" | "rank": null
          """)
  void aSpoiltPlanIsRefused(String piece, String spoilt) {
    assertTrue(WHOLE.contains(piece), piece);
    String text = WHOLE.replace(piece, spoilt);
    assertThrows(IllegalArgumentException.class, () -> PlanJson.read(text), spoilt);
  }

  @Test
  void whatMayBeNullIsWhatThePlanSaysMayBe() {
    Set<String> nullable = new HashSet<>();
    Stream.concat(Stream.of(Plan.class), Arrays.stream(Plan.class.getDeclaredClasses()))
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .filter(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .forEach(part -> nullable.add(part.getName()));
    assertEquals(nullable, PlanJson.MAY_BE_NULL);
  }
}
