package dev.gloss.bench;

import dev.gloss.corpus.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Engines that are open already, asked in turn: question by question, each of them the same one,
 * and never one that was asked before. The first part of the questions only warms them.
 */
final class Warm {
  /** Questions of a kind that a peer is warmed with, where there are so many. */
  private static final int WARMING = 3_000;

  /** The longest that it is warmed with one kind. */
  private static final long WARMING_NANOS = 2_000_000_000L;

  private Warm() {}

  /**
   * Builds every peer from one glossary and asks them all.
   *
   * @param part what the results are called
   * @param calls how many measured calls of each kind
   */
  static void run(
      Sheet sheet,
      String part,
      List<Peer> peers,
      Supplier<Stream<Entry>> entries,
      int size,
      int calls)
      throws Exception {
    for (Peer peer : peers) {
      long start = System.nanoTime();
      peer.build(entries);
      Sample once = Sample.ofNanos(List.of(System.nanoTime() - start));
      sheet.add(new Sheet.Row("build", part, size, peer.name(), once, Double.NaN));
    }
    Map<Ask, List<Question>> questions;
    try (Stream<Entry> stream = entries.get()) {
      questions = Questions.of(stream, size, WARMING + calls);
    }
    for (Peer peer : peers) {
      for (List<Question> kind : questions.values()) {
        warm(peer, kind.subList(0, kind.size() - measured(kind, calls)));
      }
    }
    Map<Ask, Map<String, List<Long>>> times = new EnumMap<>(Ask.class);
    for (Map.Entry<Ask, List<Question>> kind : questions.entrySet()) {
      List<Question> all = kind.getValue();
      times.put(
          kind.getKey(), times(peers, all.subList(all.size() - measured(all, calls), all.size())));
    }
    times.forEach((ask, taken) -> report(sheet, part, size, ask, taken));
  }

  /** Of few questions most are kept for warming. */
  private static int measured(List<Question> kind, int calls) {
    return Math.min(calls, kind.size() * 2 / 5);
  }

  private static void warm(Peer peer, List<Question> questions) throws Exception {
    long end = System.nanoTime() + WARMING_NANOS;
    for (Question question : questions) {
      if (peer.answers(question.ask()) && System.nanoTime() < end) {
        peer.ask(question);
      }
    }
  }

  private static Map<String, List<Long>> times(List<Peer> peers, List<Question> questions)
      throws Exception {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (Question question : questions) {
      for (Peer peer : peers) {
        if (peer.answers(question.ask())) {
          times.computeIfAbsent(peer.name(), name -> new ArrayList<>()).add(peer.ask(question));
        }
      }
    }
    return times;
  }

  private static void report(
      Sheet sheet, String part, int size, Ask ask, Map<String, List<Long>> taken) {
    double base = Sample.ofNanos(taken.getOrDefault("plain Lucene", List.of())).median();
    taken.forEach((system, nanos) -> {
      Sample sample = Sample.ofNanos(nanos);
      String what = part + " " + ask.toString().toLowerCase(Locale.ROOT);
      sheet.add(new Sheet.Row("warm", what, size, system, sample, sample.median() / base));
    });
  }
}
