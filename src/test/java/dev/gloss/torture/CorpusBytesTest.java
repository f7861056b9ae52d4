package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.index.RebuildOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 13: whatever the bytes of a corpus, there is a clear error with its place, or a right
 * index. Beside the readers' own fuzz tests, which know each format's marks, this one works on
 * bytes, through the door that users come by.
 */
final class CorpusBytesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/dev/gloss/formats");
  private static final List<String> FORMATS =
      List.of("article", "csv", "dictd", "jsonl", "latex", "markdown", "tsv", "yaml");
  private static final List<String> ENCODINGS =
      List.of("UTF-16", "windows-1252", "Shift_JIS", "UTF-7x", "ISO-2022-JP", "x-JISAutoDetect");

  @TempDir Path folder;

  /** What came of a corpus: how many entries, or what is wrong. */
  private record Outcome(long entries, List<Problem> problems) {

    boolean holds() {
      return entries > 0 || (!problems.isEmpty() && problems.stream().allMatch(Outcome::isClear));
    }

    private static boolean isClear(Problem problem) {
      return problem.place() != null
          && !problem.message().isBlank()
          && !problem.message().contains("Exception");
    }
  }

  /** All of a rebuild but the commit. */
  private static Outcome built(Path corpus, ReadOptions reading) throws IOException {
    RebuildOptions options = RebuildOptions.DEFAULT.withReading(reading).withDryRun(true);
    try {
      Path index = corpus.resolveSibling("index");
      return new Outcome(Glossary.rebuild(index, List.of(corpus), options).entries(), List.of());
    } catch (CorpusException e) {
      return new Outcome(0, e.problems());
    }
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      Predicate<Path> isSample = f -> Files.isRegularFile(f) && !f.toString().endsWith(".golden");
      return files.filter(isSample).sorted().toList();
    }
  }

  private static byte[] mutated(List<byte[]> samples, Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] sample = samples.get(random.nextInt(samples.size()));
    if (random.nextInt(12) == 0) {
      sample = new byte[random.nextInt(400)];
      random.nextBytes(sample);
    }
    bytes.writeBytes(sample);
    for (int n = random.nextInt(6); n >= 0; n--) {
      byte[] now = bytes.toByteArray();
      int at = random.nextInt(now.length + 1);
      int end = Math.min(now.length, at + random.nextInt(60));
      bytes.reset();
      bytes.write(now, 0, at);
      switch (random.nextInt(5)) {
        case 0 -> bytes.write(random.nextInt(256));
        case 1 -> {
          byte[] other = samples.get(random.nextInt(samples.size()));
          int from = random.nextInt(other.length + 1);
          bytes.write(other, from, Math.min(other.length - from, random.nextInt(200)));
        }
        case 2 -> bytes.write(now, at, end - at); // twice
        case 3 -> at = end; // cut out
        default -> {
          bytes.write(at < now.length ? now[at] ^ (1 << random.nextInt(8)) : 0);
          at = Math.min(now.length, at + 1);
        }
      }
      bytes.write(now, at, now.length - at);
    }
    return random.nextInt(20) == 0 ? packed(bytes.toByteArray(), random) : bytes.toByteArray();
  }

  private static byte[] packed(byte[] bytes, Random random) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    byte[] whole = packed.toByteArray();
    if (random.nextBoolean()) {
      whole[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return whole;
  }

  @Test
  void anyBytes() throws Exception {
    List<byte[]> samples = new ArrayList<>();
    for (Path sample : samples()) {
      samples.add(Files.readAllBytes(sample));
    }
    Trials.prove(
        13,
        "bytes as corpus",
        200,
        trials -> {
          for (int i = 0; i < trials.size(); i++) {
            Random random = trials.random(i);
            byte[] bytes = mutated(samples, random);
            String format = FORMATS.get(random.nextInt(FORMATS.size()));
            ReadOptions reading = ReadOptions.DEFAULT.withFormat(format);
            if (random.nextInt(10) == 0) {
              reading = reading.withEncoding(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
            }
            Path file = Files.write(folder.resolve("x.dict"), bytes);
            Files.write(folder.resolve("x.index"), mutated(samples, random));
            judge(trials, i, format.equals("dictd") ? folder.resolve("x.index") : file, reading);
          }
        });
  }

  private static void judge(Trials trials, long trial, Path file, ReadOptions reading) {
    Outcome outcome = null;
    Throwable thrown = null;
    try {
      outcome = built(file, reading);
    } catch (Throwable e) {
      thrown = e;
    }
    boolean holds = outcome != null && outcome.holds();
    Object found = outcome == null ? thrown : outcome;
    trials.check(
        holds,
        () -> {
          keep(trial, file, reading);
          return "trial " + trial + ", " + reading + ": " + found + trace(found);
        });
  }

  private static String trace(Object found) {
    return found instanceof Throwable e && e.getStackTrace().length > 0
        ? " at " + List.of(e.getStackTrace()).subList(0, Math.min(4, e.getStackTrace().length))
        : "";
  }

  private static void keep(long trial, Path file, ReadOptions reading) {
    try {
      Files.copy(file, Path.of("target", "find-" + reading.format() + "-" + trial));
    } catch (IOException e) {
      // kept before
    }
  }

  /** What a small file can ask for without end, or a large one at once. */
  private record Bomb(String name, String start, String repeated, int times, String end) {}

  /** The first ones always, all of them when as many are asked for. */
  private static final List<Bomb> BOMBS =
      List.of(
          new Bomb("depth.jsonl", "{\"term\":", "[", 300_000, ""),
          new Bomb("depth2.yaml", "", "{a: ", 100_000, ""),
          new Bomb("open.csv", "term,definition\nA,\"", "x\n", 900_000, ""),
          new Bomb("stars.md", "- **A** - ", "*a _b ", 100_000, ""),
          new Bomb("stars2.md", "- **A** - ", "*a _b ", 24_000, ""),
          new Bomb("line.jsonl", "{\"term\":\"", "a", 40_000_000, ""),
          new Bomb("lists.md", "", "- ", 300_000, "a"),
          new Bomb("depth2.jsonl", "{\"term\":\"A\",\"x\":", "{\"a\":", 100_000, ""),
          new Bomb("depth.yaml", "- term: ", "[", 300_000, ""),
          new Bomb("depth3.yaml", "", "- ", 300_000, "x\n"),
          new Bomb("alias.yaml", "- &a [x]\n", "- &b [*a,*a,*a,*a,*a,*a,*a]\n", 1_000, ""),
          new Bomb("quote.csv", "term,definition\nA,", "\"\"x", 500_000, ""),
          new Bomb("depth.tex", "\\newacronym{a}", "{", 300_000, ""),
          new Bomb("depth2.tex", "", "\\acro{", 100_000, ""),
          new Bomb("quotes.md", "", ">", 300_000, " a"),
          new Bomb("brackets.md", "- **A** - ", "[", 300_000, ""),
          new Bomb("cells.md", "|a|b|\n|-|-|\n", "|", 500_000, ""),
          new Bomb(
              "twice.jsonl", "", "{\"id\":\"x\",\"term\":\"A\",\"definition\":\"d\"}\n", 2, ""),
          new Bomb("number.jsonl", "{\"term\":\"A\",\"sense\":", "9", 900_000, "}"),
          new Bomb("key.jsonl", "{\"", "k", 900_000, "\":1}"),
          new Bomb("line.md", "- **A** - ", "a", 40_000_000, ""),
          new Bomb("line.csv", "term,definition\nA,", "a", 40_000_000, ""),
          new Bomb("line.yaml", "- term: ", "a", 40_000_000, ""),
          new Bomb("line.tex", "\\newacronym{a}{", "a", 40_000_000, ""),
          new Bomb("line.txt", "", "\0", 40_000_000, ""));

  /** Builds one corpus in a JVM of its own; prints how it ended. */
  static final class Building {
    private Building() {}

    public static void main(String[] args) throws IOException {
      System.out.println(built(Path.of(args[0]), ReadOptions.DEFAULT).holds() ? "holds" : "fails");
    }
  }

  @Test
  void bombsInASmallHeap() throws Exception {
    Trials.prove(
        13,
        "bombs in a heap of 64 MB",
        6,
        trials -> {
          for (Bomb bomb : BOMBS.subList(0, Math.min(trials.size(), BOMBS.size()))) {
            boolean line = bomb.name.startsWith("line");
            int times = line && Boolean.getBoolean("torture") ? 10 * bomb.times : bomb.times;
            Path file = folder.resolve(bomb.name);
            write(file, bomb, times);
            try (Child child = Child.start(List.of("-Xmx64m"), Building.class, file.toString())) {
              String said = child.line();
              int code = child.end();
              trials.check(
                  "holds".equals(said) && code == 0, () -> bomb.name + ": " + said + ", " + code);
            }
            Files.delete(file);
          }
        });
  }

  private static void write(Path file, Bomb bomb, int times) throws IOException {
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(bomb.start);
      String piece = bomb.repeated.repeat(Math.max(1, 8_000 / bomb.repeated.length()));
      int pieces = piece.length() / bomb.repeated.length();
      for (int n = times; n >= pieces; n -= pieces) {
        out.write(piece);
      }
      out.write(bomb.repeated.repeat(times % pieces));
      out.write(bomb.end);
    }
  }

  @Test
  void theProofBites() {
    assertTrue(!new Outcome(0, List.of()).holds(), "neither entry nor problem");
  }
}
