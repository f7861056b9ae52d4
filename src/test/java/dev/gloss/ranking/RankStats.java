package dev.gloss.ranking;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;

/** Runs judged queries over a glossary and adds up, by kind, how good the answers are. */
final class RankStats {
  /** Sums over the queries of one kind. */
  static final class Sums {
    int queries;
    int first;
    double reciprocalRank;
    double recall;
    int extras;
    int answered;

    double successAt1() {
      return (double) first / queries;
    }

    double falseAnswers() {
      return (double) answered / queries;
    }
  }

  private final Map<String, Sums> byKind = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  /** A search engine as seen by its judge: terms for a query, best first. */
  interface Engine {
    List<String> terms(String query) throws IOException;
  }

  static RankStats of(Glossary glossary, List<JudgedQuery> queries) throws IOException {
    return of(
        query ->
            glossary.search(query, Patient.OPTIONS).hits().stream()
                .map(hit -> hit.entry().term())
                .toList(),
        queries);
  }

  static RankStats of(Engine engine, List<JudgedQuery> queries) throws IOException {
    RankStats stats = new RankStats();
    for (JudgedQuery query : queries) {
      Set<String> answers = new LinkedHashSet<>();
      engine.terms(query.text()).forEach(term -> answers.add(JudgedQuery.id(term)));
      stats.add(query, List.copyOf(answers));
    }
    return stats;
  }

  private void add(JudgedQuery query, List<String> answers) {
    Sums sums = byKind.computeIfAbsent(query.kind(), kind -> new Sums());
    sums.queries++;
    List<String> counted = answers.stream().filter(a -> !query.tolerated().contains(a)).toList();
    if (query.isNegative()) {
      sums.answered += counted.isEmpty() ? 0 : 1;
      if (!counted.isEmpty()) {
        misses.add(query.text() + " -> " + counted);
      }
      return;
    }
    Set<String> best = query.groups().get(0);
    Set<String> wanted = new LinkedHashSet<>();
    query.groups().forEach(wanted::addAll);
    boolean first = !answers.isEmpty() && best.contains(answers.get(0));
    sums.first += first ? 1 : 0;
    for (int i = 0; i < answers.size(); i++) {
      if (best.contains(answers.get(i))) {
        sums.reciprocalRank += 1.0 / (i + 1);
        break;
      }
    }
    long found = answers.stream().filter(wanted::contains).count();
    sums.recall += (double) found / Math.min(10, wanted.size());
    sums.extras += query.closed() && !wanted.containsAll(counted) ? 1 : 0;
    if (!first) {
      misses.add(query.text() + " -> " + answers + ", wanted " + query.groups());
    }
  }

  Map<String, Sums> byKind() {
    return byKind;
  }

  List<String> misses() {
    return misses;
  }

  /** The share of the queries that want an answer and get a best one first. */
  double successAt1() {
    return (double) sum(false, sums -> sums.first) / sum(false, sums -> sums.queries);
  }

  /** The share of the queries that want no answer and get one. */
  double falseAnswers() {
    return (double) sum(true, sums -> sums.answered) / sum(true, sums -> sums.queries);
  }

  private int sum(boolean negative, ToIntFunction<Sums> value) {
    return byKind.entrySet().stream()
        .filter(kind -> kind.getKey().startsWith("neg") == negative)
        .mapToInt(kind -> value.applyAsInt(kind.getValue()))
        .sum();
  }

  /** A line a kind, in the order of the file. */
  @Override
  public String toString() {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(
        String.format(
            Locale.ROOT,
            "%-20s %4s %6s %6s %6s %6s %6s",
            "kind",
            "n",
            "s@1",
            "mrr",
            "r@10",
            "extra",
            "false"));
    byKind.forEach((kind, sums) -> lines.add(line(kind, sums)));
    return lines.toString();
  }

  private static String line(String kind, Sums sums) {
    double n = sums.queries;
    return String.format(
        Locale.ROOT,
        "%-20s %4d %6.3f %6.3f %6.3f %6.3f %6.3f",
        kind,
        sums.queries,
        sums.first / n,
        sums.reciprocalRank / n,
        sums.recall / n,
        sums.extras / n,
        sums.answered / n);
  }
}
