package dev.gloss.formats.source;

import java.nio.file.Path;

/**
 * A file of a corpus.
 *
 * @param name what it is called in places
 * @param path where it is
 * @param root the number of the path, among those given, that led to it, from 0
 */
public record Source(String name, Path path, int root) {

  /** What another file in the same folder is called. */
  public String nameBeside(Path other) {
    return name.substring(0, name.lastIndexOf('/') + 1) + other.getFileName();
  }
}
