package dev.gloss.annotate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of docs/reading.md; the corpora lie outside the project and may be missing. */
class ExtractionFiguresTest {
  private static final JsonFactory JSON = new JsonFactory();

  /** What was found and what should have been. */
  private static final class Count {
    private int right;
    private int found;
    private int wanted;

    double f1() {
      return 2.0 * right / (found + wanted);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f, recall %.3f, F1 %.4f",
          (double) right / found,
          (double) right / wanted,
          f1());
    }
  }

  /** Half A, on which weights were set, and half B, on which they were not. */
  @ParameterizedTest
  @CsvSource({"medstract, .95, .94, .95", "bioadi, .88, .89, .865"})
  void figuresHold(String name, double all, double halfA, double halfB) throws IOException {
    Path file = Path.of("../shared/eval", name + ".jsonl");
    Assumptions.assumeTrue(Files.exists(file), "skipped: " + file + " is missing");
    Count[] counts = {new Count(), new Count(), new Count()};
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      count(lines.get(i), counts[0], counts[1 + i / 2 % 2]);
    }
    String report = name + ": " + counts[0] + "; A " + counts[1] + "; B " + counts[2];
    assertTrue(counts[0].f1() >= all, report);
    assertTrue(counts[1].f1() >= halfA, report);
    assertTrue(counts[2].f1() >= halfB, report);
  }

  private static void count(String line, Count... counts) throws IOException {
    Set<String> wanted = new HashSet<>();
    String text = "";
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("text")) {
          text = json.getText();
        } else if (field.equals("pairs")) {
          while (json.nextToken() == JsonToken.START_ARRAY) {
            wanted.add(json.nextTextValue() + '\n' + json.nextTextValue());
            json.nextToken();
          }
        }
      }
    }
    Set<String> found = new HashSet<>();
    Extractor.extract(text, TextOptions.DEFAULT)
        .abbreviations()
        .forEach(pair -> found.add(pair.shortForm() + '\n' + pair.longForm()));
    for (Count count : counts) {
      count.found += found.size();
      count.wanted += wanted.size();
      count.right += (int) found.stream().filter(wanted::contains).count();
    }
  }
}
