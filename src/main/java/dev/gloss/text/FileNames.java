package dev.gloss.text;

import java.nio.file.Path;

/** What the name of a file says of it. */
public final class FileNames {
  private FileNames() {}

  /** Whether a file or folder is hidden, so that it is not read with the folder that it is in. */
  public static boolean isHidden(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
