package dev.gloss.corpus;

/**
 * Where something was read: a file and a line in it.
 *
 * @param file the file's path as given or, inside a folder, the folder as given followed by the
 *     path relative to it, with {@code /} between names
 * @param line the line, counted from 1; 0 when the whole file is meant
 */
public record Place(String file, int line) {

  /** The form used in messages: {@code corpus/optimisers.md:31}, without a line when it is 0. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
