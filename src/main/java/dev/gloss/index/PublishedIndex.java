package dev.gloss.index;

import dev.gloss.analysis.Prose;
import dev.gloss.formats.Corpus;
import dev.gloss.formats.source.SourceFile;
import dev.gloss.index.IndexException.Reason;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An index open for reading: verified, of a known schema, following newer commits on {@link
 * #refresh()}. Readers take no lock and are never disturbed by a rebuild.
 *
 * <p>Thread-safe. Every {@link #acquire()} is paired with a {@link #release}; a snapshot stays
 * whole until released, whatever is published meanwhile.
 */
public final class PublishedIndex extends ReferenceManager<Snapshot> {
  private static final String CLOSED = "the glossary is closed";
  private static final String CURE = "gloss rebuild makes it anew";

  /** Does something with one state of the index. */
  public interface Task<T> {
    /**
     * Does it.
     *
     * @param snapshot whole until this returns
     * @throws IOException if the index cannot be read
     */
    T with(Snapshot snapshot) throws IOException;
  }

  private final String name;
  private final Directory directory;

  private PublishedIndex(String name, Directory directory, boolean verify) throws IOException {
    this.name = name;
    this.directory = directory;
    this.current = newest(verify);
  }

  /**
   * Opens an index folder.
   *
   * @throws IndexException {@link Reason#MISSING}, {@link Reason#DAMAGED}, {@link Reason#NOT_OURS}
   *     or {@link Reason#OTHER_SCHEMA}
   */
  public static PublishedIndex open(Path path, OpenOptions options) throws IOException {
    Objects.requireNonNull(options, "options");
    if (!new IndexFolder(path).hasCommit()) {
      throw new IndexException(
          Reason.MISSING, path + ": there is no index here; gloss rebuild makes one", null);
    }
    Directory directory =
        options.memoryMapped() ? new MMapDirectory(path) : new NIOFSDirectory(path);
    return open(path.toString(), directory, options.verify());
  }

  /** Opens an index that is not a folder, such as one in memory; it is closed with this object. */
  static PublishedIndex open(String name, Directory directory, boolean verify) throws IOException {
    try {
      return new PublishedIndex(name, directory, verify);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw damaged(name, e);
    }
  }

  /** The failure as a reader should see it: an I/O error of the disk stays one, damage is named. */
  private static IOException damaged(String name, Exception e) {
    if (e instanceof IndexException refused) {
      return refused;
    }
    if (Damage.isOtherFormat(e)) {
      return new IndexException(
          Reason.OTHER_SCHEMA,
          name + ": written by another version, or damaged (" + Damage.describe(e) + "); " + CURE,
          e);
    }
    if (Damage.isCauseOf(e)) {
      return new IndexException(
          Reason.DAMAGED, name + ": the index is damaged (" + Damage.describe(e) + "); " + CURE, e);
    }
    if (isInterruption(e)) {
      return interrupted(name, e);
    }
    return e instanceof IOException disk ? disk : new IOException(e.getMessage(), e);
  }

  /** The newest commit; a rebuild may replace one while it is opened, and then the next is. */
  private Snapshot newest(boolean verify) throws IOException {
    while (true) {
      String tried = SegmentInfos.getLastCommitSegmentsFileName(directory);
      try {
        return snapshot(DirectoryReader.open(directory), verify);
      } catch (FileNotFoundException | NoSuchFileException e) {
        if (Objects.equals(tried, SegmentInfos.getLastCommitSegmentsFileName(directory))) {
          throw e;
        }
      }
    }
  }

  private Snapshot snapshot(DirectoryReader reader, boolean verify) throws IOException {
    boolean done = false;
    try {
      Map<String, String> data = reader.getIndexCommit().getUserData();
      if (!Manifest.isPresent(data)) {
        throw new IndexException(
            Reason.NOT_OURS, name + ": this is a Lucene index, but not one of gloss", null);
      }
      if (Manifest.schema(data) != Schema.VERSION) {
        throw new IndexException(
            Reason.OTHER_SCHEMA,
            name
                + ": has schema "
                + Manifest.schema(data)
                + ", wanted is "
                + Schema.VERSION
                + "; "
                + CURE,
            null);
      }
      if (verify) {
        Checksums.verify(directory, reader.getIndexCommit().getFileNames());
      }
      Manifest manifest = Manifest.of(data);
      Prose prose = new Prose(manifest.language());
      // now: the next rebuild deletes the files, however long this commit is read
      Snapshot snapshot = new Snapshot(reader, manifest, prose, bytes(reader));
      done = true;
      return snapshot;
    } finally {
      if (!done) {
        reader.close();
      }
    }
  }

  /**
   * Moves on to the newest commit, if there is a newer one; waits for another thread that is doing
   * so.
   *
   * @return whether there was a newer one
   * @throws IndexException if the newer commit is damaged or of another schema; the old one stays
   */
  public boolean refresh() throws IOException {
    String before = commit();
    maybeRefreshBlocking();
    return !commit().equals(before);
  }

  private String commit() throws IOException {
    return read(snapshot -> snapshot.manifest().commit());
  }

  /**
   * Does something with the present state of the index.
   *
   * @throws InterruptedIOException if the thread is interrupted where that stops the reading of
   *     files; it then still is
   * @throws IllegalStateException if this object is closed
   */
  public <T> T read(Task<T> task) throws IOException {
    Snapshot snapshot = acquireOpen();
    try {
      return task.with(snapshot);
    } catch (IOException e) {
      throw isInterruption(e) ? interrupted(name, e) : e;
    } finally {
      release(snapshot);
    }
  }

  /** As {@link #acquire()}; another thread may have closed this object since it was asked. */
  private Snapshot acquireOpen() throws IOException {
    try {
      return acquire();
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException(CLOSED, e);
    }
  }

  /**
   * Says so if this object is closed.
   *
   * @throws IllegalStateException if it is
   */
  public void ensureOpen() {
    if (current == null) {
      throw new IllegalStateException(CLOSED);
    }
  }

  /** Lucene may have wrapped it, to name the file. */
  private static boolean isInterruption(Exception e) {
    return e instanceof ClosedByInterruptException
        || e.getCause() instanceof ClosedByInterruptException;
  }

  private static InterruptedIOException interrupted(String name, Exception e) {
    InterruptedIOException told = new InterruptedIOException(name + ": the thread was interrupted");
    told.initCause(e);
    return told;
  }

  /** What the index says of itself. */
  public IndexStatus status() throws IOException {
    return read(this::status);
  }

  private IndexStatus status(Snapshot snapshot) throws IOException {
    Manifest manifest = snapshot.manifest();
    return new IndexStatus(
        manifest.entries(),
        manifest.heads(),
        sections(snapshot.reader()),
        manifest.schema(),
        manifest.language(),
        isFolder() ? manifest.origin().roots().stream().map(Path::toString).toList() : List.of(),
        isCurrent(manifest),
        snapshot.bytes(),
        manifest.built(),
        manifest.commit());
  }

  /**
   * An index in memory holds no promise to follow its sources, which may lie on another machine.
   */
  private boolean isFolder() {
    return directory instanceof FSDirectory;
  }

  private long bytes(DirectoryReader reader) throws IOException {
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  private static List<String> sections(DirectoryReader reader) throws IOException {
    List<String> sections = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Schema.SECTION_NAME);
    if (terms != null) {
      TermsEnum names = terms.iterator();
      while (names.next() != null) {
        sections.add(names.term().utf8ToString());
      }
    }
    return sections;
  }

  /** As {@link IndexStatus#current()}, at the cost of a look at the sources. */
  public boolean isCurrent() throws IOException {
    return read(snapshot -> isCurrent(snapshot.manifest()));
  }

  /** Whether the sources are what the commit was made from; the digest is asked only in doubt. */
  private boolean isCurrent(Manifest manifest) {
    IndexOrigin origin = manifest.origin();
    if (!isFolder() || origin.roots().isEmpty()) {
      return true;
    }
    try {
      List<SourceFile> now = Corpus.of(origin.roots(), origin.reading()).stat();
      boolean same = now.size() == manifest.files().size();
      for (int i = 0; same && i < now.size(); i++) {
        same = isStill(now.get(i), manifest.files().get(i));
      }
      return same;
    } catch (IOException e) {
      return false; // a source that cannot be read is not what it was
    }
  }

  private static boolean isStill(SourceFile now, SourceFile then) throws IOException {
    return now.path().equals(then.path())
        && now.size() == then.size()
        && (now.modified().equals(then.modified()) || now.digestNow().equals(then.digest()));
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
    try {
      // a rebuild replaces every segment, and one that mended damage counts generations from 1
      // again: only the manifest tells whether the commit is another, and nothing of the old
      // reader is reused
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      return Manifest.isOf(data, old.manifest()) ? null : newest(true);
    } catch (IOException | RuntimeException e) {
      throw damaged(name, e);
    }
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }

  @Override
  protected void afterClose() throws IOException {
    directory.close();
  }
}
