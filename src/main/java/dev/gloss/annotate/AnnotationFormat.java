package dev.gloss.annotate;

import java.util.Locale;

/** The forms in which an annotated text is written. */
public enum AnnotationFormat {
  /** A section to append to the text: the terms it uses, with their definitions. */
  MARKDOWN,
  /** A page: the text with what each name means at hand, and the terms at its end. */
  HTML;

  /** As it is called: {@code html}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException if there is none, naming those there are
   */
  public static AnnotationFormat named(String name) {
    for (AnnotationFormat format : values()) {
      if (format.toString().equals(name.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "format to write: found \"" + name + "\", wanted one of html, markdown");
  }
}
