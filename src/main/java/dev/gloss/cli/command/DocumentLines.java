package dev.gloss.cli.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.gloss.cli.arguments.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the documents of {@code --jsonl}: one JSON object a line, with an id and texts. */
final class DocumentLines {
  /** The bytes of the longest line taken: a document is held in memory. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST).build())
          .build();

  /**
   * One line.
   *
   * @param number its number, from 1
   * @param id the document's, a string, a number or null
   * @param texts its other fields that are strings
   * @param others what those are that are none, such as a number
   * @param problem why it cannot be read, null when it can
   */
  record Line(
      int number,
      @Nullable Object id,
      Map<String, String> texts,
      Map<String, String> others,
      @Nullable String problem) {

    /** A field that must be there. */
    String text(String field) {
      String text = texts.get(field);
      if (problem != null || text == null) {
        throw new UsageException(problem == null ? missing(field) : problem);
      }
      return text;
    }

    private String missing(String field) {
      String other = others.get(field);
      return other == null
          ? "no field \"" + field + "\""
          : field + " is " + other + ", wanted a string";
    }
  }

  private final QueryLines lines;
  private final String wanted;

  /**
   * @param in should be buffered: it is read byte by byte
   * @param fields the texts that are wanted beside the id
   */
  DocumentLines(InputStream in, List<String> fields) {
    wanted =
        Stream.concat(Stream.of("id"), fields.stream())
            .map(field -> '"' + field + "\": …")
            .collect(Collectors.joining(", ", "{", "}"));
    lines = new QueryLines(in, LONGEST);
  }

  /** Whether the next line can be read without waiting for whoever writes it. */
  boolean isReady() throws IOException {
    return lines.isReady();
  }

  /** The next line, or null after the last. */
  @Nullable Line next() throws IOException {
    QueryLines.Line line = lines.next();
    if (line == null) {
      return null;
    }
    Map<String, String> texts = new HashMap<>();
    Map<String, String> others = new HashMap<>();
    if (line.problem() != null) {
      return new Line(line.number(), null, texts, others, line.problem());
    }
    Object[] id = {null};
    String problem = read(line.text(), texts, others, id);
    return new Line(line.number(), id[0], texts, others, problem);
  }

  /** Returns what is wrong; what was read before that stays. */
  private @Nullable String read(
      String line, Map<String, String> texts, Map<String, String> others, Object[] id)
      throws IOException {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return "found no JSON object, wanted " + wanted;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (field.equals("id") && value.isScalarValue()) {
          id[0] = value.isNumeric() ? json.getNumberValue() : json.getValueAsString();
        } else if (value == JsonToken.VALUE_STRING) {
          texts.put(field, json.getText());
        } else {
          others.put(field, kind(value));
          json.skipChildren();
        }
      }
      return json.nextToken() == null ? null : "there is more after the JSON object";
    } catch (JsonProcessingException e) {
      return "no JSON: " + e.getOriginalMessage();
    }
  }

  private static String kind(JsonToken value) {
    return switch (value) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "a truth value";
      default -> "a number";
    };
  }
}
