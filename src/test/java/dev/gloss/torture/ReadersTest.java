package dev.gloss.torture;

import dev.gloss.Glossary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 6: readers are never disturbed by a rebuild; each answer comes from one commit. */
class ReadersTest {
  private static final int THREADS = 8;
  private static final int PROCESSES = 2;
  private static final int READS_PER_REBUILD = 2_000;

  /** Every so many reads an index is opened anew, every so many it is refreshed. */
  private static final int OPENS = 500;

  private static final int REFRESHES = 50;

  @TempDir Path temp;

  /** Reads in one thread, with a glossary of its own. */
  static final class Reader extends Thread {
    private final Path index;
    private final AtomicLong wanted;
    private final AtomicReference<String> wrong;

    /**
     * @param wanted the reads still to be made by all readers
     * @param wrong the first thing that went wrong
     */
    Reader(Path index, AtomicLong wanted, AtomicReference<String> wrong) {
      this.index = index;
      this.wanted = wanted;
      this.wrong = wrong;
    }

    @Override
    public void run() {
      read();
    }

    private void read() {
      int last = 0;
      while (wanted.get() > 0 && wrong.get() == null) {
        try (Glossary glossary = Glossary.open(index)) {
          for (int i = 1; i <= OPENS && wanted.decrementAndGet() >= 0; i++) {
            int found = Editions.glance(glossary, i);
            if (found < last) {
              wrong.compareAndSet(null, "edition " + found + " after " + last);
            }
            last = found;
            if (i % REFRESHES == 0) {
              glossary.refresh();
              glossary.status();
            }
          }
        } catch (IOException | RuntimeException e) {
          wrong.compareAndSet(null, e.toString());
        }
      }
    }

    /** Reads in a process of its own: the index and the number of reads. */
    public static void main(String[] args) {
      AtomicReference<String> wrong = new AtomicReference<>();
      new Reader(Path.of(args[0]), new AtomicLong(Long.parseLong(args[1])), wrong).read();
      System.out.println(wrong.get());
    }
  }

  @Test
  void readersAreNeverDisturbed() throws Exception {
    Path index = temp.resolve("index");
    Glossary.rebuild(index, Editions.of(1), Editions.OPTIONS);
    Trials.prove(
        6,
        "reads by 8 threads and 2 processes",
        2_000,
        trials -> {
          AtomicLong wanted = new AtomicLong(trials.size());
          AtomicReference<String> wrong = new AtomicReference<>();
          List<Thread> threads = new ArrayList<>();
          List<Child> processes = new ArrayList<>();
          int each = trials.size() / (THREADS + PROCESSES);
          for (int i = 0; i < PROCESSES; i++) {
            processes.add(Child.start(List.of(), Reader.class, index.toString(), "" + each));
          }
          for (int i = 0; i < THREADS; i++) {
            threads.add(new Reader(index, wanted, wrong));
          }
          threads.forEach(Thread::start);
          int edition = 1;
          long made = trials.size();
          boolean reading = true;
          while (reading || edition < made / READS_PER_REBUILD) {
            Glossary.rebuild(index, Editions.of(++edition), Editions.OPTIONS);
            reading = wanted.get() > 0 || processes.stream().anyMatch(Child::isAlive);
          }
          for (Thread thread : threads) {
            thread.join();
          }
          System.out.println("rebuilds beside the reads: " + (edition - 1));
          trials.made(made + (long) PROCESSES * each - PROCESSES - 1);
          trials.check(wrong.get() == null, wrong::get);
          for (Child process : processes) {
            String told = process.line();
            trials.check("null".equals(told), () -> "a process: " + told);
            process.close();
          }
        });
  }
}
