package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, reading gives entries and problems and nothing else. */
class CorpusFuzzTest {
  private static final String[] BITS = {
    "- ",
    "1. ",
    "**",
    "*",
    "_",
    "`",
    "[",
    "](",
    ")",
    "(",
    ": ",
    ":",
    " - ",
    "—",
    "\n",
    "\n\n",
    "    ",
    "> ",
    "#",
    "---\n",
    "```\n",
    "<b>",
    "<!--",
    "\\",
    "\"",
    "“",
    "{\"term\":",
    "]",
    "}",
    ",",
    "\t",
    "\u00A0",
    "\u202E",
    "é",
    "😀",
    "also: ",
    "LSTM",
    "long short-term memory",
    "\r",
    "===\n",
    "&amp;"
  };

  @TempDir Path folder;

  private void readsAnything(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    Recording told = Recording.of(file);
    assertTrue(!told.entries.isEmpty() || !told.problems.isEmpty());
    told.entries.forEach(e -> assertTrue(e.place() != null && e.place().line() > 0));
  }

  @Test
  void mutatedSamples() throws IOException {
    long seed = Long.getLong("fuzz.seed", 20_260_301L);
    System.out.println("CorpusFuzzTest: fuzz.seed=" + seed);
    Random random = new Random(seed);
    List<String> samples = new ArrayList<>();
    try (Stream<Path> articles =
        Files.list(Path.of("src/test/resources/dev/gloss/formats/article"))) {
      for (Path article :
          articles.filter(p -> !p.toString().endsWith(".golden")).sorted().toList()) {
        samples.add(Files.readString(article));
      }
    }
    samples.add("{\"term\":\"A\",\"definition\":\"d\",\"see\":[\"x\"]}\n".repeat(5));
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder(samples.get(random.nextInt(samples.size())));
      for (int k = random.nextInt(12); k >= 0; k--) {
        int at = random.nextInt(text.length() + 1);
        if (random.nextBoolean()) {
          text.insert(at, BITS[random.nextInt(BITS.length)]);
        } else {
          text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
        }
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      if (i % 10 == 0 && bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      readsAnything(i % 3 == 0 ? "x.jsonl" : "x.md", bytes);
    }
  }

  @Test
  void soupOfMarks() throws IOException {
    long seed = Long.getLong("fuzz.seed", 20_260_302L);
    System.out.println("CorpusFuzzTest: fuzz.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(120); k >= 0; k--) {
        text.append(BITS[random.nextInt(BITS.length)]);
      }
      readsAnything(
          i % 4 == 0 ? "x.jsonl" : "x.txt", text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ",
        "> ",
        "*a ",
        "**a** ",
        "[",
        "](",
        "(",
        "((a) ",
        "`",
        "``` ",
        "<a ",
        "1. ",
        "  - a\n",
        "A: b c d\n",
        "- A: b\n",
        "x\n",
        "a - ",
        "- A - b: c\n\n",
        "_a*",
        "```\n",
        "\"",
        "# a\n",
        "(a",
        ": ",
        "&",
        "!["
      })
  void repetitionTakesNoTime(String bit) {
    String text = bit.repeat(200_000 / bit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> readsAnything("x.md", text.getBytes(StandardCharsets.UTF_8)),
        () -> "repeated " + bit);
  }
}
