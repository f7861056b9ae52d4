package dev.gloss.text;

/** How far two short words are apart in spelling. */
public final class Edits {
  private Edits() {}

  /**
   * Insertions, deletions, substitutions and swaps of neighbours that make one of the other, each
   * letter touched once (optimal string alignment). Takes time and memory for each pair of letters.
   */
  public static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  /** Whether one such edit parts two words; the cost of words of very different length is none. */
  public static boolean isOne(String a, String b) {
    return Math.abs(a.length() - b.length()) <= 1 && distance(a, b) == 1;
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
