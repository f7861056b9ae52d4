package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.SyntheticGlossary;
import dev.gloss.corpus.Entry;
import dev.gloss.index.RebuildOptions;
import dev.gloss.search.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 15: the same corpus gives the same answers, whoever builds the index. */
class SameAnswersTest {
  private static final int FILES = 12;
  private static final int ENTRIES = 1_200;

  @TempDir Path temp;

  /** Rebuilds: the index and the corpus. */
  static final class Rebuilder {
    private Rebuilder() {}

    public static void main(String[] args) throws IOException {
      Glossary.rebuild(Path.of(args[0]), List.of(Path.of(args[1])), RebuildOptions.DEFAULT);
    }
  }

  @Test
  void processorsAndListingsChangeNothing() throws Exception {
    Trials.prove(
        15,
        "queries, built on 1, 2 and 8 processors from shuffled folders",
        150,
        trials -> {
          List<Entry> entries = SyntheticGlossary.of(ENTRIES, trials.seed());
          Set<List<String>> listings = new HashSet<>();
          List<Path> indexes = new ArrayList<>();
          for (int processors : new int[] {1, 2, 8}) {
            Path corpus = temp.resolve("corpus" + processors);
            listings.add(write(corpus, entries, trials.random(processors)));
            Path moved = temp.resolve("corpus");
            Files.move(corpus, moved);
            Path index = temp.resolve("index" + processors);
            try (Child child =
                Child.start(
                    List.of("-XX:ActiveProcessorCount=" + processors),
                    Rebuilder.class,
                    index.toString(),
                    moved.toString())) {
              assertTrue(child.end() == 0, "the rebuild failed");
            }
            Files.move(moved, temp.resolve("read" + processors));
            indexes.add(index);
          }
          if (listings.size() == 1) {
            System.out.println("skipped: this file system lists folders in one order");
          }
          compare(indexes, entries, trials);
        });
  }

  /** Writes the same files in an order of their own, and gives the order of their listing. */
  private static List<String> write(Path corpus, List<Entry> entries, Random chance)
      throws IOException {
    Files.createDirectories(corpus);
    List<Integer> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      files.add(i);
    }
    Collections.shuffle(files, chance);
    for (int file : files) {
      List<String> lines = new ArrayList<>();
      for (int i = file; i < entries.size(); i += FILES) {
        Entry e = entries.get(i);
        lines.add(
            "{\"term\":\"%s\",\"expansion\":\"%s\",\"definition\":\"%s\"}"
                .formatted(e.term(), e.expansion(), e.definition()));
      }
      // a name that also moves the file in a folder that is listed by the hash of its names
      Files.write(corpus.resolve("part" + file + ".jsonl"), lines);
    }
    try (Stream<Path> listed = Files.list(corpus)) {
      return listed.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void compare(List<Path> indexes, List<Entry> entries, Trials trials)
      throws IOException {
    try (Glossary one = Glossary.open(indexes.get(0));
        Glossary two = Glossary.open(indexes.get(1));
        Glossary eight = Glossary.open(indexes.get(2))) {
      for (int i = 0; i < trials.size(); i++) {
        String text = query(entries, trials.random(i));
        List<String> answer = answer(one, text);
        trials.check(
            answer.equals(answer(two, text)) && answer.equals(answer(eight, text)),
            () -> "\"" + text + "\" is answered in several ways");
      }
    }
  }

  /** A term, some words of an expansion or a definition, or one of these misspelt. */
  private static String query(List<Entry> entries, Random chance) {
    Entry entry = entries.get(chance.nextInt(entries.size()));
    List<String> words = List.of(entry.definition().split(" ", -1));
    String text =
        switch (chance.nextInt(3)) {
          case 0 -> entry.term();
          case 1 -> entry.expansion();
          default -> words.get(chance.nextInt(words.size())) + " " + words.get(0);
        };
    int at = chance.nextInt(text.length());
    return chance.nextInt(4) == 0 ? text.substring(0, at) + text.substring(at + 1) + " " : text;
  }

  private static List<String> answer(Glossary glossary, String text) throws IOException {
    List<String> answer = new ArrayList<>();
    for (Hit hit : glossary.search(text, Patient.OPTIONS).hits()) {
      answer.add(hit.id() + " " + hit.score());
    }
    return answer;
  }
}
