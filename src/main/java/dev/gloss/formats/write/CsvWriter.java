package dev.gloss.formats.write;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.text.Field;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/** Writes tables: RFC 4180's CSV, and the same with tabs, below a row of headings. */
final class CsvWriter implements CorpusWriter {
  private static final char BETWEEN = '|';

  private final String format;
  private final char separator;

  private CsvWriter(String format, char separator) {
    this.format = format;
    this.separator = separator;
  }

  static CsvWriter csv() {
    return new CsvWriter("csv", ',');
  }

  static CsvWriter tsv() {
    return new CsvWriter("tsv", '\t');
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public Set<Field> holds(Selection selection, WriteOptions options) {
    return EnumSet.allOf(Field.class);
  }

  @Override
  public List<String> write(Selection selection, WriteOptions options, List<Writer> out)
      throws IOException {
    CSVFormat dialect =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setRecordSeparator('\n').get();
    Writer rows = out.get(0);
    dialect.printRecord(rows, EntryTexts.ORDER.stream().map(Field::word).toArray());
    Losses losses = new Losses();
    selection.each(entry -> dialect.printRecord(rows, cells(entry, losses).toArray()));
    return losses.told();
  }

  private static List<String> cells(Entry entry, Losses losses) {
    List<String> cells = new ArrayList<>();
    for (Field field : EntryTexts.ORDER) {
      String text = EntryTexts.text(field, entry);
      cells.add(text == null ? joined(EntryTexts.list(field, entry), field, losses) : text);
    }
    return cells;
  }

  /** The elements in one cell; one that holds what stands between them would be read as two. */
  private static String joined(List<String> elements, Field field, Losses losses) {
    List<String> kept = new ArrayList<>();
    for (String element : elements) {
      if (element.indexOf(BETWEEN) < 0) {
        kept.add(element);
      } else {
        losses.add(field.word() + " with |");
      }
    }
    String cell = String.join(String.valueOf(BETWEEN), kept);
    // a bar behind a single name with a semicolon says that this parts nothing
    boolean name = kept.size() == 1 && field.holdsNames();
    return name && cell.indexOf(';') >= 0 ? cell + BETWEEN : cell;
  }
}
