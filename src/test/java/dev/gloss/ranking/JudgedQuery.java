package dev.gloss.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A query with the answers a reader wants.
 *
 * <p>The expected answers are terms in lower case: {@code a|b > c} are groups, the best first;
 * {@code =a|b} is a closed set, to which anything else is an extra; {@code ~x} is tolerated; {@code
 * -} wants no answer.
 *
 * @param kind the kind of query
 * @param text the query
 * @param groups the answers wanted, best group first; empty when there should be none
 * @param tolerated answers that neither help nor harm
 * @param closed whether any other answer is an extra
 */
record JudgedQuery(
    String kind, String text, List<Set<String>> groups, Set<String> tolerated, boolean closed) {

  /** Reads a tab-separated file whose header names the columns kind, query and expected. */
  static List<JudgedQuery> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.get(0).split("\t", -1));
    List<JudgedQuery> queries = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        queries.add(
            of(
                cells[header.indexOf("kind")],
                cells[header.indexOf("query")],
                cells[header.indexOf("expected")].strip()));
      }
    }
    return queries;
  }

  private static JudgedQuery of(String kind, String text, String expected) {
    boolean closed = expected.startsWith("=");
    String rest = closed ? expected.substring(1) : expected;
    Set<String> tolerated = Set.of();
    int tilde = rest.startsWith("~") ? 0 : rest.indexOf(" ~") + 1;
    if (rest.startsWith("~") || tilde > 0) {
      tolerated = terms(rest.substring(tilde + 1));
      rest = rest.substring(0, tilde).strip();
    }
    List<Set<String>> groups = new ArrayList<>();
    if (!rest.isEmpty() && !rest.equals("-")) {
      for (String group : rest.split(" > ", -1)) {
        groups.add(terms(group));
      }
    }
    return new JudgedQuery(kind, text, groups, tolerated, closed);
  }

  private static Set<String> terms(String bar) {
    Set<String> terms = new LinkedHashSet<>();
    for (String term : bar.split("\\|", -1)) {
      terms.add(id(term));
    }
    return terms;
  }

  /** A term as it is compared: in lower case, white space folded, without a sense number. */
  static String id(String term) {
    return term.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replaceFirst("#\\d+$", "");
  }

  boolean isNegative() {
    return groups.isEmpty();
  }
}
