package dev.gloss.formats;

import dev.gloss.corpus.Entry;
import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads dictionaries of the dictd server: {@code NAME.index} says where in {@code NAME.dict} or
 * {@code NAME.dict.dz} each record stands. Records are read in the order of the file, whose gzip
 * variant is then unpacked once and never held. One record is one entry, but for {@link
 * SwallowedRecords}.
 */
final class DictdReader implements CorpusReader {
  /** A record is a page or two; the longest of Debian's five dictionaries has 25,613 bytes. */
  private static final int MAX_RECORD = 1 << 20;

  private static final List<String> LICENCES =
      List.of("GNU Free Documentation License", "GNU General Public License", "public domain");

  private static final String INDEX = ".index";
  private static final List<String> DATA = List.of(".dict.dz", ".dict");

  @Override
  public String format() {
    return "dictd";
  }

  @Override
  public List<String> extensions() {
    return List.of("index", "dict", "dict.dz");
  }

  @Override
  public String wanted() {
    return "NAME.index and, beside it, NAME.dict or NAME.dict.dz with the records that it names";
  }

  @Override
  public @Nullable Path main(Path file) {
    String base = base(file);
    if (!Files.isRegularFile(file.resolveSibling(base + INDEX))) {
      return null;
    }
    for (String extension : DATA) {
      Path data = file.resolveSibling(base + extension);
      if (Files.isRegularFile(data)) {
        return data;
      }
    }
    return null;
  }

  @Override
  public List<Path> beside(Path main) {
    return List.of(main.resolveSibling(base(main) + INDEX));
  }

  private static String base(Path file) {
    String name = String.valueOf(file.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    for (String extension : List.of(INDEX, DATA.get(0), DATA.get(1))) {
      if (lower.endsWith(extension)) {
        return name.substring(0, name.length() - extension.length());
      }
    }
    return name;
  }

  @Override
  public void read(SourceReading source) throws IOException {
    Path index = beside(source.file()).get(0);
    List<DictdIndex.Row> rows =
        DictdIndex.read(
            source.beside(index), (line, message) -> source.errorBeside(index, line, message));
    new Records(source).tell(rows);
  }

  /** The records of one file, in its order. */
  private static final class Records {
    private final SourceReading source;
    private final InputStream bytes;
    private boolean ours;
    private long position;
    private int line = 1;
    private int damaged;
    private int firstDamaged;

    Records(SourceReading source) {
      this.source = source;
      this.bytes = source.bytes();
    }

    void tell(List<DictdIndex.Row> rows) throws IOException {
      ours = rows.stream().anyMatch(row -> row.key().equals(DictdLayout.KEY));
      int i = 0;
      while (i < rows.size()) {
        DictdIndex.Row row = rows.get(i);
        List<String> keys = new ArrayList<>();
        while (i < rows.size() && rows.get(i).isSameRecord(row)) {
          keys.add(rows.get(i).key());
          i++;
        }
        record(row, keys);
      }
      if (damaged > 0) {
        source.warning(
            firstDamaged,
            String.format(
                Locale.ROOT,
                "byte sequences that are not UTF-8, or control characters, shown as U+FFFD: %,d;"
                    + " this is the first entry with one",
                damaged));
      }
    }

    private void record(DictdIndex.Row row, List<String> keys) throws IOException {
      if (row.offset() < position) {
        source.skipped(line, row.key() + " (overlaps the record before it)");
        return;
      }
      if (row.length() > MAX_RECORD) {
        source.error(
            line,
            String.format(
                Locale.ROOT,
                "a record of %,d bytes follows, at most %,d (1 MB) are allowed",
                row.length(),
                MAX_RECORD));
        return;
      }
      pass(row.offset() - position);
      int start = line;
      byte[] record = bytes.readNBytes((int) row.length());
      advance(record, record.length);
      if (record.length < row.length()) {
        source.skipped(start, row.key() + " (lies beyond the end of the file)");
      } else {
        tell(start, text(record, start), keys);
      }
    }

    private void tell(int start, String text, List<String> keys) throws IOException {
      if (text.startsWith("00-database") || DictdIndex.isMetadata(keys)) {
        metadata(text, keys.get(0));
        source.skipped(start, keys.get(0));
        return;
      }
      Entry.Builder laidOut = ours ? DictdLayout.entry(text) : null;
      if (laidOut != null) {
        source.entry(start, laidOut);
        return;
      }
      for (SwallowedRecords.Piece piece : SwallowedRecords.of(text)) {
        boolean first = piece.line() == 0;
        String head = piece.text().lines().findFirst().orElse("");
        source.entry(
            start + piece.line(), DictdRecord.entry(piece.text(), first ? keys : List.of(head)));
      }
    }

    /** The dictionary's name and, where its notice says one that is known, the licence. */
    private void metadata(String text, String key) {
      String folded =
          Text.fold(text.startsWith("00-") ? text.substring(text.indexOf('\n') + 1) : text);
      if (key.endsWith("short")) {
        source.named(folded.isEmpty() ? null : folded, null);
      } else {
        Stream.concat(declared(text), LICENCES.stream().filter(folded::contains))
            .findFirst()
            .filter(licence -> source.options().licence() == null)
            .ifPresent(licence -> source.named(null, licence));
      }
    }

    /** What a line such as {@code licence: CC0} says. */
    private static Stream<String> declared(String text) {
      return text.lines()
          .map(String::strip)
          .filter(line -> line.startsWith("licence: "))
          .map(line -> line.substring(line.indexOf(' ') + 1));
    }

    private void pass(long count) throws IOException {
      byte[] passed = new byte[8192];
      for (long left = count; left > 0; ) {
        int n = bytes.readNBytes(passed, 0, (int) Math.min(left, passed.length));
        if (n == 0) {
          return;
        }
        advance(passed, n);
        left -= n;
      }
    }

    private void advance(byte[] passed, int count) {
      position += count;
      for (int i = 0; i < count; i++) {
        line += passed[i] == '\n' ? 1 : 0;
      }
    }

    /** The text, with U+FFFD for what no entry may hold. */
    private String text(byte[] record, int start) {
      String text = new String(record, source.encoding());
      int before = damaged;
      StringBuilder clean = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean bad = !Text.isSpace(c) && Text.isForbidden(text, i);
        damaged += bad || c == '\uFFFD' ? 1 : 0;
        clean.append(bad ? '\uFFFD' : c);
      }
      if (before == 0 && damaged > 0) {
        firstDamaged = start;
      }
      return clean.toString();
    }
  }
}
