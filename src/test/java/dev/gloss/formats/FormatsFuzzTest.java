package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes, each reader gives entries and problems and nothing else. The folder {@code
 * finds} holds what was found to fail, and by hand the shapes most likely to; each {@code
 * FORMAT-WHAT} is read again each time.
 */
class FormatsFuzzTest {
  private static final Path SAMPLES = Path.of("src/test/resources/dev/gloss/formats");
  private static final int ROUNDS = 150;

  /** Bits that mean something in one format or another. */
  private static final List<String> BITS =
      List.of(
          ",",
          ";",
          "\t",
          "|",
          "\"",
          "\"\"",
          "\n",
          "\r\n",
          "# ",
          "term",
          "Meaning,",
          "- ",
          ": ",
          "*[",
          "]: ",
          "|---|\n",
          "&a ",
          "*a ",
          "!!x ",
          "[",
          "]",
          "{",
          "}",
          "---\n",
          "...\n",
          "? ",
          "> ",
          "\\newacronym{",
          "\\acro{",
          "\\",
          "%",
          "$",
          "~",
          "\\\"",
          "\\gls{a}",
          "name=",
          "\u0000",
          "\u202E",
          "é",
          "😀",
          "\u0007",
          "略語",
          "'",
          "`",
          "00-database-short\n",
          "<a> ",
          "({");

  @TempDir Path folder;

  static Stream<String> formats() {
    return Corpus.READERS.stream().map(reader -> reader.format()).sorted();
  }

  private static List<Path> files(Path in) throws IOException {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(in)) {
      return files.filter(f -> !f.toString().endsWith(".golden")).sorted().toList();
    }
  }

  private void readsAnything(String format, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("x.dict"), bytes);
    if (format.equals("dictd")) {
      // an index of three records, one of which ends beyond the file
      String third = DictdSample.number(Math.max(1, bytes.length / 3));
      Files.writeString(
          folder.resolve("x.index"),
          "a\tA\t" + third + "\nb\t" + third + "\t" + third + "\nc\t" + third + "\tzz\n");
    }
    Recording told = Recording.of(ReadOptions.DEFAULT.withFormat(format), file);
    boolean said = !told.entries.isEmpty() || !told.problems.isEmpty();
    assertTrue(said, "neither an entry nor a problem");
    told.entries.forEach(e -> assertTrue(e.place() != null && e.place().line() > 0));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void mutatedSamples(String format) throws IOException {
    long seed = Long.getLong("fuzz.seed", 20_261_126L);
    System.out.println("FormatsFuzzTest: " + format + ": fuzz.seed=" + seed);
    Random random = new Random(seed);
    List<Path> samples = files(SAMPLES.resolve(format.equals("jsonl") ? "yaml" : format));
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = mutated(samples, random);
      try {
        readsAnything(format, bytes);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        Path find = Files.write(Path.of("target", "fuzz-" + format + "-" + i), bytes);
        throw new AssertionError(find + " failed: copy it to " + SAMPLES.resolve("finds"), e);
      }
    }
  }

  private static byte[] mutated(List<Path> samples, Random random) throws IOException {
    StringBuilder text = new StringBuilder();
    if (!samples.isEmpty() && random.nextInt(5) > 0) {
      text.append(
          new String(
              Files.readAllBytes(samples.get(random.nextInt(samples.size()))),
              StandardCharsets.UTF_8));
    }
    for (int k = random.nextInt(30); k >= 0; k--) {
      int at = random.nextInt(text.length() + 1);
      if (random.nextInt(3) > 0) {
        text.insert(at, BITS.get(random.nextInt(BITS.size())));
      } else {
        text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(8) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void findsAreReplayed(String format) throws IOException {
    List<Path> finds =
        files(SAMPLES.resolve("finds")).stream()
            .filter(find -> String.valueOf(find.getFileName()).startsWith(format + "-"))
            .toList();
    assertFalse(finds.isEmpty(), "nothing to replay");
    for (Path find : finds) {
      assertDoesNotThrow(() -> readsAnything(format, Files.readAllBytes(find)), find::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "csv, '\"'",
    "csv, '\"\",'",
    "csv, 'term,'",
    "tsv, '\t'",
    "latex, '\\acro{'",
    "latex, '\\'",
    "latex, '{'",
    "latex, '\\newacronym[a]{b}{c}'",
    "latex, '\\\"'",
    "yaml, '['",
    "yaml, '{a: '",
    "yaml, '- '",
    "yaml, '? '",
    "yaml, '\"'",
    "yaml, '*a '",
    "markdown, '*[a]: b\n'",
    "markdown, '|a|\n|-|\n'",
    "markdown, '|'",
    "markdown, '|a|b|\n|-|\n'",
    "latex, '\\a['",
    "markdown, 'a\n: b\n'",
    "dictd, '{'",
    "dictd, '('",
    "dictd, 'A\n'",
    "dictd, '%%%'"
  })
  void repetitionTakesNoTime(String format, String bit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("term,definition\n".getBytes(StandardCharsets.UTF_8));
    while (bytes.size() < 200_000) {
      bytes.writeBytes(bit.getBytes(StandardCharsets.UTF_8));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> readsAnything(format, bytes.toByteArray()),
        () -> format + ": repeated " + bit);
  }
}
