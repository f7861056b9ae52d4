package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * The trials of one proof of a promise in docs/reliability.md: how many are asked for, from which
 * seed they are drawn, how many were made and how many failed.
 *
 * <p>Knobs: {@code -Dpromise} names the one promise to prove (the others are skipped), {@code -Dn}
 * the number of trials, {@code -Dseed} the seed. In a run of the Maven profile {@code torture} each
 * proof leaves a line in docs/torture.tsv. Counting is thread-safe.
 */
final class Trials {
  private static final long SEED = 20_260_101;
  private static final int TOLD = 20;
  private static final Path RECORD = Path.of("docs/torture.tsv");

  private final String proof;
  private final long size;
  private final long seed;
  private final AtomicLong made = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final List<String> failures = new ArrayList<>();

  /** What is tried. */
  interface Body {
    void run(Trials trials) throws Exception;
  }

  private Trials(String proof, long size) {
    this.proof = proof;
    this.size = Long.getLong("n", size);
    this.seed = Long.getLong("seed", SEED);
  }

  /**
   * Runs a proof, skipped when another promise is asked for.
   *
   * @param promise its number
   * @param what what is tried, in a few words
   * @param small the number of trials when none is asked for, made in a few seconds
   */
  static void prove(int promise, String what, long small, Body body) throws Exception {
    Assumptions.assumeTrue(
        Integer.getInteger("promise", promise) == promise, "another promise is asked for");
    Trials trials = new Trials(promise + " " + what, small);
    long start = System.nanoTime();
    try {
      body.run(trials);
      assertTrue(trials.made.get() > 0, "no trial was made");
    } catch (Throwable e) {
      trials.failed(e::toString);
      throw e;
    } finally {
      trials.tell((System.nanoTime() - start) / 1e9);
    }
    if (trials.failed.get() > 0) {
      fail(trials.failed + " of " + trials.made + " trials failed: " + trials.failures);
    }
  }

  /** How many trials are asked for. */
  int size() {
    return Math.toIntExact(size);
  }

  long seed() {
    return seed;
  }

  /** The chance of one trial: the same for the same seed, whatever the trials before it drew. */
  Random random(long trial) {
    return new Random(seed * 1_000_003 + trial);
  }

  /** Counts trials that held. */
  void made(long trials) {
    made.addAndGet(trials);
  }

  /** Counts a trial, and the failure if it does not hold. */
  void check(boolean holds, Supplier<String> what) {
    made.incrementAndGet();
    if (!holds) {
      failed(what);
    }
  }

  private synchronized void failed(Supplier<String> what) {
    failed.incrementAndGet();
    if (failures.size() < TOLD) {
      failures.add("seed " + seed + ": " + what.get());
    }
  }

  private void tell(double seconds) {
    String line =
        String.join(
            "\t",
            LocalDate.now(ZoneOffset.UTC).toString(),
            commit(),
            proof,
            Long.toString(seed),
            made.toString(),
            failed.toString(),
            String.format(Locale.ROOT, "%.1f", seconds));
    System.out.println("torture: " + line.replace("\t", " | "));
    if (Boolean.getBoolean("torture")) {
      record(line);
    }
  }

  private static void record(String line) {
    try {
      if (Files.notExists(RECORD)) {
        Files.writeString(RECORD, "date\tcommit\tpromise\tseed\ttrials\tfailures\tseconds\n");
      }
      Files.writeString(RECORD, line + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commit() {
    try {
      Process git = new ProcessBuilder("git", "describe", "--always", "--exclude=*").start();
      String id = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return id.isEmpty() ? "unknown" : id;
    } catch (IOException e) {
      return "unknown";
    }
  }
}
