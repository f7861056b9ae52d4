package dev.gloss.formats;

import dev.gloss.formats.source.BadSourceException;
import dev.gloss.formats.source.SourceLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a dictd index: a line a key, {@code KEY TAB OFFSET TAB LENGTH}, the numbers in base 64 with
 * the digits of MIME, most significant first (dictfmt(1)). A fourth column holds the key as it was
 * before it was folded.
 */
final class DictdIndex {
  /** Some two million keys; Debian's largest index has 203,645 and 6 MB. */
  private static final int MAX_BYTES = 64 << 20;

  /**
   * A key and where its record stands.
   *
   * @param key the key, perhaps folded
   * @param offset where the record begins, in bytes
   * @param length how many bytes it has
   */
  record Row(String key, long offset, long length) {

    boolean isSameRecord(Row other) {
      return offset == other.offset && length == other.length;
    }
  }

  private DictdIndex() {}

  /** The rows in the order of their records; of one record, in that of the index. */
  static List<Row> read(InputStream in, SourceLines.Complaint complaint) throws IOException {
    byte[] index = in.readNBytes(MAX_BYTES + 1);
    if (index.length > MAX_BYTES) {
      throw new BadSourceException(
          String.format(Locale.ROOT, "has an index of more than %,d bytes (64 MB)", MAX_BYTES));
    }
    List<Row> rows = new ArrayList<>();
    int number = 0;
    int start = 0;
    for (int end = 0; end <= index.length; end++) {
      if (end == index.length || index[end] == '\n') {
        number++;
        // what is not UTF-8 in a key is of no harm: the headword stands in the record
        String line = new String(index, start, end - start, StandardCharsets.UTF_8);
        if (!line.isBlank()) {
          Row row = row(line.stripTrailing());
          if (row == null) {
            complaint.at(
                number, "wanted key, offset and length with tabs between them, in base 64");
          } else {
            rows.add(row);
          }
        }
        start = end + 1;
      }
    }
    rows.sort(Comparator.comparingLong(Row::offset).thenComparingLong(Row::length));
    return rows;
  }

  private static @Nullable Row row(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length < 3) {
      return null;
    }
    long offset = DictdLayout.decode(columns[1]);
    long length = DictdLayout.decode(columns[2]);
    String key = columns.length > 3 && !columns[3].isBlank() ? columns[3] : columns[0];
    return offset < 0 || length < 0 ? null : new Row(key, offset, length);
  }

  /** Whether the keys are those of a record on the dictionary, such as its name or its licence. */
  static boolean isMetadata(List<String> keys) {
    for (String key : keys) {
      if (key.startsWith("00-database") || key.startsWith("00database")) {
        return true;
      }
    }
    return false;
  }
}
