package dev.gloss.formats.article;

import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.SourceLines;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads articles: Markdown or plain text in which list items or lines have the shape of entries.
 */
public final class ArticleReader implements CorpusReader {
  /** An article is parsed as a whole; larger sources are a case for JSON Lines. */
  public static final long MAX_BYTES = 16L << 20;

  @Override
  public String format() {
    return "article";
  }

  @Override
  public List<String> extensions() {
    return List.of("md", "markdown", "txt");
  }

  @Override
  public String wanted() {
    return "list items such as \"- **LSTM** - long short-term memory: definition\"";
  }

  @Override
  public void read(SourceReading source) throws IOException {
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
                "the article is larger than %,d bytes (16 MB); split it or use JSON Lines",
                MAX_BYTES));
        return;
      }
    }
    if (lines.malformed()) {
      return;
    }
    FrontMatter head = FrontMatter.of(text);
    declare(head, source);
    List<ArticleBlock> blocks = ArticleBlocks.of(new ArticleLines(text, head.length()));
    new ArticleEntries(source, head.title()).tell(blocks);
  }

  private static void declare(FrontMatter head, SourceReading source) {
    FrontMatter.Value value = head.values().get("language");
    String language = head.language();
    if (value == null || language == null) {
      return;
    }
    if (language.equals("none") || isCode(language)) {
      source.language(value.line(), language);
    } else {
      source.error(
          value.line(),
          "language is "
              + Text.quote(value.text())
              + ", wanted a two-letter code such as en, or none");
    }
  }

  private static boolean isCode(String language) {
    return (language.length() == 2 || language.length() == 3)
        && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
