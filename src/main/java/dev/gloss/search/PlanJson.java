package dev.gloss.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.gloss.search.Plan.Path;
import dev.gloss.search.Plan.Reading;
import dev.gloss.search.Plan.Slot;
import dev.gloss.search.Plan.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan as JSON and back: each record an object with its components as fields, nothing left out,
 * so that what is read back equals what was written, numbers to the last bit.
 *
 * <p>Stateless and thread-safe.
 */
public final class PlanJson {
  private static final JsonFactory JSON = new JsonFactory();

  /** The components that are null where there is no such thing. */
  static final Set<String> MAY_BE_NULL = Set.of("corrected", "frame", "nameWords");

  private PlanJson() {}

  /** The plan as one JSON object. */
  public static String write(Plan plan) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, plan);
    } catch (IOException e) {
      throw new IllegalStateException("writing a string", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Boolean flag -> json.writeBoolean(flag);
      // as Java spells them, which reads back to the same bits
      case Number number -> json.writeNumber(number.toString());
      case List<?> list -> {
        json.writeStartArray();
        for (Object element : list) {
          write(json, element);
        }
        json.writeEndArray();
      }
      case Record part -> writeRecord(json, part);
      default -> throw new IllegalArgumentException("a plan has no " + value.getClass());
    }
  }

  private static void writeRecord(JsonGenerator json, Record part) throws IOException {
    json.writeStartObject();
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      json.writeFieldName(component.getName());
      try {
        write(json, component.getAccessor().invoke(part));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("reading " + component, e);
      }
    }
    json.writeEndObject();
  }

  /**
   * The plan that a JSON object holds, of which a query can be made.
   *
   * @throws IllegalArgumentException if it is not one that {@link #write} may have written
   */
  public static Plan read(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      Plan plan = (Plan) read(json, Plan.class);
      if (json.nextToken() != null) {
        throw unexpected(json);
      }
      check(plan);
      return plan;
    } catch (IOException e) {
      throw new IllegalArgumentException("not a plan: " + e.getMessage(), e);
    }
  }

  private static Object read(JsonParser json, Type type) throws IOException {
    JsonToken token = json.currentToken();
    if (type instanceof ParameterizedType list && token == JsonToken.START_ARRAY) {
      List<Object> elements = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        elements.add(read(json, list.getActualTypeArguments()[0]));
      }
      return List.copyOf(elements);
    } else if (type instanceof Class<?> record
        && record.isRecord()
        && token == JsonToken.START_OBJECT) {
      return readRecord(json, record);
    } else if (type == String.class && token == JsonToken.VALUE_STRING) {
      return json.getText();
    } else if (type == boolean.class && token != null && token.isBoolean()) {
      return json.getBooleanValue();
    } else if (token != null && token.isNumeric()) {
      return number(json, type);
    }
    throw unexpected(json);
  }

  /** A number of a plan: finite, and where it is whole or a score, not negative. */
  private static Number number(JsonParser json, Type type) throws IOException {
    String text = json.getText();
    if (type == int.class) {
      int whole = Integer.parseInt(text);
      if (whole >= 0) {
        return whole;
      }
    } else if (type == float.class) {
      float score = Float.parseFloat(text);
      if (score >= 0 && Float.isFinite(score)) {
        return score;
      }
    } else if (type == double.class || type == Double.class) {
      double weight = Double.parseDouble(text);
      if (Double.isFinite(weight)) {
        return weight;
      }
    }
    throw unexpected(json);
  }

  private static RecordComponent component(RecordComponent[] components, String name) {
    for (RecordComponent component : components) {
      if (component.getName().equals(name)) {
        return component;
      }
    }
    throw new IllegalArgumentException("not a plan of this version: it has a field " + name);
  }

  private static Object readRecord(JsonParser json, Class<?> type) throws IOException {
    Map<String, @Nullable Object> values = new HashMap<>();
    RecordComponent[] components = type.getRecordComponents();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      RecordComponent component = component(components, name);
      values.put(name, readComponent(json, component));
    }
    if (values.size() < components.length) {
      throw new IllegalArgumentException(
          "not a plan: " + type.getSimpleName() + " has only " + values.keySet());
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(
          Arrays.stream(components).map(c -> values.get(c.getName())).toArray());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "not a plan: " + type.getSimpleName() + " of " + values, e);
    }
  }

  private static @Nullable Object readComponent(JsonParser json, RecordComponent component)
      throws IOException {
    String name = component.getName();
    if (json.currentToken() == JsonToken.VALUE_NULL && MAY_BE_NULL.contains(name)) {
      return null;
    }
    return read(json, component.getGenericType());
  }

  /** What the parts of a plan must be to each other, so that a query can be made and run. */
  private static void check(Plan plan) {
    for (Reading reading : plan.readings()) {
      long telling = reading.units().stream().filter(Unit::needed).count();
      int evidence = reading.wanted().evidence().size();
      if (evidence > 0 && (telling == 0 || evidence <= telling)) {
        throw new IllegalArgumentException(
            "not a plan: " + telling + " telling units with evidence for " + evidence);
      }
      reading.paths().forEach(path -> check(path, !path.synonym()));
    }
    if (plan.nameWords() != null) {
      check(plan.nameWords(), false);
    }
  }

  /** A phrase of none, or with a place for nothing, is no query. */
  private static void check(Path path, boolean typed) {
    for (Slot slot : path.slots()) {
      if (slot.stems().isEmpty() || (typed && slot.words().isEmpty())) {
        throw new IllegalArgumentException("not a plan: a place in a path without a word");
      }
    }
    if (path.slots().isEmpty()) {
      throw new IllegalArgumentException("not a plan: a path without a place");
    }
  }

  private static IllegalArgumentException unexpected(JsonParser json) {
    return new IllegalArgumentException("not a plan: found " + json.currentToken());
  }
}
