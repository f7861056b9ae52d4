package dev.gloss.index;

import java.io.EOFException;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;

/** Tells what is wrong with the files of an index from a disk that cannot be read just now. */
final class Damage {
  private static final Pattern RESOURCE = Pattern.compile("path=\"([^\"]+)\"");

  private Damage() {}

  /**
   * Whether a failure to read an index lies in its bytes, so that reading again would not help;
   * what it holds is then lost, and may be replaced.
   */
  static boolean isCauseOf(Exception e) {
    if (e instanceof AlreadyClosedException) {
      return false;
    }
    if (e instanceof RuntimeException) { // what Lucene's decoders make of wrong bytes, or hides
      return !(e.getCause() instanceof IOException hidden) || isCauseOf(hidden);
    }
    return e instanceof CorruptIndexException
        || e instanceof EOFException
        || e instanceof FileNotFoundException
        || e instanceof NoSuchFileException
        || e instanceof IndexNotFoundException;
  }

  /** The file and what is wrong with it, as far as a failure tells. */
  static String describe(Exception e) {
    String what = firstLine(e);
    String file = "";
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      Matcher resource = RESOURCE.matcher(message);
      if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
        file = lastPart(message);
        what = "it is missing";
      } else if (resource.find()) {
        file = lastPart(resource.group(1));
        what = firstLine(cause);
      }
    }
    return file.isEmpty() ? what : file + ": " + what;
  }

  /** Lucene ends with the nested name of what it read. */
  private static String firstLine(Throwable e) {
    String message = String.valueOf(e.getMessage());
    int resource = message.indexOf(" (resource");
    return resource < 0 ? message : message.substring(0, resource);
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf(File.separatorChar) + 1);
  }

  /** Whether the index is in a format that this Lucene does not know. */
  static boolean isOtherFormat(Exception e) {
    return e instanceof IndexFormatTooOldException || e instanceof IndexFormatTooNewException;
  }
}
