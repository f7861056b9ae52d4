package dev.gloss.cli;

import java.io.InputStream;

/**
 * One run of one command: what was asked, where it runs and where its words go.
 *
 * @param arguments what was asked
 * @param surroundings where it runs
 * @param in standard input
 * @param printer takes the results
 * @param messages takes everything else
 */
record Call(
    Arguments arguments,
    Surroundings surroundings,
    InputStream in,
    Printer printer,
    Messages messages) {}
