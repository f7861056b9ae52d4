package dev.gloss.corpus;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to read the files of a corpus, where they do not say it themselves. Immutable; begin with
 * {@link #DEFAULT} and change what differs.
 *
 * @param format the format of all files, such as {@code csv}; null goes by their names and content
 * @param encoding the character encoding of all files, such as {@code windows-1252}; null is UTF-8
 * @param columns what the columns of tables hold, in order, such as {@code term,definition,-}, or
 *     by their headings, such as {@code Kürzel=term}; empty goes by the headings
 * @param licence the licence of files that declare none, or null
 */
public record ReadOptions(
    @Nullable String format,
    @Nullable String encoding,
    List<String> columns,
    @Nullable String licence) {

  /** What the files say themselves, in UTF-8. */
  public static final ReadOptions DEFAULT = new ReadOptions(null, null, List.of(), null);

  /** Copies the list. */
  public ReadOptions {
    columns = List.copyOf(Objects.requireNonNull(columns, "columns"));
  }

  /** The same with another format. */
  public ReadOptions withFormat(@Nullable String newFormat) {
    return new ReadOptions(newFormat, encoding, columns, licence);
  }

  /** The same with another encoding. */
  public ReadOptions withEncoding(@Nullable String newEncoding) {
    return new ReadOptions(format, newEncoding, columns, licence);
  }

  /** The same with other columns. */
  public ReadOptions withColumns(List<String> newColumns) {
    return new ReadOptions(format, encoding, newColumns, licence);
  }

  /** The same with another licence. */
  public ReadOptions withLicence(@Nullable String newLicence) {
    return new ReadOptions(format, encoding, columns, newLicence);
  }

  /** The same, and in each respect that it leaves open, as another says. */
  public ReadOptions orElse(ReadOptions other) {
    return new ReadOptions(
        format == null ? other.format : format,
        encoding == null ? other.encoding : encoding,
        columns.isEmpty() ? other.columns : columns,
        licence == null ? other.licence : licence);
  }
}
