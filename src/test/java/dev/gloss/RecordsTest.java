package dev.gloss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The values that a user of the library holds stay as they are. */
final class RecordsTest {
  /** A word that may stand for anything, a rank too. */
  private static final String WORD = "TERM_EXACT";

  /** All lists that a record was made of. */
  private final List<List<Object>> given = new ArrayList<>();

  @Test
  void recordsOutliveTheListsTheyWereMadeOf() throws Exception {
    TreeSet<String> wrong = new TreeSet<>();
    boolean some = false;
    for (Class<?> type : ApiTest.types()) {
      if (type.isRecord() && hasLists(type)) {
        given.clear();
        Object made = sample(type);
        String before = made.toString();
        given.forEach(List::clear);
        if (!before.equals(made.toString())) {
          wrong.add(type.getName());
        }
        some = true;
      }
    }
    assertEquals(new TreeSet<>(), wrong);
    assertTrue(some, "no record with a list");
  }

  private static boolean hasLists(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(component -> Collection.class.isAssignableFrom(component.getType()));
  }

  private @Nullable Object sample(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      List<Object> elements = new ArrayList<>();
      elements.add(sample(list.getActualTypeArguments()[0]));
      given.add(elements);
      return elements;
    }
    return type instanceof Class<?> known ? sample(known) : null;
  }

  private @Nullable Object sample(Class<?> type) throws ReflectiveOperationException {
    if (type.isRecord()) {
      return record(type);
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return switch (type.getSimpleName()) {
      case "String" -> WORD;
      case "boolean" -> false;
      case "int" -> 1;
      case "long" -> 1L;
      case "float" -> 1f;
      case "double", "Double" -> 1d;
      case "Duration" -> Duration.ofSeconds(1);
      case "Instant" -> Instant.EPOCH;
      case "Path" -> java.nio.file.Path.of(WORD);
      default -> null;
    };
  }

  private Object record(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = sample(components[i].getGenericType());
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }
}
