package dev.gloss.search;

import dev.gloss.index.IndexLexicon;
import dev.gloss.index.Lexicon;
import dev.gloss.index.OneQueryReader;
import dev.gloss.index.Schema;
import dev.gloss.index.Snapshot;
import dev.gloss.index.StoredEntries;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Answers one query on one snapshot of an index. Made for each query; not for several threads. The
 * deadline runs from construction and holds for planning as for searching.
 */
public final class Searcher {
  /**
   * Equal scores are ordered by term, then by sense: never by where an entry happens to be stored.
   */
  private static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Schema.SORT, SortField.Type.STRING),
          new SortField(Schema.ORDER, SortField.Type.LONG));

  private static final Sort READING_ORDER =
      new Sort(new SortField(Schema.ORDER, SortField.Type.LONG));

  private final long start = System.nanoTime();
  private final Duration deadline;
  private final StoredEntries entries;
  private final HostedSearch steps;
  private final IndexSearcher searcher;
  private boolean late;

  /**
   * @param snapshot what to search; the caller keeps it until the answer is there
   * @param deadline how long the answer may take from now
   */
  public Searcher(Snapshot snapshot, Duration deadline) throws IOException {
    this.deadline = deadline;
    long allowed = nanos(deadline);
    QueryTimeout timeout =
        () -> {
          late |= System.nanoTime() - start > allowed;
          return late;
        };
    // neither of the two alone holds: the reader guards planning, the searcher collecting
    DirectoryReader reader = OneQueryReader.of(snapshot.reader(), timeout);
    this.entries = new StoredEntries(reader);
    Lexicon lexicon = new CachingLexicon(new IndexLexicon(reader, entries));
    this.steps = new HostedSearch(snapshot.prose(), lexicon);
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    searcher.setSimilarity(HostedSearch.similarity());
    searcher.setTimeout(timeout);
  }

  /** Centuries are as good as for ever. */
  private static long nanos(Duration deadline) {
    Duration longest = Duration.ofNanos(Long.MAX_VALUE);
    return deadline.compareTo(longest) < 0 ? deadline.toNanos() : Long.MAX_VALUE;
  }

  private Duration took() {
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    if (taken.compareTo(deadline) > 0) {
      throw new DeadlineExceededException(deadline);
    }
    return taken;
  }

  private interface Answer<T> {
    T get() throws IOException;
  }

  private <T> T beforeDeadline(Answer<T> answer) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(); // always, not only where the reader happens to look
    }
    try {
      T result = answer.get();
      if (searcher.timedOut()) {
        throw new DeadlineExceededException(deadline);
      }
      return result;
    } catch (ExitableDirectoryReader.ExitingReaderException e) {
      if (late) {
        throw new DeadlineExceededException(deadline);
      }
      Thread.currentThread().interrupt(); // the reader has taken the mark away
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    return new InterruptedIOException("the search was interrupted");
  }

  /**
   * Searches.
   *
   * @throws QueryRefusedException if the text is beyond a limit
   * @throws DeadlineExceededException if the deadline passed
   * @throws InterruptedIOException if the thread is interrupted, which it then still is
   */
  public SearchResult search(String text, SearchOptions options) throws IOException {
    return beforeDeadline(() -> {
      Plan plan = steps.plan(text, options);
      return answer(plan, options.limit(), options.explain(), (stored, before) -> List.of());
    });
  }

  /**
   * Entries that the text names, all senses of them.
   *
   * @throws QueryRefusedException if the text is beyond a limit
   * @throws DeadlineExceededException if the deadline passed
   * @throws InterruptedIOException if the thread is interrupted, which it then still is
   */
  public SearchResult define(String text) throws IOException {
    return beforeDeadline(
        () -> answer(steps.define(text), SearchOptions.MAX_LIMIT, false, this::related));
  }

  /**
   * Terms for a prefix, best first.
   *
   * @throws QueryRefusedException if the prefix is beyond a limit
   * @throws DeadlineExceededException if the deadline passed
   * @throws InterruptedIOException if the thread is interrupted, which it then still is
   */
  public List<Suggestion> suggest(String prefix, int limit) throws IOException {
    return beforeDeadline(() -> steps.suggest(prefix, limit));
  }

  private interface Kin {
    /** Finds what to read on with beside an entry that stands behind so many others. */
    List<EntryName> of(StoredEntry entry, int before) throws IOException;
  }

  private SearchResult answer(Plan plan, int limit, boolean explain, Kin kin) throws IOException {
    Query query = PlanQuery.of(plan);
    ScoreDoc[] docs = plan.asksForSomething() ? top(query, ORDER, limit + 1) : new ScoreDoc[0];
    List<Match> matches = new ArrayList<>();
    for (ScoreDoc doc : Arrays.asList(docs).subList(0, Math.min(limit, docs.length))) {
      StoredEntry stored = entries.of(doc.doc);
      float score = ((Number) ((FieldDoc) doc).fields[0]).floatValue();
      matches.add(new Match(stored, score, kin.of(stored, matches.size())));
    }
    Explanation first = explain && docs.length > 0 ? searcher.explain(query, docs[0].doc) : null;
    return steps.answer(
        plan,
        matches,
        docs.length > limit,
        this::took,
        explain ? HostedSearch.explanation(plan, first) : null);
  }

  private ScoreDoc[] top(Query query, Sort order, int limit) throws IOException {
    return searcher.search(query, new TopFieldCollectorManager(order, limit, 1)).scoreDocs;
  }

  private List<EntryName> related(StoredEntry entry, int before) throws IOException {
    if (before >= Related.MOST_ENTRIES) {
      return List.of();
    }
    Related related = steps.related(entry);
    List<StoredEntry> found = new ArrayList<>();
    for (ScoreDoc doc : top(PlanQuery.of(related.plan()), READING_ORDER, related.limit())) {
      found.add(entries.of(doc.doc));
    }
    return related.names(found);
  }
}
