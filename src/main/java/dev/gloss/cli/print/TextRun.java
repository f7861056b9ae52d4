package dev.gloss.cli.print;

/**
 * A stretch of text in one face, not yet escaped.
 *
 * @param text the text
 * @param face how it looks
 */
record TextRun(String text, Face face) {

  static TextRun plain(String text) {
    return new TextRun(text, Face.PLAIN);
  }
}
