package dev.gloss.index;

/**
 * A token of the index that is spelt almost like another.
 *
 * @param token the token
 * @param distance how many insertions, deletions, substitutions or transpositions lie between
 * @param docFreq how many entries hold it
 */
public record Neighbour(String token, int distance, int docFreq) {}
