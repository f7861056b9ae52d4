package dev.gloss.annotate;

import dev.gloss.SyntheticGlossary;
import dev.gloss.annotate.names.Names;
import dev.gloss.annotate.names.TextWords;
import dev.gloss.corpus.Entry;
import dev.gloss.index.IndexEntries;
import dev.gloss.index.OpenOptions;
import dev.gloss.index.PublishedIndex;
import dev.gloss.index.Rebuild;
import dev.gloss.index.RebuildOptions;
import dev.gloss.index.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast text is annotated: the tagger alone, on one thread, and all of it, on two. Nothing else
 * should be running.
 */
public final class AnnotateSpeed {
  private static final int ROUNDS = 20;
  private static final int TEXT = 8_000_000;

  /** Characters of a block, as texts are read. */
  private static final int BLOCK = 1 << 16;

  private AnnotateSpeed() {}

  /**
   * Prints megabytes a second.
   *
   * @param args an index folder, made with that many synthetic entries if it is missing; the number
   *     of entries; a text file or, without, text is put together of the index's definitions
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    if (!Files.exists(folder)) {
      int size = Integer.parseInt(args[1]);
      Rebuild.folder(folder, SyntheticGlossary.stream(size, 1), RebuildOptions.DEFAULT);
    }
    try (PublishedIndex index =
        PublishedIndex.open(folder, OpenOptions.DEFAULT.withVerify(false))) {
      Snapshot snapshot = index.acquire();
      String text = args.length > 2 ? repeated(Files.readString(Path.of(args[2]))) : text(snapshot);
      long start = System.nanoTime();
      Names names = Names.of(snapshot);
      System.out.printf(Locale.ROOT, "names read in %.2f s%n", (System.nanoTime() - start) / 1e9);
      tagger(names, text);
      all(new TextReader(index), text);
      index.release(snapshot);
    }
  }

  private static String repeated(String text) {
    return text.repeat(Math.max(1, TEXT / text.length()));
  }

  /** The first 20,000 definitions, each with term and expansion. */
  private static String text(Snapshot snapshot) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Entry> entries = new ArrayList<>();
    IndexEntries.each(
        snapshot,
        entry -> {
          if (entries.size() < 20_000) {
            entries.add(entry);
          }
        });
    for (Entry entry : entries) {
      text.append("The ").append(entry.term()).append(" is ").append(entry.definition());
      text.append(" By ").append(entry.expansion()).append(" it is meant.\n\n");
    }
    return repeated(text.toString());
  }

  private static void tagger(Names names, String text) throws IOException {
    TextWords words = names.words();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long found = 0;
      for (int at = 0; at < text.length(); at += BLOCK) {
        words.read(text.substring(at, Math.min(text.length(), at + BLOCK)));
        found += names.in(words).size();
      }
      report("tagger", text, found, start);
    }
  }

  private static void all(TextReader reader, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long[] names = {0};
      reader.annotate(
          new ByteArrayInputStream(bytes),
          "text",
          TextOptions.DEFAULT,
          passage -> names[0] += passage.tags().size());
      report("all", text, names[0], start);
    }
  }

  private static void report(String what, String text, long names, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %,d characters, %,d names, %.1f MB/s%n",
        what,
        text.length(),
        names,
        text.length() / 1e6 / seconds);
  }
}
