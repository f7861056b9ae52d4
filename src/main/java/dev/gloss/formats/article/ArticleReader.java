package dev.gloss.formats.article;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.InvalidEntryException;
import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.Header;
import dev.gloss.formats.source.SourceLines;
import dev.gloss.formats.source.SourceReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles: Markdown or plain text in which list items or lines have the shape of entries.
 */
public final class ArticleReader implements CorpusReader {
  /** An article is parsed as a whole; larger sources are a case for JSON Lines. */
  public static final long MAX_BYTES = 16L << 20;

  /** The most marks in lines that follow each other: the parser makes several objects of each. */
  private static final int MAX_MARKS = 50_000;

  private static final String MARKS = "*_[]`<&!\\";

  @Override
  public String format() {
    return "article";
  }

  @Override
  public List<String> extensions() {
    return List.of("txt");
  }

  @Override
  public String wanted() {
    return "list items such as \"- **LSTM** - long short-term memory: definition\"";
  }

  @Override
  public Header.Style header() {
    return Header.Style.FRONT_MATTER;
  }

  /** Whatever no other format is. */
  @Override
  public boolean recognises(List<String> start) {
    return true;
  }

  @Override
  public void read(SourceReading source) throws IOException {
    List<String> text = text(source);
    if (text != null && canParse(source, text)) {
      Header head = Header.of(Header.Style.FRONT_MATTER, text);
      source.declare(head);
      tell(source, text, head);
    }
  }

  /** All lines of a file; null, after it was told, if they are too many or not text. */
  public static @Nullable List<String> text(SourceReading source) throws IOException {
    List<String> text = new ArrayList<>();
    SourceLines lines = source.lines();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.indexOf('\0') >= 0) {
        // Markdown would silently make U+FFFD of it
        source.error(lines.number(), "line has U+0000, control characters are not allowed");
      }
      text.add(line);
      if (lines.consumed() > MAX_BYTES) {
        source.error(
            0,
            String.format(
                Locale.ROOT,
                "the file is larger than %,d bytes (16 MB); split it or use JSON Lines",
                MAX_BYTES));
        return null;
      }
    }
    return lines.malformed() ? null : text;
  }

  /** Whether the lines can be parsed in little memory; tells where they cannot. */
  public static boolean canParse(SourceReading source, List<String> text) {
    int marks = 0;
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i);
      marks = line.isBlank() ? 0 : marks + marks(line);
      if (marks > MAX_MARKS) {
        source.error(
            i + 1,
            String.format(
                Locale.ROOT,
                "the paragraph has more than %,d marks such as * and [; divide it by a blank line",
                MAX_MARKS));
        return false;
      }
    }
    return true;
  }

  private static int marks(String line) {
    int marks = 0;
    for (int i = 0; i < line.length(); i++) {
      if (MARKS.indexOf(line.charAt(i)) >= 0) {
        marks++;
      }
    }
    return marks;
  }

  /** Tells the entries of an article's lines, whose header was told. */
  public static void tell(SourceReading source, List<String> text, Header head) throws IOException {
    List<ArticleBlock> blocks = ArticleBlocks.of(new ArticleLines(text, head.length()));
    new ArticleEntries(source, head).tell(blocks);
  }

  /**
   * What the first lines of a list item say where {@code items: entries} holds.
   *
   * @return an entry of term, expansion, definition and perhaps aliases, or null if they say none
   */
  public static @Nullable Entry said(String item) {
    List<ArticleBlock> blocks = ArticleBlocks.of(new ArticleLines(item.lines().toList(), 0));
    EntryShape shape = blocks.isEmpty() ? null : blocks.get(0).shape();
    if (shape == null || blocks.size() > 1) {
      return null;
    }
    Entry.Builder entry = Entry.builder(shape.term()).expansion(shape.expansion());
    shape.aliases().forEach(entry::alias);
    try {
      return entry.definition(shape.definition()).build();
    } catch (InvalidEntryException e) {
      return null;
    }
  }
}
