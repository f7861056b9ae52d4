package dev.gloss.search;

/**
 * An entry that is named beside the answers: a neighbour in spelling, or one to read on with.
 *
 * @param id the entry's identifier
 * @param term its term
 */
public record EntryName(String id, String term) {}
