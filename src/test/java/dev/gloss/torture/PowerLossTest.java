package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.index.IndexException;
import dev.gloss.index.Rebuilds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 2: what was published survives a loss of power; what was not leaves the old index. */
class PowerLossTest {
  private static final int NEVER = Integer.MAX_VALUE;

  @TempDir Path temp;
  private Path old;
  private final List<PowerLossDirectory> disks = new ArrayList<>();

  @BeforeEach
  void publishTheOldEdition() throws IOException {
    old = temp.resolve("old");
    rebuild(old, 1, NEVER, true, true);
    disks.clear();
  }

  @Test
  void publishedIsNeverLost() throws Exception {
    Trials.prove(
        2,
        "power cuts",
        60,
        trials -> {
          for (int i = 0; i < trials.size(); i++) {
            String lost = trial(trials.random(i), i % 3 == 0, true, true);
            trials.check(lost == null, () -> lost);
          }
        });
  }

  /** Without the syncs that Lucene asks for, the same trials find what is lost. */
  @Test
  void disksThatDoNotSyncAreFoundOut() throws Exception {
    Trials.prove(
        2,
        "power cuts, found out without sync",
        1,
        trials -> {
          for (boolean files : new boolean[] {true, false}) {
            int found = 0;
            for (int i = 0; i < 15; i++) {
              found += trial(trials.random(i), i % 3 == 0, files, !files) == null ? 0 : 1;
            }
            int lost = found;
            trials.check(lost > 0, () -> "nothing was lost, files synced: " + files);
          }
        });
  }

  /** What went wrong, or null. */
  private String trial(Random chance, boolean first, boolean syncsFiles, boolean syncsFolder)
      throws IOException {
    Path index = temp.resolve("index");
    copy(old, index, first);
    int all = operations();
    int at = chance.nextInt(3) == 0 ? NEVER : 1 + chance.nextInt(all);
    disks.clear();
    boolean published = false;
    try {
      published = rebuild(index, 2, at, syncsFiles, syncsFolder);
    } catch (IndexException e) {
      published = e.getMessage().endsWith("the index is published");
    }
    disks.get(0).restart(chance);
    String found = judge(index, published, first);
    return found == null ? null : "power lost at " + at + " of " + all + ": " + found;
  }

  private static String judge(Path index, boolean published, boolean first) {
    try {
      int edition = edition(index);
      boolean right = edition == 2 || (!published && edition == (first ? 0 : 1));
      Rebuilds.on(index, disk -> disk, Editions.of(3), Editions.OPTIONS);
      return right && Editions.read(index) == 3
          ? null
          : "found edition " + edition + ", published: " + published;
    } catch (IOException | RuntimeException e) {
      return "published: " + published + ", " + e;
    }
  }

  /** The edition that is there, 0 for none. */
  private static int edition(Path index) throws IOException {
    try {
      return Editions.read(index);
    } catch (IndexException e) {
      if (e.reason() == IndexException.Reason.MISSING) {
        return 0;
      }
      throw e;
    }
  }

  private int operations;

  /** How many operations a rebuild takes. */
  private int operations() throws IOException {
    if (operations == 0) {
      Path index = temp.resolve("counted");
      copy(old, index, false);
      rebuild(index, 2, NEVER, true, true);
      operations = disks.get(disks.size() - 1).operations();
    }
    return operations;
  }

  private boolean rebuild(
      Path index, int edition, int failing, boolean syncsFiles, boolean syncsFolder)
      throws IOException {
    return Rebuilds.on(
            index,
            disk -> {
              disks.add(new PowerLossDirectory(disk, index, failing, syncsFiles, syncsFolder));
              return disks.get(disks.size() - 1);
            },
            Editions.of(edition),
            Editions.OPTIONS)
        .published();
  }

  /** Makes a folder the copy of another, or empty. */
  static void copy(Path from, Path to, boolean empty) throws IOException {
    if (Files.exists(to)) {
      try (Stream<Path> files = Files.list(to)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(to);
    if (!empty) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
    assertTrue(Files.isDirectory(to));
  }
}
