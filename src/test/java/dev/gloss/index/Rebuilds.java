package dev.gloss.index;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;

/** Rebuilds on a disk that fails. */
public final class Rebuilds {
  private Rebuilds() {}

  /**
   * Rebuilds an index folder through a wrapped directory.
   *
   * @param disk wraps the folder's directory
   */
  public static RebuildReport on(
      Path index, UnaryOperator<Directory> disk, Stream<Entry> entries, RebuildOptions options)
      throws IOException {
    IndexFolder folder =
        new IndexFolder(index) {
          @Override
          Directory open() throws IOException {
            return disk.apply(super.open());
          }
        };
    return Rebuild.folder(folder, entries, options);
  }
}
