package dev.gloss.opensearch;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry as a JSON object's fields and back; what is absent has no field. */
public final class EntryFields {
  private EntryFields() {}

  /** The fields of an entry: strings, lists of strings and numbers. */
  public static Map<String, Object> write(Entry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "id", entry.id());
    put(fields, "term", entry.term());
    put(fields, "expansion", entry.expansion());
    put(fields, "definition", entry.definition());
    put(fields, "section", entry.section());
    put(fields, "aliases", entry.aliases());
    put(fields, "see", entry.see());
    put(fields, "examples", entry.examples());
    put(fields, "source", entry.source());
    put(fields, "sense", entry.sense() == 0 ? null : entry.sense());
    put(fields, "allow", entry.allow());
    put(fields, "glossary", entry.origin().glossary());
    put(fields, "licence", entry.origin().licence());
    Place place = entry.place();
    put(fields, "file", place == null ? null : place.file());
    put(fields, "line", place == null ? null : place.line());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null && !List.of().equals(value)) {
      fields.put(name, value);
    }
  }

  /**
   * The entry of an object's fields.
   *
   * @throws IllegalArgumentException if they are not those of an entry
   */
  public static Entry read(Map<String, ?> fields) {
    String file = text(fields, "file");
    return new Entry(
        text(fields, "id"),
        Objects.requireNonNullElse(text(fields, "term"), ""),
        text(fields, "expansion"),
        text(fields, "definition"),
        text(fields, "section"),
        texts(fields, "aliases"),
        texts(fields, "see"),
        texts(fields, "examples"),
        text(fields, "source"),
        number(fields, "sense"),
        texts(fields, "allow"),
        new Origin(text(fields, "glossary"), text(fields, "licence")),
        file == null ? null : new Place(file, number(fields, "line")));
  }

  private static @Nullable String text(Map<String, ?> fields, String name) {
    return value(fields, name, String.class);
  }

  private static List<String> texts(Map<String, ?> fields, String name) {
    List<?> values = value(fields, name, List.class);
    return values == null
        ? List.of()
        : values.stream().map(v -> cast(name, v, String.class)).toList();
  }

  private static int number(Map<String, ?> fields, String name) {
    Integer value = value(fields, name, Integer.class);
    return value == null ? 0 : value;
  }

  private static <T> @Nullable T value(Map<String, ?> fields, String name, Class<T> type) {
    Object value = fields.get(name);
    return value == null ? null : cast(name, value, type);
  }

  private static <T> T cast(String name, @Nullable Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "found " + name + " " + value + ", wanted a " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
