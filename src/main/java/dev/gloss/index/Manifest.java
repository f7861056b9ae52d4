package dev.gloss.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.formats.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says of itself, kept in its user data: published in the same instant as the
 * entries.
 *
 * @param schema the layout's number, {@link Schema#VERSION}
 * @param commit identifies this commit, random
 * @param language the prose language
 * @param entries number of entries
 * @param heads number of distinct terms, compared without regard to case
 * @param built when it was committed
 * @param roots the files and folders it was made from, absolute, in order; empty for a stream
 * @param reading how these were read
 * @param files every source file with its size, time and digest
 */
record Manifest(
    int schema,
    String commit,
    String language,
    long entries,
    long heads,
    Instant built,
    List<Path> roots,
    ReadOptions reading,
    List<SourceFile> files) {

  private static final String SCHEMA = "gloss.schema";
  private static final String COMMIT = "gloss.commit";
  private static final String LANGUAGE = "gloss.language";
  private static final String ENTRIES = "gloss.entries";
  private static final String HEADS = "gloss.heads";
  private static final String BUILT = "gloss.built";
  private static final String ROOTS = "gloss.roots";
  private static final String READING = "gloss.reading";
  private static final String FILES = "gloss.files";
  private static final String LUCENE = "gloss.lucene";

  static Manifest create(
      String language,
      long entries,
      long heads,
      List<Path> roots,
      ReadOptions reading,
      List<SourceFile> files) {
    return new Manifest(
        Schema.VERSION,
        UUID.randomUUID().toString(),
        language,
        entries,
        heads,
        Instant.now(),
        roots,
        reading,
        files);
  }

  /** Whether a commit's user data is that of a gloss index, of whatever schema. */
  static boolean isPresent(Map<String, String> userData) {
    return userData.containsKey(SCHEMA);
  }

  /** Whether a commit's user data is that of the commit a manifest was read from. */
  static boolean isOf(Map<String, String> userData, Manifest manifest) {
    return manifest.commit().equals(userData.get(COMMIT));
  }

  /**
   * What an index was made from and in which language, whatever its schema; null when the user data
   * does not say.
   */
  static @Nullable Origin origin(Map<String, String> data) throws IOException {
    String roots = data.get(ROOTS);
    return roots == null
        ? null
        : new Origin(
            strings(roots).stream().map(Path::of).toList(), reading(data), data.get(LANGUAGE));
  }

  /**
   * What an index can be rebuilt from.
   *
   * @param roots the files and folders, absolute, in order; empty for a stream
   * @param reading how they were read
   * @param language the prose language
   */
  record Origin(List<Path> roots, ReadOptions reading, @Nullable String language) {}

  /** The schema's number that user data gives, 0 when it is not a number. */
  static int schema(Map<String, String> userData) {
    try {
      return Integer.parseInt(userData.getOrDefault(SCHEMA, ""));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  Map<String, String> toUserData() throws IOException {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(SCHEMA, Integer.toString(schema));
    data.put(COMMIT, commit);
    data.put(LANGUAGE, language);
    data.put(ENTRIES, Long.toString(entries));
    data.put(HEADS, Long.toString(heads));
    data.put(BUILT, built.toString());
    data.put(
        ROOTS,
        write(json -> {
          for (Path root : roots) {
            json.writeString(root.toString());
          }
        }));
    data.put(READING, write(json -> writeReading(json, reading)));
    data.put(
        FILES,
        write(json -> {
          for (SourceFile file : files) {
            writeFile(json, file);
          }
        }));
    data.put(LUCENE, Version.LATEST.toString());
    return data;
  }

  /** Absent values as empty ones; those of the columns end the list. */
  private static void writeReading(JsonGenerator json, ReadOptions reading) throws IOException {
    json.writeString(Objects.requireNonNullElse(reading.format(), ""));
    json.writeString(Objects.requireNonNullElse(reading.encoding(), ""));
    json.writeString(Objects.requireNonNullElse(reading.licence(), ""));
    for (String column : reading.columns()) {
      json.writeString(column);
    }
  }

  /** As {@link #writeReading} wrote it; an index of a schema without it was read as usual. */
  private static ReadOptions reading(Map<String, String> data) throws IOException {
    String text = data.get(READING);
    if (text == null) {
      return ReadOptions.DEFAULT;
    }
    List<String> values = strings(text);
    return new ReadOptions(
        present(values.get(0)),
        present(values.get(1)),
        values.subList(3, values.size()),
        present(values.get(2)));
  }

  private static @Nullable String present(String value) {
    return value.isEmpty() ? null : value;
  }

  private static void writeFile(JsonGenerator json, SourceFile file) throws IOException {
    json.writeStartArray();
    json.writeString(file.path());
    json.writeNumber(file.size());
    json.writeString(file.modified().toString());
    json.writeString(file.digest());
    json.writeEndArray();
  }

  /**
   * @throws IllegalArgumentException if a value is missing or not of its form, which a checksummed
   *     commit of this schema never has
   */
  static Manifest of(Map<String, String> data) throws IOException {
    List<Path> roots = new ArrayList<>();
    for (String root : strings(value(data, ROOTS))) {
      roots.add(Path.of(root));
    }
    List<SourceFile> files = new ArrayList<>();
    List<String> fields = strings(value(data, FILES));
    for (int i = 0; i < fields.size(); i += 4) {
      files.add(
          new SourceFile(
              fields.get(i),
              Long.parseLong(fields.get(i + 1)),
              Instant.parse(fields.get(i + 2)),
              fields.get(i + 3)));
    }
    return new Manifest(
        schema(data),
        value(data, COMMIT),
        value(data, LANGUAGE),
        Long.parseLong(value(data, ENTRIES)),
        Long.parseLong(value(data, HEADS)),
        Instant.parse(value(data, BUILT)),
        List.copyOf(roots),
        reading(data),
        List.copyOf(files));
  }

  private static String value(Map<String, String> data, String key) {
    @Nullable String value = data.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the commit has no " + key);
    }
    return value;
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static String write(Content content) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      content.write(json);
      json.writeEndArray();
    }
    return text.toString();
  }

  /** Every scalar in a JSON text, in order. */
  private static List<String> strings(String text) throws IOException {
    List<String> values = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isScalarValue()) {
          values.add(json.getText());
        }
      }
    }
    return values;
  }
}
