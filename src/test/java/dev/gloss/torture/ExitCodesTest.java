package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.index.RebuildOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 17: exit codes tell the truth, through the launcher as a shell starts it.
 *
 * <p>The launcher is a copy beside a jar whose class path is that of the tests: nothing is built.
 */
@EnabledOnOs(OS.LINUX)
final class ExitCodesTest {
  private static final String ENTRIES =
      """
      {"term":"LSTM","expansion":"long short-term memory","definition":"A recurrent network."}
      {"term":"β-VAE","definition":"An autoencoder whose code is disentangled."}
      """;

  /** A search that is not hurried: how busy the machine is does not matter. */
  private static final String ASK = "./gloss --deadline 600000";

  @TempDir static Path home;

  @BeforeAll
  static void install() throws IOException {
    Files.copy(Path.of("gloss"), home.resolve("gloss"));
    Files.createDirectories(home.resolve("corpus"));
    Files.writeString(home.resolve("corpus/terms.jsonl"), ENTRIES);
    Path work = Files.createDirectories(home.resolve("target/launcher"));
    Path jar = jar(work.resolve("gloss.jar"));
    // an empty cache of classes is one that could not be made: the launcher does not try again
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
    for (String kind : List.of("long", "short")) {
      Files.createFile(work.resolve(System.getProperty("java.version") + "." + kind + ".aot"));
    }
    Glossary.rebuild(
        home.resolve("index"), List.of(home.resolve("corpus")), RebuildOptions.DEFAULT);
    Path damaged = home.resolve("damaged");
    Glossary.rebuild(damaged, List.of(home.resolve("corpus")), RebuildOptions.DEFAULT);
    try (Stream<Path> files = Files.list(damaged)) {
      Path file = files.max(Comparator.comparingLong(f -> f.toFile().length())).orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    Files.writeString(home.resolve("bad.jsonl"), "{\"term\":\"X\"}\n");
    Files.writeString(home.resolve("queries.txt"), "LSTM\nnetwork\nbanana\n".repeat(20_000));
  }

  private static Path jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "dev.gloss.cli.Main");
    main.putValue("Enable-Native-Access", "ALL-UNNAMED");
    main.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(":"))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(file)) {
      new JarOutputStream(out, manifest).close();
    }
    return file;
  }

  private record Outcome(int code, String out, String err) {
    @Override
    public String toString() {
      return "code " + code + ", out [" + out + "], err [" + err + "]";
    }
  }

  private static ProcessBuilder shell(String line) {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", line.replace("ASK", ASK)).directory(home.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    builder.environment().remove("GLOSS_INDEX");
    return builder;
  }

  private static Outcome run(String line) throws Exception {
    Path out = Files.createTempFile(home, "out", "");
    Path err = Files.createTempFile(home, "err", "");
    Process process = shell(line).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return new Outcome(-1, "", "still running after a minute");
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** What a command line must end with: its code, and words on the error stream, none for "". */
  private record Case(String line, int code, String said) {}

  /** The first ones always, all of them when as many are asked for. */
  private static final List<Case> CASES =
      List.of(
          new Case("ASK LSTM", 0, ""),
          new Case("ASK banana bread", 1, "nothing found"),
          new Case("./gloss \"$(printf %1025s x | tr ' ' x)\"", 2, "1025 code points"),
          new Case("./gloss --index nowhere LSTM", 3, "nowhere"),
          new Case("ASK --index damaged LSTM", 3, "damaged"),
          new Case("ASK LSTM >/dev/full", 5, "could not be written"),
          new Case("ASK --queries queries.txt >/dev/full", 5, "could not be written"),
          new Case("./gloss convert --to csv >/dev/full", 5, "could not be written"),
          new Case(
              "./gloss rebuild --index a --corpus corpus >/dev/full", 5, "could not be written"),
          new Case("ASK LSTM >&-", 5, "could not be written"),
          new Case("ASK --queries - <&-", 1, "holds no query"),
          new Case("ASK --queries queries.txt | head -n 1; exit 0", 0, ""),
          new Case("LC_ALL=C ASK β-VAE", 0, ""),
          new Case("env -i ASK LSTM", 0, ""),
          new Case("ASK \"$(printf 'LSTM\\377')\"", 0, ""),
          new Case("./gloss --\"$(printf '\\377\\033[2J')\"", 2, "unknown option"),
          new Case("printf 'LS\\377TM\\nLSTM\\n' | ASK --queries -", 2, "not UTF-8 at byte 3"),
          new Case("./gloss define zzzz", 1, "zzzz"),
          new Case("./gloss --limit 0 LSTM", 2, "--limit"),
          new Case("./gloss --nonsense", 2, "--nonsense"),
          new Case("./gloss", 2, "gloss"),
          new Case("./gloss rebuild --corpus bad.jsonl --index new", 2, "bad.jsonl:1"),
          new Case("./gloss check bad.jsonl", 2, "1 error"),
          new Case("./gloss check corpus", 0, ""),
          new Case("./gloss verify --index damaged", 3, "damaged"),
          new Case("./gloss --index corpus LSTM", 3, "corpus"),
          new Case("GLOSS_INDEX=nowhere ./gloss LSTM", 3, "nowhere"),
          new Case("./gloss verify", 0, ""),
          new Case("ASK --json LSTM >/dev/full", 5, "could not be written"),
          new Case("ASK --json banana >/dev/full", 5, "could not be written"),
          new Case("./gloss --json --limit 0 LSTM >/dev/full", 5, "could not be written"),
          new Case("./gloss define LSTM >/dev/full", 5, "could not be written"),
          new Case("./gloss suggest ls >/dev/full", 5, "could not be written"),
          new Case("./gloss status >/dev/full", 5, "could not be written"),
          new Case("./gloss verify >/dev/full", 5, "could not be written"),
          new Case("./gloss check corpus >/dev/full", 5, "could not be written"),
          new Case("./gloss convert --to csv -o /dev/full/x", 5, "/dev/full"),
          new Case("./gloss help >/dev/full", 5, "could not be written"),
          new Case("./gloss --version >/dev/full", 5, "could not be written"),
          new Case("./gloss status --index a", 0, ""),
          new Case("./gloss rebuild --index /dev/null/x --corpus corpus", 5, "/dev/null/x"),
          new Case("ASK LSTM 2>/dev/full", 0, ""),
          new Case("./gloss --nonsense 2>/dev/full", 2, ""),
          new Case("ASK LSTM 2>&-", 0, ""),
          new Case("ASK LSTM <&-", 0, ""),
          new Case("./gloss rebuild --index b --corpus corpus >&- 2>&- <&-", 5, ""),
          new Case("./gloss verify --index b", 0, ""),
          new Case("LC_ALL=xx_YY.nothing LANG=tr_TR ASK β-VAE", 0, ""),
          new Case("env -i PATH=/nowhere /bin/sh ASK LSTM", 0, ""),
          new Case("TERM= COLUMNS=-1 HOME= XDG_CACHE_HOME=relative ASK LSTM", 0, ""),
          new Case("COLUMNS=99999999999 TERM=dumb ASK LSTM", 0, ""),
          new Case("ASK \"$(printf '\\355\\240\\200\\300\\200')\"", 1, "nothing found"),
          new Case("./gloss --index \"$(printf 'x\\377y')\" LSTM", 3, "index"),
          new Case("./gloss check \"$(printf 'x\\377y')\"", 2, "no such"),
          new Case("HOME=\"$(printf '/x\\377')\" ASK LSTM", 0, ""));

  @Test
  void theCodeIsTheOneDocumented() throws Exception {
    Trials.prove(
        17,
        "exit codes",
        17,
        trials -> {
          for (Case asked : CASES.subList(0, Math.min(trials.size(), CASES.size()))) {
            Outcome outcome = run(asked.line);
            boolean holds =
                outcome.code == asked.code
                    && outcome.err.contains(asked.said)
                    && (!asked.said.isEmpty() || outcome.err.isEmpty())
                    && outcome.err.lines().allMatch(ExitCodesTest::isOurs);
            trials.check(holds, () -> asked + ": " + outcome);
          }
        });
  }

  /** A batch that has answered its first query. */
  private static Process batch(Path err) throws IOException {
    Process process = shell("exec ASK --queries - --json").redirectError(err.toFile()).start();
    ask(process);
    process.inputReader().readLine();
    return process;
  }

  private static void ask(Process process) throws IOException {
    process.getOutputStream().write("LSTM\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  @Test
  void aReaderWhoLeavesEndsItQuietly() throws Exception {
    Trials.prove(
        17,
        "closed pipe",
        1,
        trials -> {
          for (int i = 0; i < trials.size(); i++) {
            Path err = home.resolve("closed");
            Process process = batch(err);
            process.getInputStream().close();
            long start = System.nanoTime();
            try {
              ask(process);
            } catch (IOException e) {
              // it has ended
            }
            boolean ended = process.waitFor(1, TimeUnit.MINUTES);
            double millis = (System.nanoTime() - start) / 1e6;
            boolean soon = !Boolean.getBoolean("torture") || millis < 200;
            process.destroyForcibly().waitFor();
            trials.check(
                ended && soon && process.exitValue() == 0 && Files.readString(err).isEmpty(),
                () -> "ended " + ended + " after " + millis + " ms with " + process.exitValue());
          }
        });
  }

  @Test
  void aSignalEndsItWithTheUsualCode() throws Exception {
    Trials.prove(
        17,
        "SIGTERM",
        1,
        trials -> {
          for (int i = 0; i < trials.size(); i++) {
            Path err = home.resolve("terminated");
            Process process = batch(err);
            // by its handle, which leaves standard input open: its end would be another way to end
            process.toHandle().destroy();
            boolean ended = process.waitFor(1, TimeUnit.MINUTES);
            process.destroyForcibly().waitFor();
            trials.check(
                ended && process.exitValue() == 128 + 15 && Files.readString(err).isEmpty(),
                () -> "ended " + ended + " with " + process.exitValue());
          }
        });
  }

  @Test
  void aSignalInARebuildSaysThatTheOldGlossaryIsUnchanged() throws Exception {
    Files.writeString(
        home.resolve("big.jsonl"),
        IntStream.range(0, 100_000)
            .mapToObj(i -> "{\"term\":\"T" + i + "\",\"definition\":\"Entry " + i + ".\"}")
            .collect(Collectors.joining("\n")));
    Glossary.rebuild(
        home.resolve("stopped"), List.of(home.resolve("corpus")), RebuildOptions.DEFAULT);
    Set<Path> before = files(home.resolve("stopped"));
    Path err = home.resolve("stopped.err");
    Process process =
        shell("exec ./gloss rebuild --index stopped --replace --corpus big.jsonl")
            .redirectError(err.toFile())
            .start();
    while (process.isAlive() && files(home.resolve("stopped")).equals(before)) {
      Thread.sleep(1);
    }
    process.toHandle().destroy();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(128 + 15, process.exitValue());
    assertEquals(
        "gloss: the rebuild was stopped; the old glossary is unchanged\n", Files.readString(err));
    Outcome asked = run("ASK --index stopped LSTM");
    assertEquals(0, asked.code, asked::toString);
  }

  private static Set<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(Collectors.toSet());
    }
  }

  private static boolean isOurs(String line) {
    return line.isEmpty()
        || line.startsWith("gloss")
        || line.startsWith("usage: ")
        || line.startsWith("  ");
  }
}
