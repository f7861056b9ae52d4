package dev.gloss.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gloss.cluster.Question.Kind;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.Neighbour;
import dev.gloss.search.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lexicon of one generation of a glossary, read from its index. A step of a search is taken
 * with guesses, then all that it asked is asked of the cluster at once, and the step is taken
 * again, until it asks nothing new: a handful of requests instead of hundreds.
 *
 * <p>For one question; the answers are remembered for the next ones.
 */
final class ClusterLexicon {
  /** As many answers as one generation keeps. */
  private static final int REMEMBERED = 100_000;

  /** The most words or phrases asked for in one search. */
  private static final int QUESTIONS_AT_ONCE = 1_000;

  /** The most hits that OpenSearch gives for one search. */
  private static final int HITS_AT_ONCE = 10_000;

  /** What makes up the score of a token by its distance, so that the score tells it. */
  private static final int SAME = 4;

  private static final int ONE_EDIT = 2;
  private static final int TWO_EDITS = 1;

  private final Session session;
  private final Map<Question, Object> remembered;
  private final Map<Question, Object> known = new HashMap<>();

  /**
   * @param session the talk with the cluster
   * @param remembered answers of earlier questions, from {@link #memory()}
   */
  ClusterLexicon(Session session, Map<Question, Object> remembered) {
    this.session = session;
    this.remembered = remembered;
  }

  /** A place to remember answers of one generation, for any number of threads. */
  static Map<Question, Object> memory() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Question, Object> eldest) {
            return size() > REMEMBERED;
          }
        });
  }

  /** A step of a search, the same each time that it is taken. */
  interface Step<T> {
    T take(Lexicon lexicon) throws IOException;
  }

  /** Takes a step until every answer that it had was true. */
  <T> T settle(Step<T> step) throws IOException {
    while (true) {
      NotingLexicon lexicon = new NotingLexicon(session.generation().entries(), known);
      T result = step.take(lexicon);
      if (lexicon.unknown().isEmpty()) {
        return result;
      }
      learn(lexicon.unknown());
    }
  }

  private void learn(Collection<Question> questions) throws IOException {
    List<Question> open = new ArrayList<>();
    for (Question question : questions) {
      Object answer = remembered.get(question);
      if (answer == null) {
        open.add(question);
      } else {
        known.put(question, answer);
      }
    }
    if (!open.isEmpty()) {
      Map<Question, Object> answers = ask(open);
      known.putAll(answers);
      remembered.putAll(answers);
    }
  }

  private Map<Question, Object> ask(List<Question> questions) throws IOException {
    List<List<Question>> groups = groups(questions);
    List<Session.Search> searches = new ArrayList<>();
    groups.forEach(group -> searches.add(search(group)));
    List<JsonNode> found = session.all(searches);
    Map<Question, Object> answers = new HashMap<>();
    List<Question> many = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Question first = groups.get(i).get(0);
      if (first.kind() == Kind.DOC_FREQ) {
        addDocFreqs(answers, groups.get(i), found.get(i));
      } else if (first.kind() == Kind.SYNONYMS) {
        addSynonyms(answers, groups.get(i), found.get(i));
      } else if (isCutShort(first, found.get(i))) {
        many.add(first);
      } else {
        answers.put(first, answer(first, found.get(i)));
      }
    }
    if (!many.isEmpty()) {
      addFirstCompletions(answers, many);
    }
    return answers;
  }

  /**
   * Document frequencies are asked for together, and so are the synonyms of one field; everything
   * else one by one.
   */
  private static List<List<Question>> groups(List<Question> questions) {
    Map<List<?>, List<Question>> alike = new LinkedHashMap<>();
    for (Question question : questions) {
      List<?> key =
          switch (question.kind()) {
            case DOC_FREQ -> List.of(Kind.DOC_FREQ);
            case SYNONYMS -> List.of(question.field(), question.max());
            default -> List.of(question);
          };
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(question);
    }
    List<List<Question>> groups = new ArrayList<>();
    for (List<Question> all : alike.values()) {
      int most = Math.clamp(HITS_AT_ONCE / all.get(0).max(), 1, QUESTIONS_AT_ONCE);
      for (int i = 0; i < all.size(); i += most) {
        groups.add(all.subList(i, Math.min(all.size(), i + most)));
      }
    }
    return groups;
  }

  private Session.Search search(List<Question> group) {
    Question question = group.get(0);
    String tokens = Layout.tokens(question.field());
    List<String> counts =
        group.stream().map(asked -> Layout.count(asked.field())).distinct().toList();
    return switch (question.kind()) {
      case DOC_FREQ ->
          ofLexicon(anyOf(group), List.of(Map.of("_doc", "asc")), group.size(), counts);
      case NEIGHBOURS ->
          ofLexicon(near(tokens, question), mostFrequent(counts, true), question.max(), counts);
      case COMPLETIONS ->
          ofLexicon(
              Map.of("prefix", Map.of(tokens, question.text())),
              mostFrequent(counts, false),
              question.max(),
              counts);
      case SYNONYMS -> // the first of every phrase before the second of any
          ofLexicon(
              anyOf(group),
              List.of(by(counts.get(0), "asc")),
              group.size() * question.max(),
              List.of(Layout.ALTERNATIVE));
      case NAMES ->
          session.inReadingOrder(Plan.ofToken(question.field(), question.text()), question.max());
    };
  }

  private Session.Search ofLexicon(
      Map<String, ?> query, List<?> order, int size, List<String> fields) {
    List<String> wanted = new ArrayList<>(fields);
    wanted.add(Layout.TOKEN);
    Map<String, Object> body = new HashMap<>();
    body.put("query", query);
    body.put("sort", order);
    body.put("size", size);
    body.put("track_total_hits", Lexicon.COMPLETIONS_SEEN + 1);
    body.put("docvalue_fields", wanted);
    return new Session.Search(session.generation().lexicon(), body);
  }

  private static List<Object> mostFrequent(List<String> counts, boolean nearestFirst) {
    List<Object> order = new ArrayList<>();
    if (nearestFirst) {
      order.add(Map.of("_score", "desc"));
    }
    counts.forEach(count -> order.add(by(count, "desc")));
    order.add(Map.of(Layout.TOKEN, "asc"));
    return order;
  }

  /** A glossary that has no aliases, say, has no such field either. */
  private static Map<String, ?> by(String count, String order) {
    return Map.of(count, Map.of("order", order, "unmapped_type", "integer"));
  }

  private static Map<String, ?> anyOf(List<Question> questions) {
    Map<String, List<String>> byField = new TreeMap<>();
    for (Question question : questions) {
      String tokens = Layout.tokens(question.field());
      byField.computeIfAbsent(tokens, field -> new ArrayList<>()).add(question.text());
    }
    List<Object> any = new ArrayList<>();
    byField.forEach((field, texts) -> any.add(Map.of("terms", Map.of(field, texts))));
    return Map.of("bool", Map.of("filter", Map.of("bool", Map.of("should", any))));
  }

  private static Map<String, ?> near(String tokens, Question question) {
    List<Object> distances = new ArrayList<>();
    distances.add(scored(Map.of("term", Map.of(tokens, question.text())), SAME));
    distances.add(scored(fuzzy(tokens, question.text(), 1), ONE_EDIT));
    if (question.edits() > 1) {
      distances.add(scored(fuzzy(tokens, question.text(), 2), TWO_EDITS));
    }
    return Map.of("bool", Map.of("should", distances));
  }

  private static Map<String, ?> scored(Map<String, ?> query, int score) {
    return Map.of("constant_score", Map.of("filter", query, "boost", score));
  }

  /** Every token within the edits, not the fifty that are looked at by default. */
  private static Map<String, ?> fuzzy(String tokens, String word, int edits) {
    Map<String, Object> fuzzy =
        Map.of("value", word, "fuzziness", edits, "rewrite", "constant_score");
    return Map.of("fuzzy", Map.of(tokens, fuzzy));
  }

  private static void addDocFreqs(
      Map<Question, Object> answers, List<Question> questions, JsonNode found) {
    Map<String, JsonNode> byToken = new HashMap<>();
    for (JsonNode hit : found.path("hits").path("hits")) {
      byToken.put(value(hit, Layout.TOKEN).asText(), hit);
    }
    for (Question question : questions) {
      JsonNode hit = byToken.get(question.text());
      answers.put(question, hit == null ? 0 : value(hit, Layout.count(question.field())).asInt());
    }
  }

  private static void addSynonyms(
      Map<Question, Object> answers, List<Question> questions, JsonNode found) {
    Map<String, List<String>> byPhrase = new HashMap<>();
    for (JsonNode hit : found.path("hits").path("hits")) {
      byPhrase
          .computeIfAbsent(value(hit, Layout.TOKEN).asText(), phrase -> new ArrayList<>())
          .add(value(hit, Layout.ALTERNATIVE).asText());
    }
    for (Question question : questions) {
      List<String> all = byPhrase.getOrDefault(question.text(), List.of());
      answers.put(question, List.copyOf(all.subList(0, Math.min(question.max(), all.size()))));
    }
  }

  private static JsonNode value(JsonNode hit, String field) {
    return hit.path("fields").path(field).path(0);
  }

  private static List<?> answer(Question question, JsonNode found) {
    List<Object> answers = new ArrayList<>();
    for (JsonNode hit : found.path("hits").path("hits")) {
      answers.add(question.kind() == Kind.NAMES ? name(hit) : neighbour(question, hit));
    }
    return List.copyOf(answers);
  }

  private static Name name(JsonNode hit) {
    JsonNode source = hit.path("_source");
    JsonNode entry = source.path(Layout.ENTRY);
    List<String> aliases = new ArrayList<>();
    entry.path("aliases").forEach(alias -> aliases.add(alias.asText()));
    return new Name(
        source.path(Layout.ID).asText(),
        entry.path("term").asText(),
        entry.has("expansion") ? entry.path("expansion").asText() : null,
        aliases);
  }

  private static Neighbour neighbour(Question question, JsonNode hit) {
    int distance = 0;
    if (question.kind() == Kind.NEIGHBOURS) {
      int score = hit.path("sort").path(0).asInt();
      distance = score >= SAME ? 0 : score >= ONE_EDIT ? 1 : 2;
    }
    return new Neighbour(
        value(hit, Layout.TOKEN).asText(),
        distance,
        value(hit, Layout.count(question.field())).asInt());
  }

  /** Whether more tokens have a prefix than are looked at, so that the first ones are wanted. */
  private static boolean isCutShort(Question question, JsonNode found) {
    return question.kind() == Kind.COMPLETIONS
        && found.path("hits").path("total").path("value").asInt() > Lexicon.COMPLETIONS_SEEN;
  }

  private void addFirstCompletions(Map<Question, Object> answers, List<Question> many)
      throws IOException {
    List<Session.Search> searches = new ArrayList<>();
    for (Question question : many) {
      Map<String, ?> query =
          Map.of("prefix", Map.of(Layout.tokens(question.field()), question.text()));
      List<String> counts = List.of(Layout.count(question.field()));
      List<?> byToken = List.of(Map.of(Layout.TOKEN, "asc"));
      searches.add(ofLexicon(query, byToken, Lexicon.COMPLETIONS_SEEN, counts));
    }
    List<JsonNode> found = session.all(searches);
    for (int i = 0; i < many.size(); i++) {
      Question question = many.get(i);
      List<Neighbour> first = new ArrayList<>();
      found.get(i).path("hits").path("hits").forEach(hit -> first.add(neighbour(question, hit)));
      Collections.sort(first);
      answers.put(question, List.copyOf(first.subList(0, Math.min(question.max(), first.size()))));
    }
  }
}
