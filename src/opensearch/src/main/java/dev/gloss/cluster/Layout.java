package dev.gloss.cluster;

import dev.gloss.index.Schema;
import dev.gloss.opensearch.GlossPlugin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the two indexes of a glossary are laid out: their settings, mappings and field names. */
final class Layout {
  /** Of an entry's document: the entry itself, and what orders equal scores. */
  static final String ENTRY = "entry";

  static final String SORT = "sort";
  static final String ORDER = "order";

  /** Of an entry's document, only shown: its identifier, and its place among the senses. */
  static final String ID = "id";

  static final String SENSE = "sense";
  static final String SENSES = "senses";

  /** Of a lexicon's document: its token, or the phrase of a synonym rule. */
  static final String TOKEN = "token";

  /** Of a lexicon's document that is a synonym rule: what may stand for the phrase. */
  static final String ALTERNATIVE = "alternative";

  /** Fields of the schema of whose tokens no plan asks; the lexicon does without them. */
  static final Set<String> NEVER_ASKED =
      Set.of(Schema.ID, Schema.HEAD, Schema.INITIALS, Schema.SEE, Schema.DEFINITION);

  private Layout() {}

  /**
   * The field of a lexicon's document that holds the tokens of a field of the schema, apart from
   * all others, so that each has a dictionary of its own.
   */
  static String tokens(String schemaField) {
    return "in_" + schemaField.replace('.', '_');
  }

  /**
   * The field of a lexicon's document with the number of entries that hold the token in a field of
   * the schema; of a synonym rule, its place among those of its phrase.
   */
  static String count(String schemaField) {
    return "of_" + schemaField.replace('.', '_');
  }

  static Map<String, Object> entries(Generation generation, int shards) {
    Map<String, Object> settings = settings(shards);
    settings.put(
        "analysis.analyzer.default",
        Map.of("type", GlossPlugin.NAME, "language", generation.language()));
    settings.put("similarity.default.type", GlossPlugin.NAME);
    Map<String, Object> properties =
        Map.of(
            ENTRY, Map.of("type", GlossPlugin.NAME, "language", generation.language()),
            SORT, Map.of("type", "keyword", "index", false),
            ORDER, Map.of("type", "long", "index", false));
    return Map.of(
        "settings",
        settings,
        "mappings",
        Map.of("dynamic", false, "_meta", generation.meta(), "properties", properties));
  }

  static Map<String, Object> lexicon(Generation generation, List<String> schemaFields, int shards) {
    Map<String, Object> properties = new HashMap<>();
    Map<String, Object> value = Map.of("type", "keyword", "index", false);
    properties.put(TOKEN, value);
    properties.put(ALTERNATIVE, value);
    for (String field : schemaFields) {
      properties.put(tokens(field), Map.of("type", "keyword", "doc_values", false));
      properties.put(count(field), Map.of("type", "integer", "index", false));
    }
    return Map.of(
        "settings",
        settings(shards),
        "mappings",
        Map.of(
            "dynamic",
            "strict",
            "_meta",
            generation.meta(),
            "_source",
            Map.of("enabled", false),
            "properties",
            properties));
  }

  /** For loading: no replicas and no refreshes yet. */
  private static Map<String, Object> settings(int shards) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("number_of_shards", shards);
    settings.put("number_of_replicas", 0);
    settings.put("refresh_interval", "-1");
    return settings;
  }
}
