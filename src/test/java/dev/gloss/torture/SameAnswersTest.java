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
import java.util.List;
import java.util.Random;
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
  void processorsChangeNothing() throws Exception {
    Trials.prove(
        15,
        "queries, built on 1, 2 and 8 processors",
        150,
        trials -> {
          List<Entry> entries = SyntheticGlossary.of(ENTRIES, trials.seed());
          Path corpus = write(entries);
          List<Path> indexes = new ArrayList<>();
          for (int processors : new int[] {1, 2, 8}) {
            Path index = temp.resolve("index" + processors);
            try (Child child =
                Child.start(
                    List.of("-XX:ActiveProcessorCount=" + processors),
                    Rebuilder.class,
                    index.toString(),
                    corpus.toString())) {
              assertTrue(child.end() == 0, "the rebuild failed");
            }
            indexes.add(index);
          }
          compare(indexes, entries, trials);
        });
  }

  private Path write(List<Entry> entries) throws IOException {
    Path corpus = Files.createDirectories(temp.resolve("corpus"));
    for (int file = 0; file < FILES; file++) {
      List<String> lines = new ArrayList<>();
      for (int i = file; i < entries.size(); i += FILES) {
        Entry e = entries.get(i);
        lines.add(
            "{\"term\":\"%s\",\"expansion\":\"%s\",\"definition\":\"%s\"}"
                .formatted(e.term(), e.expansion(), e.definition()));
      }
      Files.write(corpus.resolve("part" + file + ".jsonl"), lines);
    }
    return corpus;
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
