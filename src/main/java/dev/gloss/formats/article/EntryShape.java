package dev.gloss.formats.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article that has the shape of an entry.
 *
 * @param term what stands before the dash, the parenthesis or the colon
 * @param expansion the expansion, or null
 * @param definition the definition, empty when there is none
 * @param aliases further names given in parentheses
 * @param strong whether the term can be made from the expansion's words, so that the piece is an
 *     entry wherever it stands; without that its surroundings have to agree
 * @param dangling whether it ends at its colon, which promised a definition
 * @param marked whether the term is bold or code
 */
record EntryShape(
    String term,
    @Nullable String expansion,
    String definition,
    List<String> aliases,
    boolean strong,
    boolean dangling,
    boolean marked) {

  /** The shape of a piece, or null when it has none. */
  static @Nullable EntryShape of(MarkedText piece) {
    return new ShapeParser(piece).parse();
  }
}
