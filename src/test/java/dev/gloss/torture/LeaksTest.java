package dev.gloss.torture;

import dev.gloss.Glossary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Promise 19: files and mappings are let go. */
@EnabledOnOs(OS.LINUX)
class LeaksTest {
  private static final int OPENS_PER_REFRESH = 20;

  @TempDir Path temp;

  @Test
  void closedIsLetGo() throws Exception {
    Path index = temp.resolve("index");
    Glossary.rebuild(index, Editions.of(1), Editions.OPTIONS);
    Editions.read(index);
    Trials.prove(
        19,
        "openings",
        300,
        trials -> {
          String before = held(index);
          for (int i = 0; i < trials.size(); i++) {
            Editions.read(index);
          }
          trials.made(trials.size());
          String after = held(index);
          trials.check(before.equals(after), () -> before + " became " + after);
          try (Glossary open = Glossary.open(index)) {
            boolean seen = open.status().entries() > 0 && !held(index).equals(before);
            trials.check(seen, () -> "nothing is seen of an open index");
          }
        });
  }

  @Test
  void supersededIsLetGo() throws Exception {
    Path index = temp.resolve("index");
    Glossary.rebuild(index, Editions.of(1), Editions.OPTIONS);
    Trials.prove(
        19,
        "refreshes",
        300,
        trials -> {
          int refreshes = Math.max(1, trials.size() / OPENS_PER_REFRESH);
          try (Glossary glossary = Glossary.open(index)) {
            Editions.read(glossary);
            String before = held(index);
            for (int edition = 2; edition < 2 + refreshes; edition++) {
              Glossary.rebuild(index, Editions.of(edition), Editions.OPTIONS);
              int wanted = edition;
              trials.check(
                  glossary.refresh() && Editions.read(glossary) == wanted,
                  () -> "did not move on to " + wanted);
            }
            String after = held(index);
            trials.check(before.equals(after), () -> before + " became " + after);
          }
        });
  }

  /** How many files and mappings of a folder this process holds. */
  private static String held(Path index) throws IOException {
    String folder = index.toRealPath().toString();
    long files = 0;
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      for (Path file : all.toList()) {
        files += isIn(folder, file) ? 1 : 0;
      }
    }
    long mappings =
        Files.readAllLines(Path.of("/proc/self/maps")).stream()
            .filter(line -> line.contains(folder))
            .count();
    return files + " files, " + mappings + " mappings";
  }

  private static boolean isIn(String folder, Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith(folder);
    } catch (IOException e) {
      return false; // the listing's own, closed by now
    }
  }
}
