package dev.gloss.torture;

import dev.gloss.Glossary;
import dev.gloss.index.IndexException;
import dev.gloss.index.IndexException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 4: on a full disk the old glossary stays, space is given back, the next rebuild works.
 */
class FullDiskTest {
  private static final int PAGE = 4096;
  private static final int SIZE = 2 << 20;

  @TempDir Path temp;

  @Test
  void theOldGlossaryStays() throws Exception {
    try (Mount disk = Mount.ram(temp.resolve("disk"), SIZE)) {
      Trials.prove(
          4,
          "free space, page by page",
          40,
          trials -> {
            int needed = needed(disk.folder());
            int step = Math.max(1, needed / trials.size());
            for (int pages = 0; pages <= needed + 1; pages += step) {
              String wrong = judge(disk.folder(), pages);
              int free = pages;
              trials.check(wrong == null, () -> free + " pages free: " + wrong);
            }
          });
    }
  }

  /** The pages that a rebuild takes beside the old glossary, doubled to be sure. */
  private static int needed(Path disk) throws IOException {
    Glossary.rebuild(disk.resolve("index"), Editions.of(1), Editions.OPTIONS);
    long before = free(disk);
    fill(disk, 0);
    Files.delete(disk.resolve("filler"));
    int pages = 1;
    while (!isEnough(disk, pages)) {
      pages *= 2;
    }
    return Math.toIntExact(Math.min(pages, before / PAGE));
  }

  private static boolean isEnough(Path disk, int pages) throws IOException {
    fill(disk, pages);
    try {
      Glossary.rebuild(disk.resolve("index"), Editions.of(1), Editions.OPTIONS);
      return true;
    } catch (IndexException e) {
      return false;
    } finally {
      Files.delete(disk.resolve("filler"));
    }
  }

  /** What went wrong, or null. */
  private static String judge(Path disk, int pages) throws IOException {
    Path index = disk.resolve("index");
    Glossary.rebuild(index, Editions.of(1), Editions.OPTIONS);
    fill(disk, pages);
    long before = free(disk);
    String wrong = null;
    try {
      Glossary.rebuild(index, Editions.of(2), Editions.OPTIONS);
      wrong = Editions.read(index) == 2 ? null : "published, but not there";
    } catch (IndexException e) {
      int edition = Editions.read(index);
      boolean right =
          e.reason() == Reason.UNWRITABLE && e.getMessage().endsWith("the index is unchanged");
      if (!right || edition != 1) {
        wrong = "edition " + edition + " after: " + e.getMessage();
      } else if (free(disk) < before) {
        wrong = "kept " + (before - free(disk)) + " bytes: " + List.of(index.toFile().list());
      }
    } finally {
      Files.delete(disk.resolve("filler"));
    }
    Glossary.rebuild(index, Editions.of(3), Editions.OPTIONS);
    return wrong == null && Editions.read(index) != 3 ? "the next rebuild did not work" : wrong;
  }

  private static long free(Path disk) throws IOException {
    return Files.getFileStore(disk).getUsableSpace();
  }

  /** Leaves so many pages free. */
  private static void fill(Path disk, int pages) throws IOException {
    long bytes = Math.max(0, free(disk) - (long) pages * PAGE);
    Files.write(disk.resolve("filler"), new byte[Math.toIntExact(bytes)]);
  }
}
