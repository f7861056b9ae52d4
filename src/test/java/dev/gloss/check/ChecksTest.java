package dev.gloss.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.corpus.Problem;
import dev.gloss.formats.Corpus;
import dev.gloss.formats.Recording;
import dev.gloss.index.RebuildOptions;
import dev.gloss.index.RebuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code gloss check} says of a glossary beyond whether it can be read. */
class ChecksTest {
  @TempDir Path folder;

  private List<Problem> check(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return Glossary.check(List.of(folder), skipped -> {});
  }

  private List<String> found(String check, String name, String text) throws IOException {
    return check(name, text).stream()
        .filter(problem -> check.equals(problem.check()))
        .map(this::shown)
        .toList();
  }

  private String shown(Problem problem) {
    return problem.toString().replace(folder.toString().replace('\\', '/') + "/", "");
  }

  @ParameterizedTest
  @EnumSource
  void finds(CheckCase check) throws IOException {
    assertEquals(List.of(check.found), found(check.check(), "x.md", check.bad));
  }

  @ParameterizedTest
  @EnumSource
  void leavesInPeace(CheckCase check) throws IOException {
    assertEquals(List.of(), found(check.check(), "x.md", check.good));
  }

  @ParameterizedTest
  @EnumSource
  void mayBeAllowed(CheckCase check) throws IOException {
    List<Problem> problems = check("x.md", check.allowed());
    List<String> names = problems.stream().map(p -> String.valueOf(p.check())).toList();
    assertTrue(!names.contains(check.check()) && !names.contains("null"), problems.toString());
  }

  @ParameterizedTest
  @EnumSource
  void isDocumented(CheckCase check) throws IOException {
    String page = Files.readString(Path.of("docs/corpus-format.md"));
    assertTrue(page.contains("| `" + check.check() + "` |"), check.check());
    assertTrue(page.contains(check.found), check.found);
  }

  @Test
  void everyCheckHasItsCase() {
    assertEquals(
        new Checks().names(), List.of(CheckCase.values()).stream().map(CheckCase::check).toList());
  }

  private static String lines(int count, String pattern) {
    return IntStream.range(0, count)
        .mapToObj(i -> pattern.replace("#", String.valueOf(i)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aHabitIsToldOnce() throws IOException {
    assertEquals(
        List.of("x.jsonl:1: entry \"T0\" has no definition; so are 1,200 of 1,200, told once"),
        found("missing", "x.jsonl", lines(1_200, "{\"term\":\"T#\",\"expansion\":\"t #\"}")));
  }

  @Test
  void aFloodIsCounted() throws IOException {
    List<String> found =
        found(
            "see",
            "x.jsonl",
            lines(1_234, "{\"term\":\"T#\",\"expansion\":\"t #\",\"see\":[\"no # such\"]}"));
    assertEquals(Findings.MOST_TOLD + 1, found.size());
    assertEquals(
        "x.jsonl:1234: and 1,134 more, this being the last", found.get(Findings.MOST_TOLD));
  }

  @Test
  void aFloodOfDuplicatesIsCountedToo() throws IOException {
    String entry = "{\"term\":\"T\",\"expansion\":\"t\"}\n";
    List<String> found = found("duplicate", "x.jsonl", entry.repeat(203));
    assertEquals(Findings.MOST_TOLD + 1, found.size());
    assertEquals("x.jsonl:203: and 102 more, this being the last", found.get(Findings.MOST_TOLD));
  }

  @Test
  void aSmallGlossaryHasNoHabits() throws IOException {
    assertEquals(
        Findings.MOST_SLIPS,
        found(
                "missing",
                "x.jsonl",
                lines(Findings.MOST_SLIPS, "{\"term\":\"T#\",\"expansion\":\"t #\"}"))
            .size());
  }

  @Test
  void noMoreLinksAreWantedThanThereIsRoomFor() throws IOException {
    List<String> found =
        found(
            "one-sided",
            "x.jsonl",
            "{\"term\":\"Hub\",\"definition\":\"d\",\"see\":[\"T0\",\"T1\",\"T2\"]}\n"
                + lines(9, "{\"term\":\"T#\",\"definition\":\"d\",\"see\":[\"Hub\"]}"));
    assertEquals(
        List.of(
            "x.jsonl:1: entry \"Hub\" does not point back to \"T3\" at x.jsonl:5",
            "x.jsonl:1: entry \"Hub\" does not point back to \"T4\" at x.jsonl:6"),
        found);
  }

  @Test
  void whichSenseShouldPointBackIsNotGuessed() throws IOException {
    String senses =
        """
        {"term":"AP","expansion":"average precision","sense":1}
        {"term":"AP","expansion":"affinity propagation","sense":2%s}
        {"term":"IR","expansion":"information retrieval","see":["AP"]}
        """;
    assertEquals(
        List.of("x.jsonl:3: entry \"IR\" points to \"AP\", of whose 2 senses none points back"),
        found("one-sided", "x.jsonl", senses.formatted("")));
    assertEquals(List.of(), found("one-sided", "x.jsonl", senses.formatted(",\"see\":[\"IR\"]")));
  }

  @Test
  void numbersOfSensesHaveNoGapsAndNoTwins() throws IOException {
    assertEquals(
        List.of(
            "x.jsonl:2: entry \"ap\" has the sense number 1, as has the one at x.jsonl:1",
            "x.jsonl:3: entry \"AP\" has the sense number 4, but there are only 3",
            "x.jsonl:4: entry \"IR\" has the sense number 2, but there is only 1"),
        found(
            "senses",
            "x.jsonl",
            """
            {"term":"AP","expansion":"average precision","sense":1}
            {"term":"ap","expansion":"access point","sense":1}
            {"term":"AP","expansion":"affinity propagation","sense":4}
            {"term":"IR","expansion":"information retrieval","sense":2}
            """));
  }

  @Test
  void anEntryReadTwiceIsADuplicateAndNothingElse() throws IOException {
    String definition =
        "A network that keeps a state from step to step, so that it can read a sequence of any"
            + " length in order.";
    String entry =
        "{\"term\":\"LSTM\",\"expansion\":\"long short-term memory\",\"definition\":\""
            + definition
            + "\"}\n";
    assertEquals(
        List.of("x.jsonl:2: entry \"LSTM\" is the same as the one at x.jsonl:1 and left out"),
        check("x.jsonl", entry + entry).stream().map(this::shown).toList());
  }

  @Test
  void jsonLinesMayAllowToo() throws IOException {
    String entry = "{\"term\":\"GRU\",\"expansion\":\"long memory\",\"allow\":%s}";
    assertEquals(1, found("letters", "x.jsonl", entry.formatted("null")).size());
    assertEquals(0, found("letters", "x.jsonl", entry.formatted("[\"letters\"]")).size());
  }

  @Test
  void anUnknownCheckCannotBeAllowed() throws IOException {
    List<Problem> problems = check("x.md", "- **VGG** - Visual Geometry Group\n  - allow: lettres");
    assertEquals(
        "x.md:1: entry \"VGG\" allows \"lettres\", which is no check; known are duplicate, missing,"
            + " letters, length, opening, alias, see, one-sided, undefined, same-start, repeated,"
            + " senses, examples",
        shown(problems.get(0)));
    assertEquals(null, problems.get(0).check());
    assertEquals(Problem.Level.WARNING, problems.get(0).level());
  }

  /** Where entries are missing because they are wrong, what points to them is not to blame. */
  @Test
  void errorsComeFirst() throws IOException {
    List<Problem> problems =
        check("x.jsonl", "{\"term\":\"A\"}\n{\"term\":\"B\",\"expansion\":\"c\",\"see\":[\"A\"]}");
    assertEquals(
        List.of("x.jsonl:1: entry \"A\" has neither expansion nor definition"),
        problems.stream().map(this::shown).toList());
  }

  @Test
  void aRebuildIsNotConcerned() throws IOException {
    Files.writeString(folder.resolve("x.md"), CheckCase.LETTERS.bad);
    RebuildReport report =
        Glossary.rebuild(
            folder.resolve("index"), List.of(folder.resolve("x.md")), RebuildOptions.DEFAULT);
    assertEquals(List.of(), report.warnings());
  }

  @Test
  void anythingThatCanBeReadCanBeChecked() throws IOException {
    long seed = Long.getLong("fuzz.seed", 20_260_401L);
    System.out.println("ChecksTest: fuzz.seed=" + seed);
    Random random = new Random(seed);
    String[] bits = {
      "A",
      "a ",
      "the ",
      "LSTM",
      "LSTMs",
      " ",
      ". ",
      "-",
      "(",
      ")",
      "[",
      "\\\"",
      "’s ",
      "'s",
      "/",
      "β",
      "😀",
      "é",
      "e\u0301",
      "長短",
      "ไทย",
      "2",
      "30000000000",
      "X",
      "II",
      "ß",
      "İ",
      "\u00AD",
      "…",
      "!",
      "A. B. ",
      "C++",
      "A*",
      "\u200B",
      "ﷺ"
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder lines = new StringBuilder();
      for (int entry = random.nextInt(1, 8); entry > 0; entry--) {
        lines.append("{\"term\":\"x");
        append(lines, bits, random, 3);
        lines.append("\",\"expansion\":\"");
        append(lines, bits, random, 12);
        lines.append("\",\"definition\":\"d");
        append(lines, bits, random, 60);
        for (String list : List.of("aliases", "see", "examples", "allow")) {
          lines.append(list.equals("aliases") ? "\",\"" : "\"],\"").append(list).append("\":[\"");
          append(lines, bits, random, 8);
        }
        lines.append("\"],\"sense\":").append(random.nextInt(1, 4)).append("}\n");
      }
      Path file = Files.writeString(folder.resolve("x.jsonl"), lines);
      Checks checks = new Checks();
      Recording entries = Recording.of(file);
      assertEquals(List.of(), entries.problems, lines.toString());
      entries.entries.forEach(checks::gather);
      for (Problem problem : checks.judge(Corpus.of(List.of(file)))) {
        assertTrue(problem.place().line() > 0, problem.toString());
      }
    }
  }

  private static void append(StringBuilder text, String[] bits, Random random, int most) {
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(bits[random.nextInt(bits.length)]);
    }
  }
}
