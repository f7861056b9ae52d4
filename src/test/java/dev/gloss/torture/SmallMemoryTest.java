package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.SyntheticGlossary;
import dev.gloss.corpus.Entry;
import dev.gloss.index.OpenOptions;
import dev.gloss.index.RebuildOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 18: a million entries are searched in 32 MB, a hundred thousand rebuilt in 128 MB. */
class SmallMemoryTest {
  private static final List<String> TEXTS =
      List.of("BKL", "ba", "definition of x", "\"ba be\"", "netwrk", "sect*", "+ba -be", "BKL-7");

  @TempDir Path temp;

  /** Rebuilds: the index, the number of entries and the seed. */
  static final class Rebuilder {
    private Rebuilder() {}

    public static void main(String[] args) throws IOException {
      Glossary.rebuild(
          Path.of(args[0]),
          SyntheticGlossary.stream(Integer.parseInt(args[1]), Long.parseLong(args[2])),
          RebuildOptions.DEFAULT.withReplace(true));
      System.out.println("done");
    }
  }

  /** Searches an index for some of what it holds: the index, the number of entries, the seed. */
  static final class Searching {
    private Searching() {}

    public static void main(String[] args) throws IOException {
      int answered = 0;
      for (boolean mapped : new boolean[] {true, false}) {
        try (Glossary glossary =
            Glossary.open(Path.of(args[0]), OpenOptions.DEFAULT.withMemoryMapped(mapped))) {
          for (String text : TEXTS) {
            glossary.search(text, Patient.OPTIONS);
          }
          answered +=
              SyntheticGlossary.stream(Integer.parseInt(args[1]), Long.parseLong(args[2]))
                  .limit(50)
                  .mapToInt(entry -> answers(glossary, entry.term(), entry.expansion()))
                  .sum();
        }
      }
      System.out.println(answered);
    }

    private static int answers(Glossary glossary, String term, String expansion) {
      try {
        int terms = glossary.search(term, Patient.OPTIONS).hits().isEmpty() ? 0 : 1;
        return terms + (glossary.search(expansion, Patient.OPTIONS).hits().isEmpty() ? 0 : 1);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The size is the number of entries searched; a tenth of them is rebuilt in little memory. */
  @Test
  void littleMemoryIsEnough() throws Exception {
    Trials.prove(
        18,
        "entries, searched in 32 MB, a tenth rebuilt in 128 MB",
        10_000,
        trials -> {
          String seed = Long.toString(trials.seed());
          String all = Integer.toString(trials.size());
          String tenth = Integer.toString(trials.size() / 10);
          String large = temp.resolve("large").toString();
          String small = temp.resolve("small").toString();
          run(List.of("-Xmx2g"), Rebuilder.class, large, all, seed);
          String searched = run(List.of("-Xmx32m"), Searching.class, large, all, seed);
          trials.check("200".equals(searched), () -> "answered of 200: " + searched);
          String rebuilt = run(List.of("-Xmx128m"), Rebuilder.class, small, tenth, seed);
          trials.check("done".equals(rebuilt), () -> "the rebuild did not end");
          trials.made(trials.size() - 2L);
        });
  }

  /** Rebuilds from entries that are examples for the most part: the index, their number. */
  static final class ExamplesRebuilder {
    private ExamplesRebuilder() {}

    public static void main(String[] args) throws IOException {
      Glossary.rebuild(
          Path.of(args[0]),
          IntStream.range(0, Integer.parseInt(args[1])).mapToObj(ExamplesRebuilder::entry),
          RebuildOptions.DEFAULT);
      System.out.println("done");
    }

    private static Entry entry(int number) {
      Entry.Builder entry = Entry.builder("T" + number).definition("d");
      for (int i = 0; i < 9; i++) {
        entry.example("T" + number + " example".repeat(12_000) + i);
      }
      return entry.build();
    }
  }

  @Test
  void longExamplesDoNotPileUpBeforeTheyAreWritten() throws IOException {
    String index = temp.resolve("examples").toString();
    assertEquals("done", run(List.of("-Xmx64m"), ExamplesRebuilder.class, index, "100"));
  }

  private static String run(List<String> options, Class<?> main, String... args)
      throws IOException {
    try (Child child = Child.start(options, main, args)) {
      return child.line();
    }
  }
}
