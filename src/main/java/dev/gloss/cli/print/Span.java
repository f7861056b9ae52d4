package dev.gloss.cli.print;

/**
 * A stretch of text in one face, not yet escaped.
 *
 * @param text the text
 * @param face how it looks
 */
record Span(String text, Face face) {

  static Span plain(String text) {
    return new Span(text, Face.PLAIN);
  }
}
