package dev.gloss.formats;

import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.Header;
import dev.gloss.formats.source.SourceLines;
import dev.gloss.formats.source.SourceReading;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables: RFC 4180's CSV with the separator that its headings show, and the same with tabs.
 * The headings say what the columns hold.
 */
final class CsvReader implements CorpusReader {
  /** The most characters of a row, whose quoted cells may go over any number of lines. */
  private static final int MAX_ROW = 1 << 20;

  private static final String SEP = "sep=";
  private static final char UNSAID = '\0';

  private final String format;
  private final String separators;

  private CsvReader(String format, String separators) {
    this.format = format;
    this.separators = separators;
  }

  /** Of tables whose cells have a comma between them, or a semicolon, bar or tab. */
  static CsvReader csv() {
    return new CsvReader("csv", ",;\t|");
  }

  /** Of tables whose cells have a tab between them. */
  static CsvReader tsv() {
    return new CsvReader("tsv", "\t");
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public List<String> extensions() {
    return List.of(format);
  }

  @Override
  public Header.Style header() {
    return Header.Style.HASH;
  }

  @Override
  public String wanted() {
    return "a row of headings, such as term,expansion,definition, and rows below it";
  }

  @Override
  public boolean recognises(List<String> start) {
    int headings = Header.of(Header.Style.HASH, start).length();
    if (headings == start.size()) {
      return false;
    }
    String row = start.get(headings);
    return Columns.areHeadings(List.of(row.replace("\"", "").split(quoted(separator(row)), -1)));
  }

  private static String quoted(char separator) {
    return separator == '|' ? "\\|" : String.valueOf(separator);
  }

  /** The separator that a row has most of, outside quotes. */
  private char separator(String row) {
    char best = separators.charAt(0);
    int most = 0;
    for (int i = 0; i < separators.length(); i++) {
      int count = 0;
      boolean quoted = false;
      for (int k = 0; k < row.length(); k++) {
        quoted ^= row.charAt(k) == '"';
        count += !quoted && row.charAt(k) == separators.charAt(i) ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = separators.charAt(i);
      }
    }
    return best;
  }

  /** What Excel's first line says, {@code sep=;}. */
  private char saidSeparator(String line) {
    boolean said =
        line.length() == SEP.length() + 1 && line.regionMatches(true, 0, SEP, 0, SEP.length());
    char last = said ? line.charAt(SEP.length()) : UNSAID;
    return separators.indexOf(last) >= 0 ? last : UNSAID;
  }

  @Override
  public void read(SourceReading source) throws IOException {
    source.header(Header.Style.HASH);
    String first = source.lines().peek();
    char said = first == null ? UNSAID : saidSeparator(first);
    if (said != UNSAID) {
      source.lines().next();
      first = source.lines().peek();
    }
    if (first != null) {
      CSVFormat dialect =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(said == UNSAID ? separator(first) : said)
              .setIgnoreEmptyLines(false)
              .setIgnoreSurroundingSpaces(true)
              .get();
      new Rows(source, dialect).tell();
    }
  }

  /** One table while it is read. */
  private static final class Rows {
    private final SourceReading source;
    private final RowText text;
    private final CSVParser parser;
    private final int before;

    Rows(SourceReading source, CSVFormat dialect) throws IOException {
      this.source = source;
      this.before = source.lines().number() - 1;
      this.text = new RowText(source.lines());
      this.parser = CSVParser.builder().setReader(text).setFormat(dialect).get();
    }

    void tell() throws IOException {
      List<String> asked = source.options().columns();
      Columns columns = null;
      if (Columns.areInOrder(asked)) {
        columns = Columns.inOrder(asked, source);
        if (columns == null) {
          return;
        }
      }
      int line = line();
      for (List<String> row = row(line); row != null; row = row(line)) {
        if (columns != null) {
          columns.tell(row, line, source);
        } else {
          columns = Columns.below(row, asked, line, source);
          if (columns == null) {
            return;
          }
        }
        line = line();
      }
    }

    /** The line at which the next row begins. */
    private int line() {
      return before + Math.toIntExact(parser.getCurrentLineNumber()) + 1;
    }

    /** The cells of the next row; null at the end, or after an error was told. */
    private @Nullable List<String> row(int line) throws IOException {
      text.beginRow();
      try {
        Iterator<CSVRecord> rows = parser.iterator();
        return rows.hasNext() ? rows.next().toList() : null;
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CSVException || e.getCause() instanceof LongRowException) {
          if (!source.lines().malformed()) {
            source.error(line, reason(e.getCause()));
          }
          return null;
        }
        throw e.getCause();
      }
    }

    private static String reason(IOException cause) {
      if (cause instanceof LongRowException) {
        return String.format(
            Locale.ROOT,
            "the row is longer than %,d characters; perhaps a quote in it is never closed",
            MAX_ROW);
      }
      return String.valueOf(cause.getMessage()).contains("EOF")
          ? "a quote that opens in this row is never closed"
          : "found text behind a closing quote; a quote within quotes is written twice";
    }
  }

  /** A row that does not end. */
  private static final class LongRowException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The lines as the parser wants them. */
  private static final class RowText extends Reader {
    private final SourceLines lines;
    private String line = "";
    private int next;
    private long row;

    RowText(SourceLines lines) {
      this.lines = lines;
    }

    void beginRow() {
      row = 0;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      if (next == line.length()) {
        String more = lines.next();
        if (more == null) {
          return -1;
        }
        line = more + "\n";
        next = 0;
      }
      int count = Math.min(length, line.length() - next);
      line.getChars(next, next + count, into, from);
      next += count;
      row += count;
      if (row > MAX_ROW + line.length()) {
        throw new LongRowException();
      }
      return count;
    }

    /** Nothing: the file is closed by who opened it. */
    @Override
    public void close() {}
  }
}
