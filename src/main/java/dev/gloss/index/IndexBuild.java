package dev.gloss.index;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.SynonymRules;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Thesaurus;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.formats.source.SourceFile;
import dev.gloss.index.IndexException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * One index being written: entries are added, finished, verified and published, in this order.
 * Closing it without publishing leaves the directory's published commit as it was.
 *
 * <p>For one thread; documents are made and written on another.
 */
final class IndexBuild implements Closeable {
  /** Up to this many entries the index is merged to one segment, which opens fastest. */
  private static final int ONE_SEGMENT_ENTRIES = 100_000;

  /** Megabytes of documents kept in memory before they are written. */
  private static final int MIN_BUFFER = 16;

  private static final int MAX_BUFFER = 256;

  /** Heads looked up by the check before publishing, spread evenly over the entries. */
  private static final int PROBES = 100;

  private final String name;
  private final Directory directory;
  private final Documents documents;
  private final Prose prose;
  private final IndexWriter writer;
  private final DocumentQueue queue;
  private @Nullable DirectoryReader reader;
  private long added;
  private long duplicates;
  private long heads;

  /** Takes the directory's lock; the caller closes the directory after this build. */
  IndexBuild(String name, Directory directory, Prose prose) throws IOException {
    this.name = name;
    this.directory = directory;
    this.prose = prose;
    this.documents = new Documents(prose);
    IndexWriterConfig config = new IndexWriterConfig(Schema.analyzer(prose));
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setCommitOnClose(false);
    config.setRAMBufferSizeMB(bufferMegabytes());
    // by default a segment of which less than a tenth is deleted would keep what is
    config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
    try {
      this.writer = new IndexWriter(directory, config);
      this.queue = new DocumentQueue(writer);
    } catch (LockObtainFailedException e) {
      throw new IndexException(
          Reason.LOCKED, name + ": another rebuild holds this index; try again when it is done", e);
    } catch (IOException e) {
      throw unwritable("unchanged", e);
    }
  }

  String name() {
    return name;
  }

  /** An eighth of the heap, within bounds: the more, the fewer segments to merge. */
  static double bufferMegabytes() {
    long eighth = Runtime.getRuntime().maxMemory() >> 23;
    return Math.clamp(eighth, MIN_BUFFER, MAX_BUFFER);
  }

  void add(Entry entry, int root) throws IOException {
    long ordinal = added++;
    String definition = entry.definition();
    try {
      queue.add(
          () -> documents.document(entry, ordinal, root),
          definition == null ? 0 : definition.length());
    } catch (IOException e) {
      throw unwritable("unchanged", e);
    }
  }

  /**
   * Adds a rule of synonyms.
   *
   * @throws ParseException if it cannot be read
   */
  void addSynonyms(String rule) throws IOException, ParseException {
    for (SynonymRules.Rule direction : SynonymRules.parse(rule, prose)) {
      try {
        queue.add(() -> documents.rule(Schema.SYNONYM, direction), 0);
      } catch (IOException e) {
        throw unwritable("unchanged", e);
      }
    }
  }

  /** Adds what the thesaurus says for words of this glossary. */
  private void addThesaurus(IndexReader written) throws IOException {
    for (SynonymRules.Rule rule : Thesaurus.rules(prose)) {
      boolean leads = true;
      for (Token root : prose.roots(rule.alternative())) {
        leads &= written.docFreq(new Term(Schema.ROOTS, root.text())) > 0;
      }
      if (leads) {
        writer.addDocument(documents.rule(Schema.THESAURUS, rule));
      }
    }
  }

  /** The number of entries of an index; it may hold other documents too. */
  static int entries(IndexReader reader) throws IOException {
    return reader.getDocCount(Schema.HEAD);
  }

  /** Drops entries that came before, and checks what only the whole can tell. */
  void finish(List<Problem> errors, List<Problem> warnings) throws IOException {
    try {
      queue.await();
      DirectoryReader written = DirectoryReader.open(writer);
      try {
        SenseWalk walk = new SenseWalk(written, errors, warnings);
        walk.run();
        heads = walk.heads();
        duplicates = walk.duplicates().length;
        addThesaurus(written);
        if (duplicates > 0) {
          writer.deleteDocuments(walk.duplicatesQuery());
          // statistics must not depend on when deleted entries happen to be merged away
          writer.forceMergeDeletes();
        }
      } finally {
        written.close();
      }
      if (entries() <= ONE_SEGMENT_ENTRIES) {
        writer.forceMerge(1);
      }
      reader = DirectoryReader.open(writer);
    } catch (IOException e) {
      throw unwritable("unchanged", e);
    }
  }

  long entries() {
    return added - duplicates;
  }

  long heads() {
    return heads;
  }

  long duplicates() {
    return duplicates;
  }

  Changes changes(@Nullable DirectoryReader old) throws IOException {
    return Changes.between(old, finished());
  }

  private DirectoryReader finished() {
    if (reader == null) {
      throw new IllegalStateException("the build is not finished");
    }
    return reader;
  }

  /** Reads back what was written: the count, every checksum, and entries by their heads. */
  void verify() throws IOException {
    DirectoryReader written = finished();
    boolean right = entries(written) == entries() && written.numDeletedDocs() == 0;
    for (LeafReaderContext leaf : written.leaves()) {
      leaf.reader().checkIntegrity();
    }
    int step = Math.max(1, written.maxDoc() / PROBES);
    for (int doc = 0; right && doc < written.maxDoc(); doc += step) {
      String term = Documents.term(written.storedFields().document(doc));
      right = term == null || written.docFreq(new Term(Schema.TERM, TermKeys.exact(term))) > 0;
    }
    if (!right) {
      throw new IndexException(
          Reason.UNWRITABLE,
          name + ": what was written does not read back; the published index is unchanged",
          null);
    }
  }

  /** The switch: from here on readers that open or refresh see the new entries. */
  void publish(List<Path> roots, ReadOptions reading, List<SourceFile> files) throws IOException {
    Manifest manifest = Manifest.create(prose.language(), entries(), heads, roots, reading, files);
    try {
      writer.setLiveCommitData(manifest.toUserData().entrySet());
      writer.commit();
    } catch (IOException e) {
      throw unwritable(isPublished(manifest) ? "published" : "unchanged", e);
    }
  }

  /** An error does not mean "not committed": only the directory knows. */
  private boolean isPublished(Manifest manifest) {
    try {
      return manifest.toUserData().equals(SegmentInfos.readLatestCommit(directory).getUserData());
    } catch (IOException e) {
      return false;
    }
  }

  private IndexException unwritable(String state, IOException e) {
    if (e instanceof IndexException refused) {
      return refused;
    }
    return new IndexException(
        Reason.UNWRITABLE,
        name + ": writing the index failed (" + IndexFolder.reason(e) + "); the index is " + state,
        e);
  }

  @Override
  public void close() throws IOException {
    queue.close();
    if (reader != null) {
      reader.close();
    }
    writer.rollback(); // drops what was not published, releases the lock
  }
}
