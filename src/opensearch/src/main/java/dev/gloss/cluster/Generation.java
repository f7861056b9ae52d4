package dev.gloss.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gloss.index.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One loaded state of a glossary: two indexes that belong together. What it says of itself is kept
 * in their mappings, and so read, and switched, together with their names.
 *
 * @param index the index of the entries
 * @param lexicon the index of the lexicon
 * @param schema the number of the schema
 * @param language the prose language
 * @param entries the number of entries
 * @param heads the number of distinct terms
 * @param sections the sections, sorted
 * @param sources what it was loaded from
 * @param built when it was loaded
 */
record Generation(
    String index,
    String lexicon,
    int schema,
    String language,
    int entries,
    long heads,
    List<String> sections,
    List<String> sources,
    Instant built) {

  private static final String LEXICON = "-lexicon";

  /** What the lexicon of a glossary, or of a generation of it, is called. */
  static String lexiconOf(String name) {
    return name + LEXICON;
  }

  /** Whether a name is one that only a lexicon has. */
  static boolean isLexicon(String name) {
    return name.endsWith(LEXICON);
  }

  /** As the {@code _meta} of both mappings. */
  Map<String, Object> meta() {
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("lexicon", lexicon);
    meta.put("schema", schema);
    meta.put("language", language);
    meta.put("entries", entries);
    meta.put("heads", heads);
    meta.put("sections", sections);
    meta.put("sources", sources);
    meta.put("built", built.toString());
    return Map.of("gloss", meta);
  }

  /**
   * Reads the answer to {@code GET name/_mapping}.
   *
   * @throws ClusterException if it is not the mapping of one glossary of this schema
   */
  static Generation of(String name, JsonNode mappings) throws ClusterException {
    if (mappings.size() != 1) {
      throw new ClusterException(name + ": found " + mappings.size() + " indexes, wanted one");
    }
    Map.Entry<String, JsonNode> only = mappings.properties().iterator().next();
    JsonNode meta = meta(only.getValue());
    if (!meta.isObject()) {
      throw new ClusterException(name + ": this is an index, but not one of gloss");
    }
    int schema = meta.path("schema").asInt();
    if (schema != Schema.VERSION) {
      throw new ClusterException(
          name
              + ": has schema "
              + schema
              + ", wanted is "
              + Schema.VERSION
              + "; load it again, or use the gloss that loaded it");
    }
    return new Generation(
        only.getKey(),
        meta.path("lexicon").asText(),
        schema,
        meta.path("language").asText(),
        meta.path("entries").asInt(),
        meta.path("heads").asLong(),
        strings(meta.path("sections")),
        strings(meta.path("sources")),
        Instant.parse(meta.path("built").asText()));
  }

  /** Whether a load has made the index of a mapping. */
  static boolean isOurs(JsonNode mapping) {
    return meta(mapping).isObject();
  }

  private static JsonNode meta(JsonNode mapping) {
    return mapping.path("mappings").path("_meta").path("gloss");
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asText()));
    return List.copyOf(strings);
  }
}
