package dev.gloss.formats.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a paragraph that may be entries: where one begins, and whether each is one. */
final class EntryLines {
  private EntryLines() {}

  /** Whether nothing but the ends of the lines parts entries: each line has the shape of one. */
  static boolean isList(List<MarkedText> lines) {
    int width = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    for (int i = 0; i < lines.size(); i++) {
      EntryShape shape = EntryShape.of(lines.get(i));
      boolean named =
          shape != null
              && Phrases.isName(shape.term())
              && !Furniture.isLabel(shape.term())
              && !isStrong(head(lines, i))
              && (beginsSmall(lines.get(0)) || !goesOn(lines, i, width));
      if (shape == null || shape.dangling() || !(shape.strong() || named)) {
        return false;
      }
    }
    return lines.size() > 1;
  }

  /**
   * Whether a line begins in small letters, with a word that the line before had no room for.
   *
   * @param width characters of the longest line
   */
  private static boolean goesOn(List<MarkedText> lines, int i, int width) {
    String word = lines.get(i).text().strip().split(" ", 2)[0];
    boolean room = i > 0 && lines.get(i - 1).text().length() + 1 + word.length() <= width;
    return beginsSmall(lines.get(i)) && !room;
  }

  private static boolean beginsSmall(MarkedText line) {
    String text = line.text().strip();
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /** The shape of what begins with a line, whose expansion may run over the line's end. */
  static @Nullable EntryShape head(List<MarkedText> lines, int i) {
    MarkedText line = lines.get(i);
    EntryShape shape = EntryShape.of(line);
    if (i + 1 == lines.size() || isStrong(shape)) {
      return shape;
    }
    EntryShape longer =
        EntryShape.of(MarkedText.plain(line.text() + " " + lines.get(i + 1).text()));
    return isStrong(longer) ? longer : shape;
  }

  private static boolean isStrong(@Nullable EntryShape shape) {
    return shape != null && shape.strong();
  }
}
