package dev.gloss.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/** Tells what is wrong with the files of an index from a disk that cannot be read just now. */
final class Damage {
  private Damage() {}

  /**
   * Whether a failure to read an index lies in its bytes, so that reading again would not help;
   * what it holds is then lost, and may be replaced.
   */
  static boolean isCauseOf(Exception e) {
    return e instanceof RuntimeException // what Lucene's decoders make of wrong bytes
        || e instanceof CorruptIndexException
        || e instanceof EOFException
        || e instanceof FileNotFoundException
        || e instanceof NoSuchFileException
        || e instanceof IndexNotFoundException;
  }

  /** Whether the index is in a format that this Lucene does not know. */
  static boolean isOtherFormat(Exception e) {
    return e instanceof IndexFormatTooOldException || e instanceof IndexFormatTooNewException;
  }
}
