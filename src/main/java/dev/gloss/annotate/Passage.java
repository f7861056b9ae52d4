package dev.gloss.annotate;

import dev.gloss.annotate.reading.TextBlock;
import java.util.ArrayList;
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

  /** A block of which the tags are, with what stands aside in it. */
  static Passage of(TextBlock block, List<Tag> tags) {
    if (block.asides().isEmpty()) {
      return new Passage(block.text(), tags);
    }
    Asides asides = new Asides(block);
    List<Tag> moved = new ArrayList<>();
    for (Tag tag : tags) {
      int start = tag.start() + asides.putBefore(tag.start() + 1);
      int end = tag.end() + asides.putBefore(tag.end());
      moved.add(new Tag(start, end, tag.mention(), tag.meaning()));
    }
    return new Passage(asides.rest(), moved);
  }

  /** What stands aside in a block, while it is put between the prose. */
  private static final class Asides {
    private final TextBlock block;
    private final StringBuilder text = new StringBuilder();
    private int next;
    private int at;

    Asides(TextBlock block) {
      this.block = block;
    }

    /** Puts those that stand before an offset; how many characters all of them have. */
    int putBefore(int offset) {
      List<TextBlock.Aside> all = block.asides();
      while (next < all.size() && all.get(next).at() < offset) {
        TextBlock.Aside aside = all.get(next++);
        text.append(block.text(), at, aside.at()).append(aside.seen());
        at = aside.at();
      }
      return text.length() - at;
    }

    /** All of the text. */
    String rest() {
      putBefore(Integer.MAX_VALUE);
      return text.append(block.text(), at, block.text().length()).toString();
    }
  }
}
