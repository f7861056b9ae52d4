package dev.gloss.formats;

import dev.gloss.formats.article.ArticleReader;
import dev.gloss.formats.article.InlineText;
import dev.gloss.formats.article.LineMark;
import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.Field;
import dev.gloss.formats.source.Header;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.Fence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Markdown's extensions have for glossaries: abbreviations of MkDocs and Pandoc ({@code
 * *[LSTM]: long short-term memory}), definition lists, and tables whose headings name a term and
 * what is said of it. Everything else in the file is read as an article.
 */
final class MarkdownReader implements CorpusReader {
  @Override
  public String format() {
    return "markdown";
  }

  @Override
  public List<String> extensions() {
    return List.of("md", "markdown");
  }

  @Override
  public Header.Style header() {
    return Header.Style.FRONT_MATTER;
  }

  @Override
  public String wanted() {
    return "a table, *[LSTM]: long short-term memory, or list items such as \"- **LSTM** - long"
        + " short-term memory: definition\"";
  }

  @Override
  public boolean recognises(List<String> start) {
    return start.stream().anyMatch(line -> abbreviation(line) > 0);
  }

  @Override
  public void read(SourceReading source) throws IOException {
    List<String> lines = ArticleReader.text(source);
    if (lines == null || !ArticleReader.canParse(source, lines)) {
      return;
    }
    Header head = Header.of(Header.Style.FRONT_MATTER, lines);
    source.declare(head);
    Blocks blocks = new Blocks(source, lines, head.title());
    blocks.tell(head.length());
    if (lines.stream().anyMatch(line -> !line.isBlank())) {
      ArticleReader.tell(source, lines, head);
    }
  }

  /** Where the text begins of a line that is an abbreviation, else -1. */
  private static int abbreviation(String line) {
    int close = line.startsWith("*[") ? line.indexOf("]:") : -1;
    return close > 2 ? close + 2 : -1;
  }

  /** Takes the blocks out of a file's lines and leaves blank lines behind. */
  private static final class Blocks {
    /** Here and not in the reader, which is made even where the library is missing. */
    private static final Parser TABLES =
        Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final SourceReading source;
    private final List<String> lines;
    private @Nullable String section;
    private @Nullable Fence fence;

    Blocks(SourceReading source, List<String> lines, @Nullable String title) {
      this.source = source;
      this.lines = lines;
      this.section = title;
    }

    void tell(int from) throws IOException {
      int i = from;
      while (i < lines.size()) {
        String line = lines.get(i);
        int end = i + 1;
        if (fence != null) {
          fence = fence.isClosedBy(line) ? null : fence;
        } else {
          fence = Fence.opening(line);
          end = fence == null ? block(line, i) : end;
        }
        i = end;
      }
    }

    /** Takes the block that begins at a line, if one does; the line after it. */
    private int block(String line, int i) throws IOException {
      if (LineMark.isHeading(line)) {
        String heading = plain(line);
        section = heading.isBlank() ? section : heading;
      } else if (abbreviation(line) > 0) {
        int colon = abbreviation(line);
        // no mark-up: Markdown's extensions show the text as it stands
        entry(line.substring(2, colon - 2), line.substring(colon), i);
        clear(i, i + 1);
      } else if (i + 1 < lines.size() && isDelimiterRow(lines.get(i + 1)) && line.contains("|")) {
        return table(i);
      } else if (isDefined(line, i)) {
        return definitions(line, i);
      }
      return i + 1;
    }

    private void clear(int from, int to) {
      for (int i = from; i < to; i++) {
        lines.set(i, "");
      }
    }

    private void entry(String term, String meaning, int i) throws IOException {
      EntryRow fields = new EntryRow();
      fields.put(Field.TERM, term);
      fields.put(Field.MEANING, meaning);
      fields.put(Field.SECTION, section == null ? "" : section);
      fields.tell(source, i + 1);
    }

    /** {@code |---|:--:|}, below a table's headings. */
    private static boolean isDelimiterRow(String line) {
      return line.indexOf('-') >= 0
          && line.indexOf('|') >= 0
          && line.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0);
    }

    private int table(int from) throws IOException {
      if (!(parsed(from, from + 2) instanceof TableBlock)) {
        return from + 1;
      }
      int to = from;
      while (to < lines.size() && !lines.get(to).isBlank()) {
        to++;
      }
      Node table = parsed(from, to);
      Columns columns = null;
      int row = from;
      for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
        for (Node node = part.getFirstChild(); node instanceof TableRow; node = node.getNext()) {
          List<String> cells = cells(node);
          if (row == from) {
            List<String> asked = source.options().columns();
            if (asked.isEmpty() && !Columns.areHeadings(cells)) {
              return to;
            }
            columns =
                Columns.areInOrder(asked)
                    ? Columns.inOrder(asked, source)
                    : Columns.below(cells, asked, from + 1, source);
            row++; // that of the delimiters
          } else if (columns != null) {
            columns.tell(cells, row + 1, section, source);
          }
          row++;
        }
      }
      clear(from, row);
      return row;
    }

    private Node parsed(int from, int to) {
      return TABLES.parse(String.join("\n", lines.subList(from, to))).getFirstChild();
    }

    private static List<String> cells(Node row) {
      List<String> cells = new ArrayList<>();
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        cells.add(InlineText.of(cell).text());
      }
      return cells;
    }

    /** Whether a line is a term with a definition below it. */
    private boolean isDefined(String line, int i) {
      boolean alone = i == 0 || lines.get(i - 1).isBlank();
      boolean plain = !line.isBlank() && !Character.isWhitespace(line.charAt(0));
      return alone && plain && "-*+>|:".indexOf(line.charAt(0)) < 0 && definition(i + 1) > 0;
    }

    /** The line of the definition at a line or, after a blank one, at the next; else -1. */
    private int definition(int i) {
      if (isDefinition(i)) {
        return i;
      }
      return i < lines.size() && lines.get(i).isBlank() && isDefinition(i + 1) ? i + 1 : -1;
    }

    private boolean isDefinition(int i) {
      return i < lines.size() && lines.get(i).matches("[:~][ \t].*");
    }

    /** A term and its definitions; a further one, and indented lines, go on with the text. */
    private int definitions(String term, int from) throws IOException {
      StringBuilder text = new StringBuilder();
      int i = definition(from + 1);
      int end = i;
      while (i > 0) {
        text.append(lines.get(i).substring(1)).append('\n');
        end = i + 1;
        while (end < lines.size() && continues(end)) {
          text.append(lines.get(end).strip()).append('\n');
          end++;
        }
        i = definition(end);
      }
      entry(plain(term), plain(text.toString()), from);
      clear(from, end);
      return end;
    }

    private boolean continues(int i) {
      String line = lines.get(i);
      if (line.isBlank()) {
        boolean indented = i + 1 < lines.size() && lines.get(i + 1).startsWith("    ");
        return indented && !lines.get(i + 1).isBlank();
      }
      return !isDefinition(i);
    }

    private static String plain(String markdown) {
      return InlineText.plain(markdown.strip());
    }
  }
}
