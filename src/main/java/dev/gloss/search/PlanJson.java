package dev.gloss.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import org.jspecify.annotations.Nullable;

/**
 * A plan as JSON and back: each record an object with its components as fields, nothing left out,
 * so that what is read back equals what was written, numbers to the last bit.
 *
 * <p>Stateless and thread-safe.
 */
public final class PlanJson {
  private static final JsonFactory JSON = new JsonFactory();

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
   * The plan that a JSON object holds.
   *
   * @throws IllegalArgumentException if it is not one that {@link #write} wrote
   */
  public static Plan read(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      Object plan = read(json, Plan.class);
      if (plan == null || json.nextToken() != null) {
        throw unexpected(json);
      }
      return (Plan) plan;
    } catch (IOException e) {
      throw new IllegalArgumentException("not a plan: " + e.getMessage(), e);
    }
  }

  private static @Nullable Object read(JsonParser json, Type type) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (type instanceof ParameterizedType list && token == JsonToken.START_ARRAY) {
      List<@Nullable Object> elements = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        elements.add(read(json, list.getActualTypeArguments()[0]));
      }
      return List.copyOf(elements);
    }
    if (type instanceof Class<?> record && record.isRecord() && token == JsonToken.START_OBJECT) {
      return readRecord(json, record);
    }
    if (token == null || !token.isScalarValue()) {
      throw unexpected(json);
    }
    String text = json.getText();
    if (type == String.class) {
      return text;
    } else if (type == boolean.class) {
      return Boolean.valueOf(text);
    } else if (type == int.class) {
      return Integer.valueOf(text);
    } else if (type == float.class) {
      return Float.valueOf(text);
    } else if (type == double.class || type == Double.class) {
      return Double.valueOf(text);
    }
    throw unexpected(json);
  }

  private static Object readRecord(JsonParser json, Class<?> type) throws IOException {
    Map<String, @Nullable Object> values = new HashMap<>();
    RecordComponent[] components = type.getRecordComponents();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      for (RecordComponent component : components) {
        if (component.getName().equals(name)) {
          values.put(name, read(json, component.getGenericType()));
        }
      }
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

  private static IllegalArgumentException unexpected(JsonParser json) {
    return new IllegalArgumentException("not a plan: found " + json.currentToken());
  }
}
