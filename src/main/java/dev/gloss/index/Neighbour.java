package dev.gloss.index;

/**
 * A token of the index that is spelt almost like another. The nearest comes first, of equally near
 * ones that which most entries hold.
 *
 * @param token the token
 * @param distance how many insertions, deletions, substitutions or transpositions lie between
 * @param docFreq how many entries hold it
 */
public record Neighbour(String token, int distance, int docFreq) implements Comparable<Neighbour> {

  // one method: chains of comparators, which no archive of classes holds, cost a cold start 5 ms
  @Override
  public int compareTo(Neighbour other) {
    if (distance != other.distance) {
      return Integer.compare(distance, other.distance);
    }
    return docFreq == other.docFreq
        ? token.compareTo(other.token)
        : Integer.compare(other.docFreq, docFreq);
  }
}
