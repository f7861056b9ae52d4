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

/** What a folder holds before it is rebuilt: nothing, a readable index, or a damaged one. */
final class OldIndex implements Closeable {
  private final IndexFolder folder;
  private final @Nullable Directory directory;
  private final @Nullable DirectoryReader reader;
  private final boolean damaged;

  private OldIndex(
      IndexFolder folder,
      @Nullable Directory directory,
      @Nullable DirectoryReader reader,
      boolean damaged) {
    this.folder = folder;
    this.directory = directory;
    this.reader = reader;
    this.damaged = damaged;
  }

  static OldIndex open(IndexFolder folder) throws IOException {
    if (!folder.hasCommit()) {
      return new OldIndex(folder, null, null, false);
    }
    Directory directory = folder.open();
    DirectoryReader reader = null;
    try {
      reader = DirectoryReader.open(directory);
      Checksums.verify(directory, reader.getIndexCommit().getFileNames());
      return new OldIndex(folder, directory, reader, false);
    } catch (IOException | RuntimeException e) { // also a format that Lucene could not write over
      if (reader != null) {
        reader.close();
      }
      return new OldIndex(folder, directory, null, true);
    }
  }

  boolean isDamaged() {
    return damaged;
  }

  /** The published entries if they can be compared with new ones: of this schema, undamaged. */
  @Nullable DirectoryReader reader() throws IOException {
    return reader != null && Manifest.schema(userData(reader)) == Schema.VERSION ? reader : null;
  }

  private static Map<String, String> userData(DirectoryReader reader) throws IOException {
    return reader.getIndexCommit().getUserData();
  }

  void refuseOtherSources(List<Path> roots, RebuildOptions options) throws IOException {
    DirectoryReader comparable = reader();
    if (comparable == null || options.replace()) {
      return;
    }
    List<Path> before = Manifest.of(userData(comparable)).roots();
    if (!before.equals(roots)) {
      throw new IndexException(
          Reason.OTHER_SOURCES,
          folder
              + ": was made from "
              + names(before)
              + ", not from "
              + names(roots)
              + "; --replace replaces it",
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
    if (directory != null) {
      directory.close();
    }
  }
}
