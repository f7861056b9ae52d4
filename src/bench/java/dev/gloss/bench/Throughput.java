package dev.gloss.bench;

import dev.gloss.corpus.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Questions of all kinds, asked of one open engine by one thread and by as many as there are cores.
 */
final class Throughput {
  /** Short stretches in turn, so that what disturbs one disturbs the other. */
  private static final int STRETCHES = 10;

  private Throughput() {}

  /**
   * Measures the time per question, which for n threads should be the n-th part.
   *
   * @param calls how many questions of each kind
   */
  static void run(
      Sheet sheet, String part, Peer peer, Supplier<Stream<Entry>> entries, int size, int calls)
      throws Exception {
    List<Question> questions = new ArrayList<>();
    try (Stream<Entry> stream = entries.get()) {
      Questions.of(stream, size, calls).values().forEach(questions::addAll);
    }
    Collections.shuffle(questions, new Random(1));
    int cores = Runtime.getRuntime().availableProcessors();
    List<Long> alone = new ArrayList<>();
    List<Long> together = new ArrayList<>();
    int stretch = questions.size() / (2 * STRETCHES);
    for (int i = 0; i < STRETCHES; i++) {
      int from = 2 * i * stretch;
      alone.add(nanosPerQuestion(peer, questions.subList(from, from + stretch), 1));
      together.add(
          nanosPerQuestion(peer, questions.subList(from + stretch, from + 2 * stretch), cores));
    }
    Sample one = Sample.ofNanos(alone);
    Sample all = Sample.ofNanos(together);
    add(sheet, part, size, peer, 1, one, 1);
    add(sheet, part, size, peer, cores, all, all.median() / one.median());
  }

  private static void add(
      Sheet sheet, String part, int size, Peer peer, int threads, Sample sample, double ratio) {
    String what = String.format(Locale.ROOT, "%s mixed, threads: %d", part, threads);
    sheet.add(new Sheet.Row("throughput", what, size, peer.name(), sample, ratio));
  }

  private static long nanosPerQuestion(Peer peer, List<Question> questions, int threads)
      throws Exception {
    List<Callable<Void>> shares = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int first = thread;
      shares.add(() -> {
        for (int i = first; i < questions.size(); i += threads) {
          peer.ask(questions.get(i));
        }
        return null;
      });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      long start = System.nanoTime();
      for (Future<Void> share : pool.invokeAll(shares)) {
        share.get();
      }
      return (System.nanoTime() - start) / questions.size();
    }
  }
}
