package dev.gloss.cli.arguments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of a few known names a mistyped one was meant to be. */
final class Nearest {
  private Nearest() {}

  /**
   * The name one or two slips away, or the only one that begins with what was typed; null when none
   * is near enough to be worth naming.
   */
  static @Nullable String of(String typed, List<String> names) {
    String best = null;
    int least = typed.length() <= 4 ? 2 : 3; // one slip in a short word, two in a longer one
    for (String name : names) {
      int distance = distance(typed, name);
      if (distance > 0 && distance < least) {
        least = distance;
        best = name;
      }
    }
    return best != null ? best : completion(typed, names);
  }

  private static @Nullable String completion(String typed, List<String> names) {
    List<String> longer =
        names.stream().filter(n -> n.length() > typed.length() && n.startsWith(typed)).toList();
    return typed.length() >= 3 && longer.size() == 1 ? longer.get(0) : null;
  }

  /**
   * Insertions, deletions, substitutions and swaps of neighbours, each letter touched once (optimal
   * string alignment).
   */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
