package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.Glossary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 1: a rebuild killed at any instant leaves the old or the new glossary whole. */
class KillTest {
  /** A kill comes within so many milliseconds after a rebuild has ended: about two rebuilds. */
  private static final int WITHIN = 150;

  private static final int SIGKILL = 9;

  @TempDir Path temp;
  private final AtomicInteger published = new AtomicInteger(1);
  private final AtomicInteger begun = new AtomicInteger(1);

  /** Rebuilds in a loop, and says so before and after. */
  static final class Loop {
    private Loop() {}

    public static void main(String[] args) throws IOException {
      for (int edition = Integer.parseInt(args[1]); true; edition++) {
        System.out.println("begun " + edition);
        Glossary.rebuild(Path.of(args[0]), Editions.of(edition), Editions.OPTIONS);
        System.out.println("published " + edition);
      }
    }
  }

  @Test
  void aKilledRebuildLeavesOneWholeGlossary() throws Exception {
    Path index = temp.resolve("index");
    Glossary.rebuild(index, Editions.of(1), Editions.OPTIONS);
    Trials.prove(
        1,
        "kills, a reader beside",
        5,
        trials -> {
          Reader reader = new Reader(index);
          reader.start();
          for (int i = 0; i < trials.size(); i++) {
            int last = killed(index, trials.random(i));
            int found = Editions.read(index);
            trials.check(
                found >= published.get() && found <= last,
                () -> "published " + published + ", begun " + last + ", found " + found);
            published.set(found);
          }
          reader.stop.set(true);
          reader.join();
          System.out.println("reads beside the kills: " + reader.reads);
          String wrong = reader.wrong.get();
          trials.check(wrong == null && reader.reads.get() > 0, () -> "the reader: " + wrong);
        });
  }

  /** Lets a child rebuild, kills it in a later rebuild, and gives the last edition it began. */
  private int killed(Path index, Random chance) throws IOException, InterruptedException {
    try (Child child =
        Child.start(List.of(), Loop.class, index.toString(), "" + (published.get() + 1))) {
      // the first rebuild of a process is mostly the loading of classes
      listen(child.line());
      listen(child.line());
      Thread killer =
          new Thread(() -> {
            try {
              Thread.sleep(chance.nextInt(1 + WITHIN));
              child.kill();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
      killer.start();
      for (String line = child.line(); line != null; line = child.line()) {
        listen(line);
      }
      killer.join();
      assertEquals(128 + SIGKILL, child.end(), "how the rebuilding process ended");
    }
    return begun.get();
  }

  private void listen(@Nullable String line) {
    if (line == null) {
      throw new IllegalStateException("the rebuilding process ended by itself");
    }
    AtomicInteger told = line.startsWith("begun ") ? begun : published;
    told.set(Integer.parseInt(line.substring(line.indexOf(' ') + 1)));
  }

  /** Opens and reads in a loop; what is published never goes back. */
  private static final class Reader extends Thread {
    final AtomicBoolean stop = new AtomicBoolean();
    final AtomicLong reads = new AtomicLong();
    final AtomicReference<String> wrong = new AtomicReference<>();
    private final Path index;

    Reader(Path index) {
      this.index = index;
    }

    @Override
    public void run() {
      int last = 1;
      while (!stop.get()) {
        try {
          int found = Editions.read(index);
          if (found < last) {
            wrong.compareAndSet(null, "edition " + found + " after " + last);
          }
          last = found;
          reads.incrementAndGet();
        } catch (IOException | RuntimeException e) {
          wrong.compareAndSet(null, e.toString());
        }
      }
    }
  }
}
