package dev.gloss.index;

import dev.gloss.index.IndexException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * An index folder as files: whether it is ours to write, and how a damaged one is cleared.
 *
 * <p>Lucene's writer deletes strange files whose names look like its own, so a folder is accepted
 * only when it is empty but for README.md and dot files, or carries our marker.
 */
class IndexFolder {
  /** The file that marks a folder as a gloss index, even when its commit cannot be read. */
  static final String MARKER = "gloss.index";

  private static final byte[] MARK =
      "This folder is a gloss index: gloss rebuild replaces what is in it.\n"
          .getBytes(StandardCharsets.UTF_8);

  /** No wider than what Lucene writes for us: it deletes strange files that look like its own. */
  private static final Pattern LUCENE_FILE =
      Pattern.compile(
          "_[a-z0-9]{1,6}(\\.(cf[es]|fd[mtx]|fnm|nv[dm]|si)"
              + "|_[a-z0-9]+\\.liv|_Lucene\\d+_\\d+\\.[a-z]{3}|_Lucene[\\w-]+\\.tmp)"
              + "|(pending_)?segments_[a-z0-9]+|write\\.lock");

  private final Path path;

  IndexFolder(Path path) {
    this.path = Objects.requireNonNull(path, "index");
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
    if (isHome()) {
      throw new IndexException(
          Reason.NOT_OURS, path + ": is your home folder; wanted is a folder for the index", null);
    }
    List<String> strange = new ArrayList<>();
    List<String> names = readableNames();
    // after the names: another rebuild that has just begun marks the folder before it writes
    boolean marked = Files.isRegularFile(path.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    for (String name : names) {
      boolean ours = name.equals(MARKER) || name.equals("README.md") || name.startsWith(".");
      // a lock through a link would be taken on a file elsewhere
      boolean link =
          name.equals(IndexWriter.WRITE_LOCK_NAME) && Files.isSymbolicLink(path.resolve(name));
      if (link || (!ours && !(marked && LUCENE_FILE.matcher(name).matches()))) {
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

  /** A home holds nothing but dot files when it is new. */
  private boolean isHome() throws IOException {
    Path home = Path.of(System.getProperty("user.home", ""));
    return Files.exists(home) && Files.isSameFile(path, home);
  }

  private List<String> readableNames() throws IOException {
    try {
      return names();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    names.sort(null);
    return names;
  }

  /**
   * Marks the folder as ours; on the disk before the first file of Lucene's is written, since
   * without it the folder would be refused.
   */
  void mark(Directory directory) throws IOException {
    try {
      if (!List.of(directory.listAll()).contains(MARKER)) {
        try (IndexOutput marker = directory.createOutput(MARKER, IOContext.DEFAULT)) {
          marker.writeBytes(MARK, MARK.length);
        } catch (FileAlreadyExistsException e) {
          // another rebuild has just marked the folder; the lock decides which of the two goes on
        }
        directory.sync(List.of(MARKER));
        directory.syncMetaData();
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Refuses to delete an index that another gloss can read, unless it is to be replaced whatever it
   * is; and in a dry run any that cannot be read, as nothing would come after it.
   */
  private void refuseToDelete(Directory directory, RebuildOptions options) throws IOException {
    if (!options.replace() && isOfAnotherLucene(directory)) {
      throw new IndexException(
          Reason.OTHER_SCHEMA,
          path
              + ": written by another version of gloss, which alone can tell from what; the"
              + " option replace replaces it",
          null);
    }
    if (options.dryRun()) {
      throw new IndexException(
          Reason.DAMAGED,
          path
              + ": the index cannot be read, so there is nothing to compare with; a rebuild that is"
              + " no dry run replaces it",
          null);
    }
  }

  /** Whether the newest commit is whole, and yet cannot be read. */
  private static boolean isOfAnotherLucene(Directory directory) throws IOException {
    try {
      SegmentInfos.readLatestCommit(directory);
      return false;
    } catch (IOException | IllegalArgumentException e) { // the latter where a codec is not known
      if (e instanceof IOException failure && !Damage.isOtherFormat(failure)) {
        return false;
      }
    }
    try {
      Checksums.verify(directory, List.of(SegmentInfos.getLastCommitSegmentsFileName(directory)));
      return true;
    } catch (IOException e) {
      return false; // the bytes that tell the version may be what is damaged
    }
  }

  /**
   * Deletes, under the lock and by Lucene's names only, what belongs to no published commit and
   * what Lucene's writer would stumble over or leave: the files of a rebuild that died or met a
   * full disk, older commits whose deletion a loss of power has half undone, and all of an index
   * whose commit cannot be read or lacks a file. An index whose entries alone are damaged stays
   * until it is replaced.
   *
   * @return whether there was an index that could not be read
   * @throws IndexException if it is not to be deleted with these options
   */
  boolean sweep(Directory directory, RebuildOptions options) throws IOException {
    boolean had = hasCommit();
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      Collection<String> published = published(directory);
      if (had && published.isEmpty()) {
        refuseToDelete(directory, options);
      }
      for (String name : directory.listAll()) {
        boolean goes = LUCENE_FILE.matcher(name).matches() && !published.contains(name);
        if (goes && !name.equals(IndexWriter.WRITE_LOCK_NAME)) {
          lock.ensureValid();
          directory.deleteFile(name);
        }
      }
      return had && published.isEmpty();
    } catch (IndexException e) {
      throw e;
    } catch (LockObtainFailedException e) {
      throw locked(path.toString(), e);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The files of the published commit, none if it cannot be read or lacks one. */
  private static Collection<String> published(Directory directory) throws IOException {
    try {
      Collection<String> files = SegmentInfos.readLatestCommit(directory).files(true);
      return List.of(directory.listAll()).containsAll(files) ? files : List.of();
    } catch (IOException | RuntimeException e) {
      if (Damage.isCauseOf(e) || Damage.isOtherFormat(e)) {
        return List.of();
      }
      throw e;
    }
  }

  /**
   * Whether the folder has a commit, readable or not. A rebuild may put a new one in the place of
   * the old while the names are listed, so that neither is among them: one look finds it, or the
   * next.
   */
  boolean hasCommit() throws IOException {
    boolean found = namesCommit();
    return found || namesCommit();
  }

  private boolean namesCommit() throws IOException {
    try {
      return names().stream().anyMatch(name -> name.startsWith(IndexFileNames.SEGMENTS + "_"));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return false;
    } catch (AccessDeniedException e) {
      throw new IndexException(Reason.MISSING, path + ": this folder may not be read", e);
    }
  }

  /** Opens the folder to write it. */
  Directory open() throws IOException {
    return FSDirectory.open(path);
  }

  private IndexException unwritable(IOException cause) {
    return new IndexException(
        Reason.UNWRITABLE,
        path + ": cannot write the index here (" + reason(cause) + "); the index is unchanged",
        cause);
  }

  /** The index of a name is being rebuilt. */
  static IndexException locked(String name, IOException cause) {
    return new IndexException(
        Reason.LOCKED,
        name + ": another rebuild holds this index; try again when it is done",
        cause);
  }

  /** What went wrong, for a message that already names the file. */
  static String reason(Exception e) {
    Throwable first = e;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      first = cause instanceof IOException ? cause : first;
    }
    if (first instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (first instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    String message = first.getMessage();
    return message == null ? first.getClass().getSimpleName() : message;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
