package dev.gloss.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.formats.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
 * @param origin what it was made from
 * @param files every source file with its size, time and digest
 */
record Manifest(
    int schema,
    String commit,
    String language,
    long entries,
    long heads,
    Instant built,
    IndexOrigin origin,
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
  private static final String ASKED_LANGUAGE = "gloss.language.asked";

  /** How many values tell of one file. */
  private static final int FILE_VALUES = 5;

  static Manifest create(
      String language, long entries, long heads, IndexOrigin origin, List<SourceFile> files) {
    return new Manifest(
        Schema.VERSION,
        UUID.randomUUID().toString(),
        language,
        entries,
        heads,
        Instant.now(),
        origin,
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
   * What an index was made from, whatever its schema; null when the user data does not say.
   *
   * @throws IllegalArgumentException if it says what no path is, which a checksummed commit never
   *     does
   */
  static @Nullable IndexOrigin origin(Map<String, String> data) throws IOException {
    String roots = data.get(ROOTS);
    if (roots == null) {
      return null;
    }
    // commits that do not tell who chose the language are made again in the same
    String asked = data.getOrDefault(ASKED_LANGUAGE, data.getOrDefault(LANGUAGE, ""));
    return new IndexOrigin(
        strings(roots).stream().map(Path::of).toList(), reading(data), present(asked));
  }

  /** The names of the source files; none where the user data does not tell them as this does. */
  static List<String> files(Map<String, String> data) {
    String files = data.getOrDefault(FILES, "");
    List<String> values = files.startsWith("[") ? List.of() : split(files);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.size(); i += FILE_VALUES) {
      names.add(values.get(i));
    }
    return names;
  }

  /** The schema's number that user data gives, 0 when it is not a number. */
  static int schema(Map<String, String> userData) {
    try {
      return Integer.parseInt(userData.getOrDefault(SCHEMA, ""));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  Map<String, String> toUserData() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(SCHEMA, Integer.toString(schema));
    data.put(COMMIT, commit);
    data.put(LANGUAGE, language);
    data.put(ENTRIES, Long.toString(entries));
    data.put(HEADS, Long.toString(heads));
    data.put(BUILT, join(values(built)));
    data.put(ROOTS, join(origin.roots().stream().map(Path::toString).toList()));
    data.put(READING, join(values(origin.reading())));
    data.put(ASKED_LANGUAGE, Objects.requireNonNullElse(origin.language(), ""));
    data.put(FILES, join(files.stream().flatMap(file -> values(file).stream()).toList()));
    return data;
  }

  /** Absent values as empty ones; those of the columns end the list. */
  private static List<String> values(ReadOptions reading) {
    List<String> values = new ArrayList<>();
    values.add(Objects.requireNonNullElse(reading.format(), ""));
    values.add(Objects.requireNonNullElse(reading.encoding(), ""));
    values.add(Objects.requireNonNullElse(reading.licence(), ""));
    values.addAll(reading.columns());
    return values;
  }

  /**
   * As {@link #values(ReadOptions)} wrote it; an index of a schema without it was read as usual.
   */
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

  private static List<String> values(SourceFile file) {
    List<String> values = new ArrayList<>();
    values.add(file.path());
    values.add(Long.toString(file.size()));
    values.addAll(values(file.modified()));
    values.add(Objects.requireNonNull(file.digest(), "a source that was read has a digest"));
    return values;
  }

  private static List<String> values(Instant time) {
    return List.of(Long.toString(time.getEpochSecond()), Integer.toString(time.getNano()));
  }

  /** As {@link #values(Instant)} wrote it, from a place on. */
  private static Instant instant(List<String> values, int at) {
    return Instant.ofEpochSecond(
        Long.parseLong(values.get(at)), Integer.parseInt(values.get(at + 1)));
  }

  /**
   * @throws IllegalArgumentException if a value is missing or not of its form, which a checksummed
   *     commit of this schema never has
   */
  static Manifest of(Map<String, String> data) throws IOException {
    IndexOrigin origin = origin(data);
    if (origin == null) {
      throw new IllegalArgumentException("the commit has no " + ROOTS);
    }
    List<SourceFile> files = new ArrayList<>();
    List<String> fields = split(value(data, FILES));
    for (int i = 0; i < fields.size(); i += FILE_VALUES) {
      files.add(
          new SourceFile(
              fields.get(i),
              Long.parseLong(fields.get(i + 1)),
              instant(fields, i + 2),
              fields.get(i + 4)));
    }
    return new Manifest(
        schema(data),
        value(data, COMMIT),
        value(data, LANGUAGE),
        Long.parseLong(value(data, ENTRIES)),
        Long.parseLong(value(data, HEADS)),
        instant(split(value(data, BUILT)), 0),
        origin,
        List.copyOf(files));
  }

  private static String value(Map<String, String> data, String key) {
    @Nullable String value = data.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the commit has no " + key);
    }
    return value;
  }

  /**
   * One text of several. NUL parts them, which no path has, so that every opening reads them
   * without a parser.
   */
  private static String join(List<String> values) {
    return String.join("\0", values);
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\0", -1));
  }

  /** What {@link #join} joined, or the JSON of schemas before 3, which no root and format is. */
  private static List<String> strings(String text) throws IOException {
    return text.startsWith("[") ? scalars(text) : split(text);
  }

  /** Every scalar in a JSON text, in order. */
  private static List<String> scalars(String text) throws IOException {
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
