package dev.gloss.index;

import dev.gloss.index.IndexException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** What a folder holds before it is rebuilt: a readable index, or nothing that can be read. */
final class OldIndex implements Closeable {
  private final IndexFolder folder;
  private final @Nullable DirectoryReader reader;

  private OldIndex(IndexFolder folder, @Nullable DirectoryReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  /**
   * Reads what is published; for a caller that holds the lock, so that it stays what it is.
   *
   * @throws IOException if the disk cannot be read just now, which is no reason to replace anything
   */
  static OldIndex open(IndexFolder folder, Directory directory) throws IOException {
    DirectoryReader reader = null;
    try {
      reader = DirectoryReader.open(directory);
      Checksums.verify(directory, reader.getIndexCommit().getFileNames());
      return new OldIndex(folder, reader);
    } catch (IOException | RuntimeException e) {
      if (reader != null) {
        reader.close();
      }
      if (!Damage.isCauseOf(e) && !Damage.isOtherFormat(e)) {
        throw e;
      }
      return new OldIndex(folder, null);
    }
  }

  /** The published entries if they can be compared with new ones: of this schema, undamaged. */
  @Nullable DirectoryReader reader() throws IOException {
    return reader != null && Manifest.schema(userData(reader)) == Schema.VERSION ? reader : null;
  }

  private static Map<String, String> userData(DirectoryReader reader) throws IOException {
    return reader.getIndexCommit().getUserData();
  }

  /** Refuses what would replace an index of other sources unasked, whatever its schema. */
  void refuseOtherSources(List<Path> roots, RebuildOptions options) throws IOException {
    IndexOrigin before = reader == null ? null : Manifest.origin(userData(reader));
    if (before != null && !options.replace() && !before.roots().equals(roots)) {
      throw new IndexException(
          Reason.OTHER_SOURCES,
          folder
              + ": was made from "
              + names(before.roots())
              + ", not from "
              + names(roots)
              + "; the option replace replaces it",
          null);
    }
  }

  private static String names(List<Path> roots) {
    return roots.isEmpty()
        ? "a stream of entries"
        : roots.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
