package dev.gloss.formats.write;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a format could not take. */
final class Losses {
  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Each kind with its count: {@code aliases with | (2)}. */
  List<String> told() {
    return counts.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s (%,d)", e.getKey(), e.getValue()))
        .toList();
  }
}
