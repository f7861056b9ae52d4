package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gloss.Glossary;
import dev.gloss.index.RebuildOptions;
import dev.gloss.index.RebuildReport;
import dev.gloss.search.SearchResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads Debian's dictionaries, as bookworm has them, in a heap of 256 MB: {@code mvn -Preal-corpora
 * verify}. Prints counts, time and memory; what is not installed is skipped with a word.
 */
@EnabledIfSystemProperty(named = "real.corpora", matches = "true")
class RealCorporaTest {
  private static final Path FOLDER = Path.of("/usr/share/dictd");

  @TempDir Path temp;

  private static Path installed(String name) {
    Path index = FOLDER.resolve(name + ".index");
    if (!Files.exists(index)) {
      System.out.println("skipped: " + index + " is missing; apt-get install dict-" + name);
    }
    assumeTrue(Files.exists(index));
    return index;
  }

  @ParameterizedTest
  @CsvSource({
    "vera, 12660, 9413, 1770",
    "foldoc, 12013, 11269, 562",
    "jargon, 2307, 2306, 1",
    "wn, 147306, 147306, 0",
    "gcide, 126229, 110098, 10959"
  })
  void debiansDictionaries(String name, long entries, long heads, long several) throws IOException {
    Path index = installed(name);
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    RebuildReport report =
        Glossary.rebuild(temp.resolve(name), List.of(index), RebuildOptions.DEFAULT);
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    long ambiguous = several(index);
    System.out.printf(
        Locale.ROOT,
        "%s: %,d entries under %,d heads, %,d with several senses; %,d repeated, %,d skipped,"
            + " %,d warnings; %,d ms, at most %,d MB of heap%n",
        name,
        report.entries(),
        report.heads(),
        ambiguous,
        report.duplicates(),
        report.skipped(),
        report.warnings().size(),
        report.took().toMillis(),
        peak >> 20);
    assertEquals(entries, report.entries());
    assertEquals(heads, report.heads());
    assertEquals(several, ambiguous);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long several(Path index) throws IOException {
    Map<String, Integer> senses = new HashMap<>();
    Recording.of(index)
        .entries
        .forEach(e -> senses.merge(e.term().toLowerCase(Locale.ROOT), 1, Integer::sum));
    return senses.values().stream().filter(n -> n > 1).count();
  }

  @Test
  void everySenseOfVeraIsFound() throws IOException {
    try (Glossary vera = Glossary.ofCorpus(List.of(installed("vera")))) {
      SearchResult aac = vera.define("AAC");
      assertEquals(
          List.of("Advanced Audio Coding", "Authorization and Access Control"),
          aac.hits().stream().map(hit -> hit.entry().expansion()).toList());
      // three records have swallowed one each
      assertEquals("Base Pointer [register]", vera.define("BP").hits().get(0).entry().expansion());
      for (String swallowed : List.of("BP;DR", "C&C", "TL;DR")) {
        assertEquals(swallowed, vera.define(swallowed).hits().get(0).entry().term());
      }
      assertEquals("AC3", vera.define("AC-3").hits().get(0).entry().term());
      assertEquals("AC3", vera.search("audio compression 3").hits().get(0).entry().term());
      assertEquals(
          "V.E.R.A. -- Virtual Entity of Relevant Acronyms (August 2020)",
          aac.hits().get(0).entry().origin().glossary());
    }
  }
}
