package dev.gloss.index;

import dev.gloss.index.IndexException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * An index folder as files: whether it is ours to write, and how a damaged one is cleared.
 *
 * <p>Lucene's writer deletes strange files whose names look like its own, so a folder is accepted
 * only when it is empty but for README.md and dot files, or carries our marker.
 */
final class IndexFolder {
  /** The file that marks a folder as a gloss index, even when its commit cannot be read. */
  static final String MARKER = "gloss.index";

  private static final Pattern LUCENE_FILE =
      Pattern.compile("_[a-z0-9]+([_.].*)?|(pending_)?segments(_[a-z0-9]+)?|write\\.lock");

  private final Path path;

  IndexFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes the folder if it is missing and refuses it if it holds anything that is not ours.
   *
   * @throws IndexException {@link Reason#NOT_OURS} or {@link Reason#UNWRITABLE}
   */
  void claim() throws IOException {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new IndexException(
          Reason.UNWRITABLE, path + ": cannot make this folder for the index: " + reason(e), e);
    }
    List<String> strange = new ArrayList<>();
    boolean marked = Files.isRegularFile(path.resolve(MARKER));
    for (String name : names()) {
      boolean ours = name.equals(MARKER) || name.equals("README.md") || name.startsWith(".");
      if (!ours && !(marked && LUCENE_FILE.matcher(name).matches())) {
        strange.add(name);
      }
    }
    if (!strange.isEmpty()) {
      throw new IndexException(
          Reason.NOT_OURS,
          path
              + ": holds \""
              + strange.get(0)
              + "\""
              + (strange.size() == 1 ? "" : " and " + (strange.size() - 1) + " more")
              + ", which no gloss index has; wanted is an empty folder or an index of gloss",
          null);
    }
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    names.sort(null);
    return names;
  }

  /** Marks the folder as ours; before the first file of Lucene's is written. */
  void mark() throws IOException {
    Path marker = path.resolve(MARKER);
    if (!Files.exists(marker)) {
      try {
        Files.writeString(
            marker, "This folder is a gloss index: gloss rebuild replaces what is in it.\n");
      } catch (IOException e) {
        throw new IndexException(
            Reason.UNWRITABLE, path + ": cannot write the index here: " + reason(e), e);
      }
    }
  }

  /** Deletes the files of a damaged index, under its lock, by Lucene's names only. */
  void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String name : directory.listAll()) {
        if (LUCENE_FILE.matcher(name).matches() && !name.equals(IndexWriter.WRITE_LOCK_NAME)) {
          lock.ensureValid();
          directory.deleteFile(name);
        }
      }
    } catch (LockObtainFailedException e) {
      throw locked(e);
    }
  }

  /** Whether the folder has a commit, readable or not. */
  boolean hasCommit() throws IOException {
    try {
      return names().stream().anyMatch(name -> name.startsWith(IndexFileNames.SEGMENTS + "_"));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return false;
    } catch (AccessDeniedException e) {
      throw new IndexException(Reason.MISSING, path + ": this folder may not be read", e);
    }
  }

  FSDirectory open() throws IOException {
    return FSDirectory.open(path);
  }

  IndexException locked(IOException cause) {
    return new IndexException(
        Reason.LOCKED,
        path + ": another rebuild holds this index; try again when it is done",
        cause);
  }

  /** What went wrong, for a message that already names the file. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
