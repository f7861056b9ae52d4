package dev.gloss.torture;

import dev.gloss.index.IndexException;
import dev.gloss.index.IndexException.Reason;
import dev.gloss.index.Rebuilds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 3: an error of the disk in a rebuild is reported, rightly, and harms nothing. */
class DiskErrorTest {
  private static final int NEVER = 0;

  @TempDir Path temp;
  private Path old;
  private Path index;
  private int operations;

  @BeforeEach
  void publishTheOldEdition() throws IOException {
    old = temp.resolve("old");
    index = temp.resolve("index");
    rebuild(old, 1, NEVER, false);
    PowerLossTest.copy(old, index, false);
    operations = rebuild(index, 2, NEVER, false);
  }

  /** Every operation of a rebuild in turn, if as many trials are asked for, else a sample. */
  @Test
  void everyErrorIsToldAndHarmless() throws Exception {
    Trials.prove(
        3,
        "disk errors",
        80,
        trials -> {
          int step = Math.max(1, 2 * operations / trials.size());
          for (int at = 1 + trials.random(0).nextInt(step); at <= operations; at += step) {
            for (boolean forGood : new boolean[] {false, true}) {
              PowerLossTest.copy(old, index, false);
              String wrong = judge(at, forGood);
              trials.check(wrong == null, () -> wrong);
            }
          }
        });
  }

  /** A rebuild that dies anywhere, and an error anywhere in the one after it. */
  @Test
  void errorsDuringRecovery() throws Exception {
    Trials.prove(
        3,
        "disk errors in recovery",
        30,
        trials -> {
          for (int i = 0; i < trials.size(); i++) {
            Random chance = trials.random(i);
            PowerLossTest.copy(old, index, false);
            // commits are the last of the operations, and the most telling
            boolean late = chance.nextBoolean();
            int dies = late ? operations - chance.nextInt(40) : 1 + chance.nextInt(operations);
            attempt(dies, true);
            String wrong = judge(1 + chance.nextInt(late ? 60 : operations), chance.nextBoolean());
            trials.check(wrong == null, () -> "after it died at " + dies + ": " + wrong);
          }
        });
  }

  /** What went wrong, or null. */
  private String judge(int at, boolean forGood) {
    String where = "operation " + at + " of " + operations + (forGood ? " and all later" : "");
    try {
      int before = Editions.read(index);
      String told = attempt(at, forGood);
      int after = Editions.read(index);
      String wrong = told(told, before, after, forGood);
      rebuild(index, 3, NEVER, false);
      if (wrong == null && Editions.read(index) != 3) {
        wrong = "the next rebuild published nothing";
      }
      Set<String> left = left();
      if (wrong == null && !left.isEmpty()) {
        wrong = "left behind: " + left;
      }
      return wrong == null ? null : where + ": " + wrong;
    } catch (IOException | RuntimeException e) {
      return where + ": " + e;
    }
  }

  /** Whether what was told is what can be read now. */
  private static String told(String told, int before, int after, boolean forGood) {
    boolean published = after == 2;
    if (!published && after != before) {
      return "found edition " + after;
    }
    boolean right =
        told.equals("the index is " + (published ? "published" : "unchanged"))
            || (before == 2 && after == 2) // the same edition again: either is right
            || (forGood && told.endsWith("which cannot be read just now"));
    return right ? null : "told \"" + told + "\" and found edition " + after;
  }

  /** Rebuilds with an error, and gives what was told of the index. */
  private String attempt(int at, boolean forGood) throws IOException {
    try {
      rebuild(index, 2, at, forGood);
      return "the index is published";
    } catch (IndexException e) {
      String message = e.getMessage();
      int state = message.indexOf("; the index is ");
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace)); // Lucene tells some as suppressed ones
      boolean named = trace.toString().contains("injected fault");
      return e.reason() == Reason.UNWRITABLE && named && state > 0
          ? message.substring(state + 2)
          : e.reason() + " " + message;
    }
  }

  /** Files in the index folder that belong to nothing. */
  private Set<String> left() throws IOException {
    Set<String> left = new TreeSet<>();
    try (Directory directory = FSDirectory.open(index);
        Stream<Path> files = Files.list(index)) {
      files.forEach(file -> left.add(file.getFileName().toString()));
      left.removeAll(SegmentInfos.readLatestCommit(directory).files(true));
    }
    left.removeAll(Set.of("gloss.index", "write.lock"));
    return left;
  }

  /** Rebuilds on a disk, and gives the number of its operations. */
  private static int rebuild(Path index, int edition, int failing, boolean forGood)
      throws IOException {
    List<FailingDirectory> disks = new ArrayList<>();
    Rebuilds.on(
        index,
        disk -> {
          disks.add(
              new FailingDirectory(disk, failing == NEVER ? Integer.MAX_VALUE : failing, forGood));
          return disks.get(0);
        },
        Editions.of(edition),
        Editions.OPTIONS);
    return disks.get(0).operations();
  }
}
