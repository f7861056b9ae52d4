package dev.gloss.annotate.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a text as it reads, with the places of its characters in the original: UTF-16 units
 * from the start of the whole text, a byte order mark not counted. Immutable and thread-safe.
 */
public final class TextBlock {
  private final String text;
  private final int[] from;
  private final long[] origin;
  private final int[] width;
  private final List<Aside> asides;

  private TextBlock(Builder builder) {
    text = builder.text.toString();
    from = Arrays.copyOf(builder.from, builder.runs);
    origin = Arrays.copyOf(builder.origin, builder.runs);
    width = Arrays.copyOf(builder.width, builder.runs);
    asides = List.copyOf(builder.asides);
  }

  /**
   * Code or mathematics, which a reader sees and which is no prose.
   *
   * @param at the offset of the text before which it stands
   * @param seen how it reads
   */
  public record Aside(int at, String seen) {}

  /**
   * What a reader sees: words whole, line ends as {@code \n}, every other blank as a space or tab.
   * Paragraphs are apart by an empty line.
   */
  public String text() {
    return text;
  }

  /** What stands between the characters of {@link #text()}, in order. */
  public List<Aside> asides() {
    return asides;
  }

  /** Where the character at this offset of {@link #text()} begins in the original. */
  public long start(int offset) {
    int run = run(offset);
    return origin[run] + offset - from[run];
  }

  /** Where the text up to this offset, which is above 0, ends in the original. */
  public long end(int offset) {
    int run = run(offset - 1);
    return origin[run] + offset - 1 - from[run] + width[run];
  }

  private int run(int offset) {
    if (offset < 0 || offset >= text.length()) {
      throw new IndexOutOfBoundsException(offset + " of " + text.length());
    }
    int found = Arrays.binarySearch(from, offset);
    return found < 0 ? -found - 2 : found;
  }

  /** Puts a block together, from runs of copied characters and from single others. */
  static final class Builder {
    private final StringBuilder text;
    private int[] from = new int[16];
    private long[] origin = new long[16];
    private int[] width = new int[16];
    private int runs;
    private final List<Aside> asides = new ArrayList<>();

    /**
     * A block of which nothing is there yet.
     *
     * @param length about that of its text
     */
    Builder(int length) {
      text = new StringBuilder(length);
    }

    /** Copies characters as they are; {@code start} is the place of the first. */
    void copy(CharSequence raw, int begin, int end, long start) {
      if (begin < end) {
        run(start, 1);
        text.append(raw, begin, end);
      }
    }

    /** Adds characters that stand for {@code length} others, each of them for all. */
    void put(String seen, long start, int length) {
      for (int i = 0; i < seen.length(); i++) {
        run(start, length);
        text.append(seen.charAt(i));
      }
    }

    /** Adds what is seen beside the prose, if anything. */
    void aside(String seen) {
      if (!seen.isEmpty()) {
        asides.add(new Aside(text.length(), seen));
      }
    }

    private void run(long start, int length) {
      if (runs == from.length) {
        from = Arrays.copyOf(from, 2 * runs);
        origin = Arrays.copyOf(origin, 2 * runs);
        width = Arrays.copyOf(width, 2 * runs);
      }
      from[runs] = text.length();
      origin[runs] = start;
      width[runs++] = length;
    }

    /** What has been added so far. */
    CharSequence text() {
      return text;
    }

    TextBlock build() {
      return new TextBlock(this);
    }
  }
}
