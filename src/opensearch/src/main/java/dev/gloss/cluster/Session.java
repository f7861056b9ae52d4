package dev.gloss.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.gloss.index.Schema;
import dev.gloss.opensearch.GlossPlugin;
import dev.gloss.search.Plan;
import dev.gloss.search.PlanJson;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One question's talk with one generation of a glossary, before one deadline. Only whole answers
 * are passed on: those of every shard, in time.
 */
final class Session {
  /** Reading order: that of the senses of a head. */
  static final List<Map<String, String>> READING_ORDER = List.of(Map.of(Layout.ORDER, "asc"));

  private static final List<Map<String, String>> BEST_FIRST =
      List.of(Map.of("_score", "desc"), Map.of(Layout.SORT, "asc"), Map.of(Layout.ORDER, "asc"));

  private final Cluster cluster;
  private final Generation generation;
  private final Clock clock;

  Session(Cluster cluster, Generation generation, Clock clock) {
    this.cluster = cluster;
    this.generation = generation;
    this.clock = clock;
  }

  Generation generation() {
    return generation;
  }

  /** One search of several sent together. */
  record Search(String index, Map<String, ?> body) {}

  /**
   * The entries that a plan asks for, best first, scored by the statistics of all shards.
   *
   * @param explain whether each is to come with an account of its score
   */
  JsonNode best(Plan plan, int limit, boolean explain) throws IOException {
    Map<String, Object> body = body(plan, BEST_FIRST, limit);
    body.put("explain", explain);
    body.put("timeout", timeout());
    return whole(
        ask(
            Cluster.Call.post(
                "/"
                    + generation.index()
                    + "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false",
                body)));
  }

  /** After which a node gives up, as nobody waits for it any longer. */
  private String timeout() {
    return clock.left().toMillis() + 1 + "ms";
  }

  /** The entries that a plan asks for in reading order. */
  Search inReadingOrder(Plan plan, int limit) {
    return new Search(generation.index(), body(plan, READING_ORDER, limit));
  }

  private static Map<String, Object> body(Plan plan, List<Map<String, String>> order, int limit) {
    Map<String, Object> body = new HashMap<>();
    Object query = Map.of("schema", Schema.VERSION, "plan", new RawValue(PlanJson.write(plan)));
    body.put("query", Map.of(GlossPlugin.NAME, query));
    body.put("sort", order);
    body.put("size", limit);
    body.put("track_total_hits", false);
    return body;
  }

  /** The answers to several searches, in their order. */
  List<JsonNode> all(List<Search> searches) throws IOException {
    StringBuilder lines = new StringBuilder();
    String timeout = timeout();
    for (Search search : searches) {
      Map<String, Object> head =
          Map.of("index", search.index(), "allow_partial_search_results", false);
      Map<String, Object> body = new HashMap<>(search.body());
      body.put("timeout", timeout);
      lines.append(Cluster.json(head)).append('\n');
      lines.append(Cluster.json(body)).append('\n');
    }
    JsonNode answer = ask(new Cluster.Call("POST", "/_msearch", lines.toString()));
    List<JsonNode> answers = new ArrayList<>();
    for (JsonNode one : answer.path("responses")) {
      answers.add(whole(one));
    }
    if (answers.size() != searches.size()) {
      throw new ClusterException("found " + answers.size() + " answers, wanted " + searches.size());
    }
    return answers;
  }

  private JsonNode ask(Cluster.Call call) throws IOException {
    try {
      return cluster.ask(call, clock.left());
    } catch (HttpTimeoutException e) {
      throw clock.exceeded();
    }
  }

  private JsonNode whole(JsonNode answer) throws ClusterException {
    if (answer.has("error")) {
      throw new ClusterException(
          answer.path("status").asInt(), generation.index() + ": " + Cluster.reason(answer), null);
    }
    if (answer.path("timed_out").asBoolean()) {
      throw clock.exceeded();
    }
    JsonNode shards = answer.path("_shards");
    int total = shards.path("total").asInt();
    int successful = shards.path("successful").asInt();
    if (total == 0 || successful < total || shards.path("failed").asInt() > 0) {
      throw new ClusterException(
          503,
          generation.index() + ": " + successful + " of " + total + " shards answered, wanted all",
          null);
    }
    return answer;
  }
}
