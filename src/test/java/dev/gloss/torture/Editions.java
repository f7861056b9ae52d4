package dev.gloss.torture;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import dev.gloss.index.RebuildOptions;
import dev.gloss.search.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small glossary in numbered editions, each entry of which names its edition, so that an answer
 * tells which commit it came from, and that it came from one.
 */
final class Editions {
  /** Without a language there is no thesaurus to look through: most of a small rebuild's time. */
  static final RebuildOptions OPTIONS =
      RebuildOptions.DEFAULT.withLanguage("none").withReplace(true);

  private static final int ENTRIES = 40;

  private Editions() {}

  /**
   * Its entries; their number differs from edition to edition. The last repeats the one before, so
   * that the rebuild has to leave one out, and to merge.
   */
  static Stream<Entry> of(int edition) {
    return IntStream.rangeClosed(0, size(edition))
        .map(i -> Math.min(i, size(edition) - 1))
        .mapToObj(i ->
            Entry.builder("TERM" + i)
                .expansion("common name number" + i)
                .definition("edition" + edition + " of a definition about subject" + i)
                .build());
  }

  private static int size(int edition) {
    return ENTRIES + edition % 11;
  }

  /** Writes an edition as JSON Lines. */
  static Path write(Path file, int edition) throws IOException {
    List<String> lines =
        of(edition)
            .map(e ->
                "{\"term\":\"%s\",\"expansion\":\"%s\",\"definition\":\"%s\"}"
                    .formatted(e.term(), e.expansion(), e.definition()))
            .toList();
    return Files.write(file, lines);
  }

  /**
   * The edition that an answer of several entries came from.
   *
   * @throws IllegalStateException if it is not whole, or not of one edition
   */
  static int read(Glossary glossary) throws IOException {
    List<Hit> hits = glossary.search("common name", Patient.OPTIONS.withLimit(100)).hits();
    int edition = hits.isEmpty() ? -1 : edition(hits.get(0));
    boolean whole = hits.size() == size(edition);
    for (Hit hit : hits) {
      whole &= edition(hit) == edition;
    }
    if (!whole) {
      throw new IllegalStateException(
          hits.size() + " entries of edition " + edition + " and others: " + hits);
    }
    return edition;
  }

  /** The edition that a short answer came from, which must be of one edition. */
  static int glance(Glossary glossary, int number) throws IOException {
    String text = number % 2 == 0 ? "subject" + number % ENTRIES : "common name";
    List<Hit> hits = glossary.search(text, Patient.OPTIONS.withLimit(3)).hits();
    int edition = hits.isEmpty() ? -1 : edition(hits.get(0));
    for (Hit hit : hits) {
      if (edition(hit) != edition) {
        throw new IllegalStateException("one answer from two editions: " + hits);
      }
    }
    return edition;
  }

  /** Opens an index, verified, and reads the edition. */
  static int read(Path index) throws IOException {
    try (Glossary glossary = Glossary.open(index)) {
      return read(glossary);
    }
  }

  private static int edition(Hit hit) {
    String definition = Objects.requireNonNull(hit.entry().definition());
    return Integer.parseInt(definition.substring("edition".length(), definition.indexOf(' ')));
  }
}
