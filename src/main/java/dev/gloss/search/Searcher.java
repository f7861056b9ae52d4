package dev.gloss.search;

import dev.gloss.analysis.TermKeys;
import dev.gloss.index.IndexLexicon;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import dev.gloss.index.Snapshot;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;

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

  private final long start = System.nanoTime();
  private final Snapshot snapshot;
  private final Duration deadline;
  private final DirectoryReader reader;
  private final StoredFields stored;
  private final Lexicon lexicon;
  private final IndexSearcher searcher;

  /**
   * @param snapshot what to search; the caller keeps it until the answer is there
   * @param deadline how long the answer may take from now
   */
  public Searcher(Snapshot snapshot, Duration deadline) throws IOException {
    this.snapshot = snapshot;
    this.deadline = deadline;
    long allowed = nanos(deadline);
    QueryTimeout timeout = () -> System.nanoTime() - start > allowed;
    // neither of the two alone holds: the reader guards planning, the searcher collecting
    this.reader = ExitableDirectoryReader.wrap(snapshot.reader(), timeout);
    this.stored = reader.storedFields();
    this.lexicon = new CachingLexicon(new IndexLexicon(reader));
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    searcher.setSimilarity(new BM25Similarity(Ranking.K1, Ranking.B));
    searcher.setTimeout(timeout);
  }

  /** Centuries are as good as for ever. */
  private static long nanos(Duration deadline) {
    Duration longest = Duration.ofNanos(Long.MAX_VALUE);
    return deadline.compareTo(longest) < 0 ? deadline.toNanos() : Long.MAX_VALUE;
  }

  private interface Answer<T> {
    T get() throws IOException;
  }

  private <T> T beforeDeadline(Answer<T> answer) throws IOException {
    try {
      T result = answer.get();
      if (searcher.timedOut()) {
        throw new DeadlineExceededException(deadline);
      }
      return result;
    } catch (ExitableDirectoryReader.ExitingReaderException e) {
      throw new DeadlineExceededException(deadline);
    }
  }

  /**
   * Searches.
   *
   * @throws QueryRefusedException if the text is beyond a limit
   * @throws DeadlineExceededException if the deadline passed
   */
  public SearchResult search(String text, SearchOptions options) throws IOException {
    return beforeDeadline(() -> {
      Plan plan = Planner.plan(text, options, snapshot.prose(), lexicon);
      return answer(plan, options.limit(), options.explain(), stored -> List.of());
    });
  }

  /**
   * Entries that the text names, all senses of them.
   *
   * @throws QueryRefusedException if the text is beyond a limit
   * @throws DeadlineExceededException if the deadline passed
   */
  public SearchResult define(String text) throws IOException {
    return beforeDeadline(() -> {
      Plan plan = Planner.define(text, snapshot.prose(), lexicon);
      Related related = new Related(snapshot.prose(), searcher);
      return answer(plan, SearchOptions.MAX_LIMIT, false, related::of);
    });
  }

  /**
   * Terms for a prefix, best first.
   *
   * @throws QueryRefusedException if the prefix is beyond a limit
   * @throws DeadlineExceededException if the deadline passed
   */
  public List<Suggestion> suggest(String prefix, int limit) throws IOException {
    Limits.checkText(prefix);
    return beforeDeadline(() -> new Completions(snapshot.prose(), lexicon, limit).of(prefix));
  }

  private interface Kin {
    List<EntryName> of(StoredEntry entry) throws IOException;
  }

  private SearchResult answer(Plan plan, int limit, boolean explain, Kin kin) throws IOException {
    Query query = PlanQuery.of(plan);
    ScoreDoc[] docs = plan.asksForSomething() ? top(query, limit + 1) : new ScoreDoc[0];
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < Math.min(limit, docs.length); i++) {
      hits.add(hit(plan, docs[i], i + 1, kin));
    }
    Suggestions suggestions = new Suggestions(snapshot.prose(), lexicon);
    String explanation =
        explain
            ? new Explainer(plan, query, searcher).text(docs.length > 0 ? docs[0] : null)
            : null;
    return new SearchResult(
        plan.text(),
        hits.isEmpty() ? null : plan.corrected(),
        List.copyOf(hits),
        docs.length > limit,
        Duration.ofNanos(System.nanoTime() - start),
        hits.isEmpty() ? suggestions.of(plan.text()) : List.of(),
        NameLookups.isHead(plan.names())
            ? similar(suggestions, plan.names().get(0).name(), hits)
            : List.of(),
        explanation);
  }

  private ScoreDoc[] top(Query query, int limit) throws IOException {
    return searcher.search(query, new TopFieldCollectorManager(ORDER, limit, 1)).scoreDocs;
  }

  private Hit hit(Plan plan, ScoreDoc doc, int rank, Kin kin) throws IOException {
    float score = ((Number) ((FieldDoc) doc).fields[0]).floatValue();
    Rank how = Rank.of(score);
    StoredEntry entry = StoredEntry.read(reader, stored, doc.doc);
    List<Highlight> highlights = new Highlighter(snapshot.prose(), plan).of(entry.entry(), how);
    String why = new Reasons(snapshot.prose(), plan).of(entry.entry(), how, highlights);
    return new Hit(
        rank,
        entry.id(),
        entry.sense(),
        entry.senses(),
        entry.entry(),
        how.tier(),
        score,
        why,
        highlights,
        kin.of(entry));
  }

  /** Heads spelt almost like the one asked for; of two letters everything is. */
  private List<EntryName> similar(Suggestions suggestions, String name, List<Hit> hits)
      throws IOException {
    String key = TermKeys.folded(name);
    Set<String> answered = new HashSet<>();
    hits.forEach(hit -> answered.add(hit.entry().term()));
    List<EntryName> similar = new ArrayList<>();
    if (key.length() >= 3 && key.length() <= Limits.CORRECTED_LENGTH) {
      for (Neighbour near : suggestions.nearHeads(key)) {
        for (Name head : lexicon.names(Schema.TERM_FOLDED, near.token(), 1)) {
          if (answered.add(head.term())) {
            similar.add(new EntryName(head.id(), head.term()));
          }
        }
      }
    }
    return similar;
  }
}
