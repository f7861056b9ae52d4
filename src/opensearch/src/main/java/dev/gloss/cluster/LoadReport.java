package dev.gloss.cluster;

import dev.gloss.corpus.Problem;
import java.time.Duration;
import java.util.List;

/**
 * What a load did.
 *
 * @param index the new index of entries, to which the glossary's name leads now
 * @param entries its entries
 * @param heads its distinct terms
 * @param tokens the documents of its lexicon
 * @param warnings what was doubtful in the sources
 * @param took how long it took
 */
public record LoadReport(
    String index, long entries, long heads, long tokens, List<Problem> warnings, Duration took) {}
