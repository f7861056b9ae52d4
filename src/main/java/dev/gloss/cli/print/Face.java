package dev.gloss.cli.print;

/**
 * How a stretch of text looks where colour is on. Only weight and underline, no colours: they read
 * well on dark and light ground alike, and to eyes that see no colour.
 */
enum Face {
  PLAIN(""),
  STRONG("1"),
  DIM("2"),
  /** A match. */
  MARK("1;4");

  private static final String ESC = "\u001b[";

  private final String attributes;

  Face(String attributes) {
    this.attributes = attributes;
  }

  /** The text in this face. */
  String show(String text, boolean color) {
    boolean bare = !color || this == PLAIN || text.isEmpty();
    return bare ? text : ESC + attributes + "m" + text + ESC + "0m";
  }
}
