package dev.gloss.annotate;

/** A short and a long form, as places in the text of a block. */
record Pair(int shortStart, int shortEnd, int longStart, int longEnd) {}
