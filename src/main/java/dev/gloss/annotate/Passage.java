package dev.gloss.annotate;

import java.util.List;

/**
 * A stretch of a text as it reads, and the names in it.
 *
 * @param text what a reader sees
 * @param tags the names, in order, none within another
 */
public record Passage(String text, List<Tag> tags) {
  /** Copies the list. */
  public Passage {
    tags = List.copyOf(tags);
  }

  /**
   * A name.
   *
   * @param start offset of its first character in the passage
   * @param end offset after its last
   * @param mention what it names, with its place in the original
   * @param meaning what that is: its expansion, else its definition
   */
  public record Tag(int start, int end, Mention mention, String meaning) {}
}
