package dev.gloss.formats.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one source format. A format is added by one class that is named in {@code
 * dev.gloss.formats.Corpus}. Readers have no state; a file's state lives in its {@link
 * SourceReading}.
 */
public interface CorpusReader {

  /** The format's name, as {@code --format} takes it: {@code csv}. */
  String format();

  /** The file name extensions it reads, lower case, without the dot in front. */
  List<String> extensions();

  /** How its files say things of themselves; they do not unless a format says so. */
  default Header.Style header() {
    return Header.Style.NONE;
  }

  /**
   * Whether a file is of this format, by its first lines; asked where its name does not say so.
   * Never, of a format that is known by its name only.
   *
   * @param start up to {@value Header#MAX_LINES} lines
   */
  default boolean recognises(List<String> start) {
    return false;
  }

  /**
   * Whether a file holds entries of this format, by its first lines; asked of files of a folder
   * whose extension several formats share, and others too: {@code package.json}.
   *
   * @param start up to {@value Header#MAX_LINES} lines
   */
  default boolean holdsEntries(List<String> start) {
    return recognises(start);
  }

  /**
   * Reads a file to its end and tells what it finds.
   *
   * @throws IOException if the file cannot be read, or what is told throws it
   */
  void read(SourceReading source) throws IOException;

  /** What an empty-handed reading of this format should have found, for the error message. */
  String wanted();

  /**
   * The file to open when the given one is named, of a format that keeps its entries in several
   * files; null if one of them is missing.
   */
  default @Nullable Path main(Path file) {
    return file;
  }

  /** The further files that reading the main one opens. */
  default List<Path> beside(Path main) {
    return List.of();
  }
}
