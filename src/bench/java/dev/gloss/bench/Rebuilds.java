package dev.gloss.bench;

import dev.gloss.index.RawWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rebuilds by the command line, from files to the published index, beside a raw writer. */
final class Rebuilds {
  private Rebuilds() {}

  /**
   * Rebuilds a glossary in turn with the raw writer.
   *
   * @param corpus what gloss reads
   * @param lines the same as JSON Lines
   */
  static Map<String, List<Long>> times(
      Path launcher, Path corpus, Path lines, Path folder, int runs)
      throws IOException, InterruptedException {
    Path index = folder.resolve("rebuilt");
    Path raw = folder.resolve("raw");
    Map<String, Function<Question, List<String>>> commands = new LinkedHashMap<>();
    commands.put(
        "raw writer",
        run ->
            List.of(
                Processes.java(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                RawWriter.class.getName(),
                lines.toString(),
                raw.toString()));
    commands.put(
        "gloss",
        run ->
            List.of(
                launcher.toString(),
                "rebuild",
                "--corpus",
                corpus.toString(),
                "--index",
                index.toString()));
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int i = 0; i < runs; i++) {
      delete(index);
      delete(raw);
      Processes.inTurn(commands, List.of(new Question(Ask.ACRONYM, "")))
          .forEach((name, t) -> times.computeIfAbsent(name, n -> new ArrayList<>()).addAll(t));
    }
    return times;
  }

  static void run(
      Sheet sheet, Path launcher, Path corpus, Path lines, Path folder, int size, int runs)
      throws IOException, InterruptedException {
    Map<String, List<Long>> times = times(launcher, corpus, lines, folder, runs);
    double base = Sample.ofNanos(times.get("raw writer")).median();
    times.forEach((system, nanos) -> {
      Sample sample = Sample.ofNanos(nanos);
      double ratio = sample.median() / base;
      sheet.add(new Sheet.Row("rebuild", "cold", size, system, sample, ratio));
    });
  }

  /** Deletes a folder and all in it. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
