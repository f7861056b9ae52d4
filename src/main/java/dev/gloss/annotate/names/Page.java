package dev.gloss.annotate.names;

import dev.gloss.annotate.reading.ProseParts;
import dev.gloss.annotate.reading.TextBlock;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** A block of text with its words and the names among them. */
public final class Page {
  /** The longest acronym, in characters. */
  private static final int LONGEST = 12;

  private final TextBlock block;
  private final TextWords words;
  private final List<Span> spans;
  private final BitSet acronyms = new BitSet();

  private Page(TextBlock block, ProseParts prose, Names names) throws IOException {
    this.block = block;
    words = names.words();
    words.read(block.text());
    this.spans =
        names.in(words).stream().filter(span -> prose.hold(span.start(), span.end())).toList();
    for (int word = 0; word < words.count(); word++) {
      if (isInCapitals(word) && prose.hold(words.start(word), words.end(word))) {
        acronyms.set(word);
      }
    }
  }

  /** Whether the word has two capitals or more and is as short as acronyms are. */
  private boolean isInCapitals(int word) {
    return words.capitals(word) >= 2 && words.end(word) - words.start(word) <= LONGEST;
  }

  /**
   * A block of a text with its words and names.
   *
   * @param prose the parts of the block that are prose
   */
  public static Page of(TextBlock block, ProseParts prose, Names names) throws IOException {
    return new Page(block, prose, names);
  }

  /** The block. */
  public TextBlock block() {
    return block;
  }

  /** Its words. */
  public TextWords words() {
    return words;
  }

  /** The names in its prose, in order, none within another. */
  public List<Span> spans() {
    return spans;
  }

  /** Those of them that have a word from one to another, both with them. */
  public List<Span> spans(int first, int last) {
    int from = search(span -> span.last() < first);
    int to = search(span -> span.first() <= last);
    return spans.subList(from, to);
  }

  /** How many of the first spans something holds of. */
  private int search(Predicate<Span> holds) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(spans.get(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a word is written as an acronym, and part of the prose. */
  public boolean isAcronym(int word) {
    return acronyms.get(word);
  }
}
