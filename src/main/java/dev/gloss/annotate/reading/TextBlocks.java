package dev.gloss.annotate.reading;

import dev.gloss.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text, however long, as blocks of at most {@value #MOST} raw characters, in order. Blocks end
 * with a paragraph where there is one, else with a sentence, a line or a word. Not thread-safe.
 */
public final class TextBlocks implements Closeable {
  /** Characters of a block. Some twenty pages: enough to see which page heads repeat. */
  static final int MOST = 1 << 16;

  /** How near a form feed no block should end, so that page heads and feet are seen whole. */
  private static final int PAGE_EDGE = 400;

  private final Reader in;
  private final Reading reading;
  private final char[] buffer = new char[1 << 13];
  private final StringBuilder pending = new StringBuilder();
  private long start;
  private boolean ended;

  /**
   * @param in closed with these blocks
   * @param latex whether the text is LaTeX's source
   */
  public TextBlocks(Reader in, boolean latex) {
    this.in = in;
    this.reading = latex ? new LatexReading() : new PlainReading();
  }

  /**
   * The blocks of a text in memory; offsets are those of the string.
   *
   * @param latex whether the text is LaTeX's source
   */
  public static List<TextBlock> of(String text, boolean latex) {
    List<TextBlock> all = new ArrayList<>();
    try (TextBlocks blocks = new TextBlocks(new StringReader(text), latex)) {
      for (TextBlock block = blocks.next(); block != null; block = blocks.next()) {
        all.add(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The next block, null at the end. */
  public @Nullable TextBlock next() throws IOException {
    while (!ended && pending.length() < MOST) {
      int n = in.read(buffer, 0, Math.min(buffer.length, MOST - pending.length()));
      ended = n < 0;
      pending.append(buffer, 0, Math.max(n, 0));
    }
    if (pending.isEmpty()) {
      return null;
    }
    int end = ended ? pending.length() : cut();
    TextBlock block = reading.read(pending.substring(0, end), start);
    pending.delete(0, end);
    start += end;
    return block;
  }

  private int cut() {
    int paragraph = last(this::isParagraph);
    if (paragraph > 0) {
      return paragraph;
    }
    int sentence = reading.endsAtSentences() ? last(this::isSentence) : 0;
    int line = sentence > 0 ? sentence : last(at -> pending.charAt(at - 1) == '\n');
    int word = line > 0 ? line : last(at -> Text.isSpace(pending.charAt(at - 1)));
    if (word > 0) {
      return word;
    }
    int all = pending.length();
    return Character.isHighSurrogate(pending.charAt(all - 1)) ? all - 1 : all;
  }

  private interface Boundary {
    boolean isAt(int at);
  }

  /** The last such boundary of the second half, 0 when there is none. */
  private int last(Boundary boundary) {
    for (int at = pending.length(); at > MOST / 2; at--) {
      if (boundary.isAt(at)) {
        return at;
      }
    }
    return 0;
  }

  /** After an empty line and not at the edge of a page. */
  private boolean isParagraph(int at) {
    if (pending.charAt(at - 1) != '\n') {
      return false;
    }
    int before = at - 2;
    while (before >= 0 && pending.charAt(before) != '\n' && Text.isSpace(pending.charAt(before))) {
      before--;
    }
    if (before < 0 || pending.charAt(before) != '\n') {
      return false;
    }
    int feed = pending.indexOf("\f", Math.max(0, at - PAGE_EDGE));
    return feed < 0 || feed > at + PAGE_EDGE;
  }

  /** Before the blank after a full stop. */
  private boolean isSentence(int at) {
    return at < pending.length()
        && Text.isSpace(pending.charAt(at))
        && ".!?".indexOf(pending.charAt(at - 1)) >= 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
