package dev.gloss.index;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.SynonymRules;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Thesaurus;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Problem;
import dev.gloss.formats.source.SourceFile;
import dev.gloss.formats.source.Tally;
import dev.gloss.index.IndexException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One index being written: entries are added, finished, verified and published, in this order.
 * Closing it without publishing leaves the directory's published commit as it was.
 *
 * <p>For one thread; documents are made and written on another.
 */
final class IndexBuild implements Closeable {
  /** Megabytes of documents kept in memory before they are written. */
  private static final int MIN_BUFFER = 16;

  private static final int MAX_BUFFER = 256;

  /** Heads looked up by the check before publishing, spread evenly over the entries. */
  private static final int PROBES = 100;

  /** What is said of the published index when a build failed before it could publish. */
  static final String UNCHANGED = "unchanged";

  private static final String PUBLISHED = "published";

  private final String name;
  private final Directory directory;
  private final Documents documents;
  private final Prose prose;
  private final ReportingMergeScheduler merges = new ReportingMergeScheduler();
  private final IndexWriter writer;
  private final DocumentQueue queue;
  private @Nullable DirectoryReader reader;
  private long added;
  private long duplicates;
  private long heads;

  /** What the published index is. */
  private String state;

  /**
   * Takes the directory's lock; the caller closes the directory after this build.
   *
   * @param old what became of the index before, for messages: {@link #UNCHANGED} or otherwise
   */
  IndexBuild(String name, Directory directory, Prose prose, String old) throws IOException {
    this.name = name;
    this.directory = directory;
    this.prose = prose;
    this.state = old;
    this.documents = new Documents(prose);
    IndexWriterConfig config = new IndexWriterConfig(Schema.analyzer(prose));
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setCommitOnClose(false);
    config.setRAMBufferSizeMB(bufferMegabytes());
    config.setMergeScheduler(merges);
    try {
      this.writer = new IndexWriter(directory, config);
      this.queue = new DocumentQueue(writer);
    } catch (LockObtainFailedException e) {
      throw IndexFolder.locked(name, e);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  String name() {
    return name;
  }

  /** What the index in the folder is now, as a message says it. */
  String state() {
    return "the index is " + state;
  }

  /** An eighth of the heap, within bounds: the more, the fewer segments to merge. */
  static double bufferMegabytes() {
    long eighth = Runtime.getRuntime().maxMemory() >> 23;
    return Math.clamp(eighth, MIN_BUFFER, MAX_BUFFER);
  }

  /** Something done with the files of the index. */
  private interface Step {
    void take() throws IOException;
  }

  /** Something read of the files of the index. */
  private interface Answer<T> {
    T get() throws IOException;
  }

  private void take(Step step) throws IOException {
    get(() -> {
      step.take();
      return state;
    });
  }

  /** Takes a step; its failure is told with what is published. */
  private <T> T get(Answer<T> answer) throws IOException {
    try {
      return answer.get();
    } catch (IOException | RuntimeException e) {
      throw failure(e);
    }
  }

  /** The published index, while this build keeps others from replacing it. */
  OldIndex published(IndexFolder folder) throws IOException {
    return get(() -> OldIndex.open(folder, directory));
  }

  void add(Entry entry, int root) throws IOException {
    long ordinal = added++;
    long size = Documents.size(entry);
    take(() -> queue.add(() -> documents.document(entry, ordinal, root), size));
  }

  /**
   * Adds a rule of synonyms.
   *
   * @throws ParseException if it cannot be read
   */
  void addSynonyms(String rule) throws IOException, ParseException {
    for (SynonymRules.Rule direction : SynonymRules.parse(rule, prose)) {
      take(() -> queue.add(() -> documents.rule(Schema.SYNONYM, direction), rule.length()));
    }
  }

  /** Adds what the thesaurus says for words of this glossary. */
  private void addThesaurus(IndexReader written) throws IOException {
    for (SynonymRules.Rule rule : Thesaurus.rules(prose)) {
      boolean leads = true;
      for (Token stem : prose.stems(rule.alternative())) {
        leads &= written.docFreq(new Term(Schema.STEMS, stem.text())) > 0;
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
  void finish(Tally errors, List<Problem> warnings) throws IOException {
    reader =
        get(() -> {
          queue.await();
          walk(warnings);
          while (!settleIds(errors, warnings)) {
            // an id given up may show another clash; there are fewer of them each time
          }
          // a word is then looked for in one dictionary, and no statistics count deleted entries
          writer.forceMerge(1);
          return DirectoryReader.open(writer);
        });
  }

  private void walk(List<Problem> warnings) throws IOException {
    try (DirectoryReader written = DirectoryReader.open(writer)) {
      SenseWalk walk = new SenseWalk(written, warnings);
      walk.run();
      heads = walk.heads();
      duplicates = walk.duplicates().length;
      addThesaurus(written);
      if (duplicates > 0) {
        writer.deleteDocuments(walk.duplicatesQuery());
      }
    }
  }

  /**
   * Takes their ids from entries whose id belongs to an earlier source; false if there were any.
   */
  private boolean settleIds(Tally errors, List<Problem> warnings) throws IOException {
    try (DirectoryReader written = DirectoryReader.open(writer)) {
      IdWalk walk = new IdWalk(written, errors);
      walk.run();
      if (walk.yielding().cardinality() == 0 || !errors.isEmpty()) {
        warnings.addAll(walk.renumbered());
        return true;
      }
      warnings.addAll(walk.yielded());
      withoutIds(written, walk.yielding());
      return false;
    }
  }

  /** Writes entries anew without the ids that they were given. */
  private void withoutIds(DirectoryReader written, BitSet docs) throws IOException {
    long[] orders = new long[docs.cardinality()];
    DocIdSetIterator each = new BitSetIterator(docs, orders.length);
    for (int i = 0; i < orders.length; i++) {
      orders[i] = Senses.value(written, Schema.ORDER, each.nextDoc());
    }
    // each query scans all entries
    writer.deleteDocuments(NumericDocValuesField.newSlowSetQuery(Schema.ORDER, orders));
    each = new BitSetIterator(docs, orders.length);
    for (long order : orders) {
      Entry entry = Documents.entry(written.storedFields().document(each.nextDoc()));
      Entry without = entry.toBuilder().id(null).build();
      writer.addDocument(
          documents.document(without, Documents.ordinal(order), Documents.root(order)));
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
    return get(() -> Changes.between(old, finished()));
  }

  private DirectoryReader finished() {
    if (reader == null) {
      throw new IllegalStateException("the build is not finished");
    }
    return reader;
  }

  /** Reads back what was written: the count, every checksum, and entries by their heads. */
  void verify() throws IOException {
    if (!get(this::readsBack)) {
      throw new IndexException(
          Reason.UNWRITABLE, name + ": what was written does not read back; " + state(), null);
    }
  }

  private boolean readsBack() throws IOException {
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
    return right;
  }

  /** The switch: from here on readers that open or refresh see the new entries. */
  void publish(IndexOrigin origin, List<SourceFile> files) throws IOException {
    Manifest manifest = Manifest.create(prose.language(), entries(), heads, origin, files);
    take(() -> {
      merges.report();
      writer.setLiveCommitData(manifest.toUserData().entrySet());
      writer.prepareCommit();
    });
    try {
      writer.commit();
      state = PUBLISHED;
    } catch (IOException | RuntimeException e) {
      state = stateAfterFailure(manifest);
      throw failure(e);
    }
  }

  /** An error does not mean "not committed": only the directory knows, when nobody writes. */
  private String stateAfterFailure(Manifest manifest) {
    IOUtils.closeWhileHandlingException(writer::rollback);
    try {
      Map<String, String> now = SegmentInfos.readLatestCommit(directory).getUserData();
      return Manifest.isOf(now, manifest) ? PUBLISHED : state;
    } catch (IndexNotFoundException e) {
      return state;
    } catch (IOException e) {
      return "published or " + state + ", which cannot be read just now";
    }
  }

  /** Lucene hides failures of the disk in unchecked ones, too, and then closes the writer. */
  private IOException failure(Exception e) {
    if (e instanceof IndexException refused) {
      return refused;
    }
    boolean ofTheDisk = e instanceof IOException || writer.getTragicException() != null;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      ofTheDisk |= cause instanceof IOException;
    }
    if (!ofTheDisk && e instanceof RuntimeException fault) {
      throw fault;
    }
    return unwritable(e);
  }

  private IndexException unwritable(Exception e) {
    return new IndexException(
        Reason.UNWRITABLE,
        name + ": writing the index failed (" + IndexFolder.reason(e) + "); " + state(),
        e);
  }

  /**
   * Drops what was not published and releases the lock.
   *
   * @throws IndexException if the disk fails now, which changes nothing of what is published
   */
  @Override
  public void close() throws IOException {
    take(() -> IOUtils.close(queue, reader, writer::rollback));
  }
}
