package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.InvalidEntryException;
import dev.gloss.corpus.Problem;
import dev.gloss.index.RebuildOptions;
import dev.gloss.search.QueryRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 11: limits are exact and told. What is at a limit L passes, at L + 1 it is refused by
 * name and value. The limits of a query are in {@code dev.gloss.search.LimitsTest}; these are those
 * of entries and files, and the time that a refusal takes.
 */
final class LimitsOfCorpusTest {
  @TempDir Path folder;

  /** A limit: something of a size, and the words in which the first beyond it is refused. */
  private record Limit(String name, int last, IntFunction<Object> of, List<String> told) {}

  private static Limit ofEntry(String field, int last, String told, IntFunction<Entry.Builder> of) {
    return new Limit(field, last, of::apply, List.of(field, told, "at most"));
  }

  private static Entry.Builder named(String term) {
    return Entry.builder(term).definition("d");
  }

  private static String x(int length) {
    return "x".repeat(length);
  }

  private static final List<Limit> OF_ENTRIES =
      List.of(
          ofEntry("term", 256, "257", n -> named(x(n))),
          ofEntry("expansion", 1_000, "1,001", n -> named("A").expansion(x(n))),
          ofEntry("definition", 100_000, "100,001", n -> named("A").definition(x(n))),
          ofEntry("section", 256, "257", n -> named("A").section(x(n))),
          ofEntry("alias", 256, "257", n -> named("A").alias(x(n))),
          ofEntry("see", 256, "257", n -> named("A").see(x(n))),
          ofEntry("example", 100_000, "100,001", n -> named("A").example(x(n))),
          ofEntry("source", 1_000, "1,001", n -> named("A").source(x(n))),
          ofEntry("id", 256, "257", n -> named("A").id(x(n))));

  private static final int MB = 1 << 20;

  /** Corpora of a size in some measure; the name is the file's. */
  private static final List<Limit> OF_FILES =
      List.of(
          new Limit("line.jsonl", MB, n -> line(n), List.of(":2: ", "longer than 1,048,576 bytes")),
          new Limit("depth.jsonl", 16, n -> json(n), List.of(":1: ", "17", "16")),
          new Limit("depth.yaml", 16, n -> yaml(n), List.of("nests more than 16 deep")),
          new Limit("marks.md", 50_000, n -> marks(n), List.of(":2: ", "more than 50,000 marks")),
          new Limit("large.yaml", 16 * MB, n -> map(n), List.of("larger than 16,777,216 bytes")));

  private static String line(int bytes) {
    String start = "{\"term\":\"A\",\"definition\":\"d\"";
    return "{\"term\":\"B\",\"definition\":\"d\"}\n"
        + start
        + " ".repeat(bytes - start.length() - 1)
        + "}\n";
  }

  private static String json(int depth) {
    // the object itself is the first level
    return "{\"term\":\"A\",\"definition\":\"d\",\"x\":"
        + "[".repeat(depth - 1)
        + "]".repeat(depth - 1)
        + "}\n";
  }

  private static String yaml(int depth) {
    // the list and the map are the first two levels
    return "- term: A\n  definition: d\n  x: "
        + "[".repeat(depth - 2)
        + "]".repeat(depth - 2)
        + "\n";
  }

  private static String marks(int marks) {
    return "- **A** - d\n" + "*a* ".repeat((marks - 4) / 2) + "*".repeat(marks % 2) + "\n";
  }

  private static String map(int bytes) {
    String entry = "- {term: A, definition: d}\n";
    String text = ("#" + x(98) + "\n").repeat((bytes - entry.length()) / 100);
    return entry + text + "#".repeat(bytes - entry.length() - text.length());
  }

  @Test
  void lastAllowedFirstRefused() throws Exception {
    Trials.prove(
        11,
        "limits of entries and files",
        OF_ENTRIES.size(),
        trials -> {
          for (Limit limit : OF_ENTRIES) {
            ((Entry.Builder) limit.of.apply(limit.last)).build();
            InvalidEntryException refusal =
                assertThrows(
                    InvalidEntryException.class,
                    () -> ((Entry.Builder) limit.of.apply(limit.last + 1)).build(),
                    limit.name);
            trials.check(isTold(limit, refusal.getMessage()), refusal::getMessage);
          }
          for (Limit limit : OF_FILES) {
            Path file = folder.resolve(limit.name);
            Files.writeString(file, (String) limit.of.apply(limit.last));
            String passed = problems(file);
            trials.check(passed.isEmpty(), () -> limit.name + " at the limit: " + passed);
            Files.writeString(file, (String) limit.of.apply(limit.last + 1));
            String refused = problems(file);
            trials.check(isTold(limit, refused), () -> limit.name + " beyond it: " + refused);
            Files.delete(file);
          }
        });
  }

  private static boolean isTold(Limit limit, String message) {
    return limit.told.stream().allMatch(message::contains);
  }

  private static String problems(Path file) throws IOException {
    try {
      return Glossary.check(List.of(file), piece -> {}).stream()
          .filter(problem -> problem.level() == Problem.Level.ERROR)
          .map(Problem::toString)
          .collect(Collectors.joining("\n"));
    } catch (CorpusException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** The text is not walked beyond the limit, however long it is. */
  @Test
  void aRefusalOfTenMegabytesIsQuick() throws Exception {
    String text = "é ".repeat(5 * MB);
    List<Entry> one = List.of(named("A").build());
    try (Glossary glossary = Glossary.of(one, RebuildOptions.DEFAULT)) {
      Trials.prove(
          11,
          "refusal of 10 MB",
          20,
          trials -> {
            double slowest = 0;
            for (int i = 0; i < trials.size(); i++) {
              long start = System.nanoTime();
              QueryRefusedException refusal =
                  assertThrows(QueryRefusedException.class, () -> glossary.search(text));
              double millis = (System.nanoTime() - start) / 1e6;
              slowest = Math.max(slowest, millis);
              boolean soon = i < 5 || !Boolean.getBoolean("torture") || millis < 5;
              trials.check(
                  soon && refusal.getMessage().contains("query length"),
                  () -> refusal.getMessage() + " after " + millis + " ms");
            }
            System.out.printf("slowest refusal %.1f ms%n", slowest);
          });
    }
    assertTrue(text.length() > 10_000_000);
  }
}
