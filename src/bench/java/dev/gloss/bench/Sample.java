package dev.gloss.bench;

import java.util.List;

/**
 * Times of like things, in milliseconds.
 *
 * @param count how many
 * @param median the middle one
 * @param p95 the one that a twentieth exceeds
 */
record Sample(int count, double median, double p95) {

  static Sample ofNanos(List<Long> nanos) {
    double[] sorted = nanos.stream().mapToDouble(n -> n / 1e6).sorted().toArray();
    return new Sample(sorted.length, at(sorted, 0.5), at(sorted, 0.95));
  }

  private static double at(double[] sorted, double part) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
  }
}
