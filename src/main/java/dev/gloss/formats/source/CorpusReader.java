package dev.gloss.formats.source;

import java.io.IOException;
import java.util.List;

/**
 * Reads one source format. A format is added by one class that is named in {@link Corpus#READERS}.
 * Readers have no state; a file's state lives in its {@link SourceReading}.
 */
public interface CorpusReader {

  /** The format's name in messages, such as {@code JSON Lines}. */
  String format();

  /** The file name extensions it reads, lower case, without a dot. */
  List<String> extensions();

  /**
   * Reads a file to its end and tells what it finds.
   *
   * @throws IOException if the file cannot be read, or what is told throws it
   */
  void read(SourceReading source) throws IOException;

  /** What an empty-handed reading of this format should have found, for the error message. */
  String wanted();
}
