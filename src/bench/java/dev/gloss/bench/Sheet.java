package dev.gloss.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The results: kept, printed as they come, written as tab-separated values and as a table. */
final class Sheet {

  /**
   * One result.
   *
   * @param part cold, warm, build or rebuild
   * @param what what was done
   * @param entries of how large a glossary
   * @param system who did it
   * @param sample the times
   * @param toBase the median against that of the base beside it in the same run; NaN for none
   */
  record Row(String part, String what, long entries, String system, Sample sample, double toBase) {

    private String line() {
      return String.format(
          Locale.ROOT,
          "%s\t%s\t%d\t%s\t%d\t%.4f\t%.4f\t%.2f",
          part,
          what,
          entries,
          system,
          sample.count(),
          sample.median(),
          sample.p95(),
          toBase);
    }
  }

  private final List<Row> rows = new ArrayList<>();

  void add(Row row) {
    rows.add(row);
    System.out.println(row.line());
  }

  List<Row> rows() {
    return rows;
  }

  /** Writes all results, the machine in front. */
  void write(Path file, String machine) throws IOException {
    List<String> lines = new ArrayList<>(List.of("# " + machine));
    lines.add("part\twhat\tentries\tsystem\tcalls\tmedian_ms\tp95_ms\tratio");
    rows.forEach(row -> lines.add(row.line()));
    Files.write(file, lines);
  }

  /**
   * A line for each thing done, a column for each system.
   *
   * @param shown which of the results
   */
  String table(Predicate<Row> shown) {
    Set<String> systems = new LinkedHashSet<>();
    Set<String> things = new LinkedHashSet<>();
    for (Row row : rows) {
      if (shown.test(row)) {
        systems.add(row.system());
        things.add(thing(row));
      }
    }
    StringBuilder table = new StringBuilder("| ms, median | ");
    table.append(String.join(" | ", systems)).append(" |\n|---|");
    table.append("---|".repeat(systems.size())).append('\n');
    for (String thing : things) {
      table.append("| ").append(thing).append(" |");
      for (String system : systems) {
        table.append(' ').append(cell(thing, system)).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String thing(Row row) {
    return String.format(Locale.ROOT, "%s, %s, %,d", row.part(), row.what(), row.entries());
  }

  private String cell(String thing, String system) {
    for (Row row : rows) {
      if (thing(row).equals(thing) && row.system().equals(system)) {
        return figure(row.sample().median());
      }
    }
    return "";
  }

  private static String figure(double millis) {
    int decimals = millis < 0.1 ? 3 : millis < 10 ? 2 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", millis);
  }
}
