package dev.gloss.cluster;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gloss.analysis.Prose;
import dev.gloss.corpus.Entry;
import dev.gloss.index.IndexStatus;
import dev.gloss.index.StoredEntry;
import dev.gloss.opensearch.EntryFields;
import dev.gloss.search.EntryName;
import dev.gloss.search.HostedSearch;
import dev.gloss.search.Match;
import dev.gloss.search.Plan;
import dev.gloss.search.Related;
import dev.gloss.search.SearchOptions;
import dev.gloss.search.SearchResult;
import dev.gloss.search.Suggestion;
import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Explanation;

/**
 * A glossary on a cluster: what {@link dev.gloss.Glossary} is on one machine, with the same
 * answers.
 *
 * <p>Each answer comes from one loaded state, whatever is loaded meanwhile; {@link #refresh()}
 * moves on to a newer one, which also happens by itself when the old one is deleted. All methods
 * may be called from any number of threads.
 *
 * <p>They throw {@link dev.gloss.search.QueryRefusedException} for a query beyond a limit, {@link
 * dev.gloss.search.DeadlineExceededException} when time is up, and {@link ClusterException} when
 * the cluster has no whole answer: part of one is never given.
 */
public final class ClusterGlossary implements Closeable {
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final Cluster cluster;
  private final String name;
  private final Duration deadline;
  private volatile State state;

  /** A generation with what is remembered of it. */
  private record State(Generation generation, Prose prose, Map<Question, Object> remembered) {

    State(Generation generation) {
      this(generation, new Prose(generation.language()), ClusterLexicon.memory());
    }
  }

  private ClusterGlossary(Cluster cluster, String name, Duration deadline, Generation generation) {
    this.cluster = cluster;
    this.name = name;
    this.deadline = deadline;
    this.state = new State(generation);
  }

  /**
   * Opens a glossary that was loaded.
   *
   * @param address where it is
   * @param access how the cluster is told who asks
   * @param deadline how long an answer may take where a search names no deadline of its own
   * @throws ClusterException if there is none, or of another schema
   */
  public static ClusterGlossary open(ClusterAddress address, Access access, Duration deadline)
      throws IOException {
    Cluster cluster = new Cluster(address.nodes(), access);
    try {
      Generation generation = resolve(cluster, address.name(), new Clock(deadline));
      return new ClusterGlossary(cluster, address.name(), deadline, generation);
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** A glossary of a generation that its name does not lead to yet; the cluster stays open. */
  static ClusterGlossary of(Cluster cluster, Generation generation, Duration deadline) {
    return new ClusterGlossary(cluster, generation.index(), deadline, generation);
  }

  private static Generation resolve(Cluster cluster, String name, Clock clock) throws IOException {
    try {
      return Generation.of(
          name, cluster.ask(Cluster.Call.get("/" + name + "/_mapping"), clock.left()));
    } catch (HttpTimeoutException e) {
      throw clock.exceeded();
    } catch (ClusterException e) {
      if (e.status() != 404) {
        throw e;
      }
      throw new ClusterException(
          404, name + ": there is no such glossary here; gloss-cluster load makes one", e);
    }
  }

  /** Something asked of one generation. */
  private interface Asking<T> {
    T ask(Talk talk) throws IOException;
  }

  /** Asks, and asks again of the next generation if this one was deleted in the midst of it. */
  private <T> T asking(Clock clock, Asking<T> asking) throws IOException {
    while (true) {
      State asked = state;
      try {
        return asking.ask(new Talk(asked, clock));
      } catch (ClusterException e) {
        if (e.status() < 400 || !moveOn(asked, clock)) {
          throw e;
        }
      }
    }
  }

  private boolean moveOn(State from, Clock clock) throws IOException {
    Generation newest = resolve(cluster, name, clock);
    synchronized (this) {
      if (!newest.equals(state.generation())) {
        state = new State(newest);
      }
      return !newest.equals(from.generation());
    }
  }

  /** Takes the steps of one question. */
  private final class Talk {
    private final State state;
    private final Clock clock;
    private final Session session;
    private final ClusterLexicon lexicon;

    Talk(State state, Clock clock) {
      this.state = state;
      this.clock = clock;
      this.session = new Session(cluster, state.generation(), clock);
      this.lexicon = new ClusterLexicon(session, state.remembered());
    }

    private interface Step<T> {
      T take(HostedSearch search) throws IOException;
    }

    <T> T settle(Step<T> step) throws IOException {
      return lexicon.settle(known -> step.take(new HostedSearch(state.prose(), known)));
    }

    SearchResult answer(Plan plan, int limit, boolean explain, boolean defines) throws IOException {
      JsonNode hits =
          plan.asksForSomething()
              ? session.best(plan, limit + 1, explain).path("hits").path("hits")
              : MissingNode.getInstance();
      List<Match> matches = new ArrayList<>();
      for (JsonNode hit : hits) {
        float score = Float.parseFloat(hit.path("sort").path(0).asText());
        matches.add(new Match(stored(hit), score, List.of()));
      }
      String explanation =
          explain
              ? HostedSearch.explanation(
                  plan, hits.isEmpty() ? null : explanation(hits.path(0).path("_explanation")))
              : null;
      boolean more = matches.size() > limit;
      List<Match> wanted = matches.subList(0, Math.min(limit, matches.size()));
      List<Match> told = defines ? withRelated(wanted) : List.copyOf(wanted);
      return settle(search -> search.answer(plan, told, more, clock::took, explanation));
    }

    private List<Match> withRelated(List<Match> matches) throws IOException {
      HostedSearch search = settle(steps -> steps);
      List<Related> related = new ArrayList<>();
      List<Session.Search> searches = new ArrayList<>();
      int asked = Math.min(Related.MOST_ENTRIES, matches.size());
      for (Match match : matches.subList(0, asked)) {
        Related kin = search.related(match.entry());
        related.add(kin);
        searches.add(session.inReadingOrder(kin.plan(), kin.limit()));
      }
      List<Match> told = new ArrayList<>();
      List<JsonNode> found = searches.isEmpty() ? List.of() : session.all(searches);
      for (int i = 0; i < asked; i++) {
        List<StoredEntry> entries = new ArrayList<>();
        for (JsonNode hit : found.get(i).path("hits").path("hits")) {
          entries.add(stored(hit));
        }
        Match match = matches.get(i);
        List<EntryName> names = related.get(i).names(entries);
        told.add(new Match(match.entry(), match.score(), names));
      }
      told.addAll(matches.subList(asked, matches.size()));
      return told;
    }
  }

  private static Explanation explanation(JsonNode node) {
    List<Explanation> details = new ArrayList<>();
    node.path("details").forEach(detail -> details.add(explanation(detail)));
    return Explanation.match(
        node.path("value").numberValue(), node.path("description").asText(), details);
  }

  private static StoredEntry stored(JsonNode hit) {
    JsonNode source = hit.path("_source");
    Entry entry = EntryFields.read(Cluster.JSON.convertValue(source.path(Layout.ENTRY), FIELDS));
    return new StoredEntry(
        source.path(Layout.ID).asText(),
        source.path(Layout.SENSE).asInt(),
        source.path(Layout.SENSES).asInt(),
        entry);
  }

  /** Searches: at most ten answers. */
  public SearchResult search(String text) throws IOException {
    return search(text, SearchOptions.DEFAULT.withDeadline(deadline));
  }

  /** Searches. */
  public SearchResult search(String text, SearchOptions options) throws IOException {
    return asking(
        new Clock(options.deadline()),
        talk -> {
          Plan plan = talk.settle(search -> search.plan(text, options));
          return talk.answer(plan, options.limit(), options.explain(), false);
        });
  }

  /** Looks a term up: all senses that the text names, with entries to read on with. */
  public SearchResult define(String text) throws IOException {
    return asking(
        new Clock(deadline),
        talk -> {
          Plan plan = talk.settle(search -> search.define(text));
          return talk.answer(plan, SearchOptions.MAX_LIMIT, false, true);
        });
  }

  /**
   * Terms that begin with a prefix, or whose expansion or a word of it does; best first.
   *
   * @param limit the most wanted, 1 to {@value SearchOptions#MAX_LIMIT}
   */
  public List<Suggestion> suggest(String prefix, int limit) throws IOException {
    int checked = SearchOptions.DEFAULT.withLimit(limit).limit();
    return asking(
        new Clock(deadline), talk -> talk.settle(search -> search.suggest(prefix, checked)));
  }

  /**
   * What the glossary says of itself; its sources count as unchanged, being on another machine.
   *
   * @throws ClusterException also if a shard of it is nowhere to be found
   */
  public IndexStatus status() throws IOException {
    Clock clock = new Clock(deadline);
    try {
      return asking(clock, talk -> status(talk.state.generation(), clock));
    } catch (HttpTimeoutException e) {
      throw clock.exceeded();
    }
  }

  private IndexStatus status(Generation generation, Clock clock) throws IOException {
    String indexes = "/" + generation.index() + "," + generation.lexicon();
    JsonNode health =
        cluster.ask(Cluster.Call.get("/_cluster/health" + indexes + "?level=shards"), clock.left());
    if (health.path("status").asText().equals("red")) {
      throw new ClusterException(
          503,
          name + ": the index is red, " + health.path("unassigned_shards") + " shards are nowhere",
          null);
    }
    JsonNode stats = cluster.ask(Cluster.Call.get(indexes + "/_stats/store"), clock.left());
    return new IndexStatus(
        generation.entries(),
        generation.heads(),
        generation.sections(),
        generation.schema(),
        generation.language(),
        generation.sources(),
        true,
        stats.path("_all").path("primaries").path("store").path("size_in_bytes").asLong(),
        generation.built(),
        generation.index());
  }

  /**
   * Moves on to the newest loaded state, if there is a newer one.
   *
   * @return whether there was a newer one
   */
  public boolean refresh() throws IOException {
    return moveOn(state, new Clock(deadline));
  }

  /** Closes the connections. Later calls fail. */
  @Override
  public void close() {
    cluster.close();
  }
}
