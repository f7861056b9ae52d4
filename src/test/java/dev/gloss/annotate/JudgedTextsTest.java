package dev.gloss.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well texts tagged by hand are annotated, and judged acronyms resolved, over the bundled
 * glossary. What is wrong stands in a file under review, which {@code -Dgolden.update=true}
 * rewrites; the floors keep it from growing unseen.
 */
class JudgedTextsTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/gloss/annotate");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final double LEAST_PRECISION = 0.95;
  private static final double LEAST_RECALL = 0.97;
  private static final double LEAST_RESOLVED = 0.98;

  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary = Glossary.bundled();
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  /** What is tagged in a text, as {@code start-end id}, - where the text's own meaning counts. */
  private static Set<String> judged(Path text) throws IOException {
    Path file = Path.of(text.toString().replaceAll("\\.\\w+$", ".tsv"));
    Set<String> tags = new LinkedHashSet<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      if (!columns[0].equals("start")) {
        tags.add(columns[0] + "-" + columns[1] + " " + columns[4]);
      }
    }
    return tags;
  }

  private static Set<String> found(Path text) throws IOException {
    Set<String> tags = new LinkedHashSet<>();
    TextOptions options = TextOptions.of(text.toString());
    for (Mention mention : glossary.texts().annotate(Files.readString(text), options).mentions()) {
      String id = mention.id() == null ? "-" : mention.id();
      tags.add(mention.start() + "-" + mention.end() + " " + id);
    }
    return tags;
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("texts"))) {
      return files.filter(f -> f.toString().matches(".*\\.(txt|tex)")).sorted().toList();
    }
  }

  private static void same(String golden, List<String> lines) throws IOException {
    Path file = FOLDER.resolve(golden);
    if (UPDATE) {
      Files.write(file, lines);
    }
    assertEquals(String.join("\n", Files.readAllLines(file)), String.join("\n", lines));
  }

  @Test
  void judgedTexts() throws IOException {
    List<String> wrong = new ArrayList<>();
    int right = 0;
    int all = 0;
    int tagged = 0;
    for (Path text : texts()) {
      Set<String> judged = judged(text);
      Set<String> found = found(text);
      all += judged.size();
      tagged += found.size();
      String content = Files.readString(text);
      for (String tag : new TreeSet<>(judged)) {
        if (found.contains(tag)) {
          right++;
        } else {
          wrong.add(text.getFileName() + "\tmissed\t" + tag + "\t" + slice(content, tag));
        }
      }
      found.removeAll(judged);
      for (String tag : new TreeSet<>(found)) {
        wrong.add(text.getFileName() + "\textra\t" + tag + "\t" + slice(content, tag));
      }
    }
    double precision = (double) right / tagged;
    double recall = (double) right / all;
    wrong.add(
        0,
        String.format(
            Locale.ROOT,
            "# judged %d, tagged %d, right %d: precision %.3f, recall %.3f",
            all,
            tagged,
            right,
            precision,
            recall));
    same("texts.golden", wrong);
    assertTrue(precision >= LEAST_PRECISION, "precision " + precision);
    assertTrue(recall >= LEAST_RECALL, "recall " + recall);
  }

  private static String slice(String text, String tag) {
    String[] places = tag.split("[- ]", 3);
    return text.substring(Integer.parseInt(places[0]), Integer.parseInt(places[1]))
        .replace("\n", "\\n");
  }

  @Test
  void judgedAcronyms() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("resolve.tsv"))) {
      String[] columns = line.split("\t", 3);
      if (columns[0].equals("acronym")) {
        continue;
      }
      Resolution resolution = glossary.texts().resolve(columns[0], columns[2], TextOptions.DEFAULT);
      boolean none = columns[1].equals("none");
      String first = resolution.senses().get(0).id();
      boolean right = none ? resolution.none() : first.equals(columns[1]);
      counts.merge((none ? "none " : "sense ") + (right ? "right" : "wrong"), 1, Integer::sum);
      if (!none && resolution.none()) {
        counts.merge("sense marked none", 1, Integer::sum);
      }
      if (!right) {
        wrong.add(columns[0] + "\twanted " + columns[1] + "\tfound " + first + "\t" + columns[2]);
      }
    }
    wrong.add(0, "# " + new TreeMap<>(counts));
    same("resolve.golden", wrong);
    double right = counts.get("sense right");
    double share = right / (right + counts.getOrDefault("sense wrong", 0));
    assertTrue(share >= LEAST_RESOLVED, "resolved " + share);
  }
}
