package dev.gloss.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.gloss.corpus.Entry;
import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.SourceLines;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.Field;
import dev.gloss.text.Text;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines: one entry a line, one object an entry. */
final class JsonLinesReader implements CorpusReader {
  /** An entry nests two deep; what unknown fields hold may be a little deeper. */
  private static final int MAX_DEPTH = 16;

  private static final int MAX_UNKNOWN_NAMED = 20;

  /** What the parser says of a line that ends too soon. */
  private static final String END_OF_INPUT = "Unexpected end-of-input";

  /** Where the parser says that something began, in words of its own. */
  private static final Pattern PARSER = Pattern.compile(" \\([^(\\[]*\\[Source: .*?\\]\\)");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  @Override
  public String format() {
    return "jsonl";
  }

  @Override
  public List<String> extensions() {
    return List.of("jsonl", "ndjson", "json");
  }

  @Override
  public String wanted() {
    return "one JSON object a line, such as {\"term\":\"LSTM\",\"expansion\":\"long short-term"
        + " memory\"}";
  }

  @Override
  public boolean recognises(List<String> start) {
    FirstLine line = FirstLine.of(start);
    return line.complete() && (line.term() || !line.array());
  }

  @Override
  public boolean holdsEntries(List<String> start) {
    FirstLine line = FirstLine.of(start);
    return line.complete() && line.term();
  }

  /**
   * What the first line holds that is not blank.
   *
   * @param complete whether an object that begins in it ends there, right or wrong as it is
   * @param term whether that names a term
   * @param array whether it holds an array of objects, as one around all entries does
   */
  private record FirstLine(boolean complete, boolean term, boolean array) {

    static FirstLine of(List<String> start) {
      String first = start.stream().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
      if (!first.startsWith("{") || !first.endsWith("}")) {
        return new FirstLine(false, false, false);
      }
      boolean term = false;
      boolean array = false;
      try (JsonParser json = JSON.createParser(first)) {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          term |= Field.of(json.currentName()) == Field.TERM;
          array |= json.nextToken() == JsonToken.START_ARRAY && isOfObjects(json);
          json.skipChildren();
        }
      } catch (JsonEOFException e) {
        return new FirstLine(false, term, array);
      } catch (IOException e) {
        return new FirstLine(true, term, array); // told when it is read
      }
      return new FirstLine(true, term, array);
    }

    /** Whether an array that begins here begins with an object; passes over it. */
    private static boolean isOfObjects(JsonParser json) throws IOException {
      boolean objects = json.nextToken() == JsonToken.START_OBJECT;
      while (json.currentToken() != JsonToken.END_ARRAY) {
        json.skipChildren();
        json.nextToken();
      }
      return objects;
    }
  }

  @Override
  public void read(SourceReading source) throws IOException {
    SourceLines lines = source.lines();
    Set<String> unknown = new HashSet<>();
    String open = null;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        if (open != null && goesOn(open, line)) {
          return; // was told where it begins
        }
        open = new JsonLine(source, unknown).read(line) ? null : line;
      }
    }
  }

  /** Whether what a line left open is no line cut short, but written over several. */
  private static boolean goesOn(String open, String next) {
    return open.stripLeading().startsWith("[") || !next.stripLeading().startsWith("{");
  }

  /** What is wrong with a line, told at its place by {@link JsonLine#read}. */
  private static final class BadLineException extends Exception {
    private static final long serialVersionUID = 1L;

    BadLineException(String message) {
      super(message);
    }
  }

  /** One line while it is read. */
  private static final class JsonLine {
    private final SourceReading source;
    private final int number;
    private final Set<String> unknown;
    private @Nullable String term;
    private @Nullable String glossary;
    private @Nullable String licence;
    private final Entry.Builder rest = Entry.builder("");

    JsonLine(SourceReading source, Set<String> unknown) {
      this.source = source;
      this.number = source.lines().number();
      this.unknown = unknown;
    }

    /** Tells the entry, or what is wrong with the line; whether what begins in it ends there. */
    boolean read(String line) throws IOException {
      Entry.Builder parts;
      try (JsonParser json = JSON.createParser(line)) {
        parts = entry(json);
      } catch (BadLineException e) {
        source.error(number, String.valueOf(e.getMessage()));
        return true;
      } catch (JsonProcessingException e) {
        boolean open = String.valueOf(e.getOriginalMessage()).startsWith(END_OF_INPUT);
        String cut = "the line ends within a value, wanted one whole JSON object a line";
        source.error(number, open ? cut : describe(e));
        return !open;
      }
      source.entry(number, parts, glossary, licence);
      return true;
    }

    private Entry.Builder entry(JsonParser json) throws IOException, BadLineException {
      JsonToken first = json.nextToken();
      if (first != JsonToken.START_OBJECT) {
        json.skipChildren();
        throw new BadLineException("found " + kind(first) + ", wanted one JSON object a line");
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        field(name, json);
      }
      if (json.nextToken() != null) {
        throw new BadLineException(
            "found " + kind(json.currentToken()) + " after the object, wanted the end of the line");
      }
      return rest.term(term == null ? "" : term);
    }

    private void field(String name, JsonParser json) throws IOException, BadLineException {
      Field field = Field.of(name);
      if (field == null) {
        skip(name, json);
        return;
      }
      switch (field) {
        case ID -> rest.id(text(name, json));
        case TERM -> term = text(name, json);
        case EXPANSION -> rest.expansion(text(name, json));
        case DEFINITION -> rest.definition(text(name, json));
        case SECTION -> rest.section(text(name, json));
        case SOURCE -> rest.source(text(name, json));
        case ALIASES -> list(name, json, rest::alias);
        case SEE -> list(name, json, rest::see);
        case EXAMPLES -> list(name, json, rest::example);
        case GLOSSARY -> glossary = text(name, json);
        case LICENCE -> licence = text(name, json);
        case SENSE -> rest.sense(sense(json));
        case ALLOW -> list(name, json, rest::allow);
        case MEANING -> skip(name, json); // only tables leave open which of the two it is
      }
    }

    private static @Nullable String text(String field, JsonParser json)
        throws IOException, BadLineException {
      return switch (json.currentToken()) {
        case VALUE_NULL -> null;
        case VALUE_STRING -> json.getText();
        default -> throw wrongType(field, json, "a string");
      };
    }

    private static void list(String field, JsonParser json, Consumer<String> values)
        throws IOException, BadLineException {
      if (json.currentToken() == JsonToken.VALUE_NULL) {
        return;
      }
      if (json.currentToken() != JsonToken.START_ARRAY) {
        throw wrongType(field, json, "an array of strings");
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        String value = text("an element of " + field, json);
        if (value != null) {
          values.accept(value);
        }
      }
    }

    private static int sense(JsonParser json) throws IOException, BadLineException {
      if (json.currentToken() == JsonToken.VALUE_NULL) {
        return 0;
      }
      if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
          || json.getNumberType() != JsonParser.NumberType.INT
          || json.getIntValue() < 1) {
        throw new BadLineException(
            "sense is " + shown(json) + ", wanted a whole number from 1 to 2,147,483,647");
      }
      return json.getIntValue();
    }

    /** A number as written, anything else by its kind. */
    private static String shown(JsonParser json) throws IOException {
      JsonToken token = json.currentToken();
      return token.isNumeric() && json.getTextLength() <= 20 ? json.getText() : kind(token);
    }

    private void skip(String field, JsonParser json) throws IOException {
      if (unknown.size() < MAX_UNKNOWN_NAMED && unknown.add(field)) {
        source.warning(
            number,
            "field "
                + Text.quote(field)
                + " is unknown and ignored, here and in the rest of the file");
      }
      json.skipChildren();
    }

    private static BadLineException wrongType(String field, JsonParser json, String wanted) {
      return new BadLineException(
          field + " is " + kind(json.currentToken()) + ", wanted " + wanted);
    }

    private static String kind(@Nullable JsonToken token) {
      return switch (token) {
        case null -> "nothing";
        case START_OBJECT -> "an object";
        case START_ARRAY -> "an array";
        case VALUE_STRING -> "a string";
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
        case VALUE_TRUE, VALUE_FALSE -> "true or false";
        case VALUE_NULL -> "null";
        default -> "an end";
      };
    }

    private static String describe(JsonProcessingException e) {
      String reason =
          PARSER.matcher(Text.fold(String.valueOf(e.getOriginalMessage()))).replaceAll("");
      String duplicate = "Duplicate field '";
      if (e instanceof JsonParseException && reason.startsWith(duplicate)) {
        String field = reason.substring(duplicate.length(), reason.lastIndexOf('\''));
        return "field " + Text.quote(field) + " is given twice, wanted once";
      }
      JsonLocation location = e.getLocation();
      String where = location == null ? "" : " at column " + location.getColumnNr();
      return "not JSON" + where + ": " + reason;
    }
  }
}
