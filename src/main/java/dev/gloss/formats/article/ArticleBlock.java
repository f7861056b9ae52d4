package dev.gloss.formats.article;

import dev.gloss.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading, a paragraph or a list item of an article, or something else that is only counted.
 *
 * @param kind which of these
 * @param line where it begins, from 1
 * @param lines the source line of each line of {@link #text()}
 * @param text its text; of an item that of its first paragraph
 * @param number the level of a heading, the number of a numbered item, else -1
 * @param more the further paragraphs of an item
 * @param nested the items within an item
 */
record ArticleBlock(
    Kind kind,
    int line,
    List<Integer> lines,
    MarkedText text,
    int number,
    List<MarkedText> more,
    List<ArticleBlock> nested) {

  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    OTHER
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** The entry that its text has the shape of, or null. */
  @Nullable EntryShape shape() {
    return text.isLink() ? null : EntryShape.of(text);
  }

  /** The text on one line. */
  String plain() {
    return Text.fold(text.text());
  }

  /** The source line of a line of the text, counted from 0. */
  int line(int index) {
    return lines.isEmpty() ? line : lines.get(Math.min(index, lines.size() - 1));
  }

  /** The same as another kind. */
  ArticleBlock as(Kind other) {
    return new ArticleBlock(other, line, lines, text, number, more, nested);
  }
}
