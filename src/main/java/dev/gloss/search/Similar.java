package dev.gloss.search;

/**
 * An entry whose term is spelt like the term asked for; a neighbour, not an answer.
 *
 * @param id the entry's identifier
 * @param term its term
 */
public record Similar(String id, String term) {}
