package dev.gloss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a user of the library can name, as a file to be reviewed. {@code mvn test -Dtest=ApiTest
 * -Dgolden.update=true} rewrites it.
 */
final class ApiTest {
  private static final Path GOLDEN = Path.of("src/test/resources/api.txt");
  private static final Path CLASSES = Path.of("target/classes");

  /** Packages whose signatures show no Lucene; the others are for engines that host them. */
  private static final Set<String> WITHOUT_LUCENE =
      Set.of("dev.gloss", "dev.gloss.corpus", "dev.gloss.annotate");

  @Test
  void isTheOneAgreed() throws Exception {
    String actual = String.join("\n", api()) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, actual);
    }
    assertEquals(
        Files.readString(GOLDEN),
        actual,
        "the public API changed; -Dgolden.update=true accepts it");
  }

  @Test
  void showsNoLuceneAtTheDoor() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Class<?> type : types()) {
      if (WITHOUT_LUCENE.contains(type.getPackageName())) {
        lines(type).filter(line -> line.contains("org.apache.lucene")).forEach(wrong::add);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<String> api() throws Exception {
    List<String> all = new ArrayList<>();
    for (Class<?> type : types()) {
      lines(type).forEach(all::add);
    }
    return all;
  }

  /** The public types of the exported packages, nested ones too, by name. */
  static List<Class<?>> types() throws Exception {
    Set<String> exported = new TreeSet<>();
    try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
      ModuleDescriptor.read(in).exports().forEach(e -> exported.add(e.source()));
    }
    List<Class<?>> types = new ArrayList<>();
    for (String name : exported) {
      for (String file : classFiles(CLASSES.resolve(name.replace('.', '/')))) {
        Class<?> type =
            Class.forName(
                name + "." + file.replace(".class", ""), false, ApiTest.class.getClassLoader());
        if (isVisible(type)) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private static List<String> classFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".class") && !f.equals("package-info.class"))
          .sorted()
          .toList();
    }
  }

  private static boolean isVisible(Class<?> type) {
    return isVisible(type.getModifiers())
        && !type.isAnonymousClass()
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static Stream<String> lines(Class<?> type) {
    Set<String> members = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
        members.add(
            modifiers(field.getModifiers())
                + name(field.getAnnotatedType())
                + " "
                + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
        members.add(modifiers(constructor.getModifiers()) + "new" + signature(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method.getModifiers()) && !method.isSynthetic() && !isGiven(type, method)) {
        members.add(
            modifiers(method.getModifiers())
                + name(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + signature(method));
      }
    }
    return Stream.concat(Stream.of(head(type)), members.stream().map(m -> "  " + m));
  }

  /** What the language gives every enum and every record or overrides from Object. */
  private static boolean isGiven(Class<?> type, Method method) {
    String call = method.getName() + method.getParameterCount();
    return Set.of("toString0", "hashCode0", "equals1").contains(call)
        || (type.isEnum() && Set.of("values0", "valueOf1").contains(call));
  }

  private static String head(Class<?> type) {
    String kind =
        type.isRecord()
            ? "record"
            : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    String parents =
        Stream.concat(
                Stream.ofNullable(type.getAnnotatedSuperclass()),
                Arrays.stream(type.getAnnotatedInterfaces()))
            .filter(p -> p.getType() != Object.class && p.getType() != Record.class)
            .filter(p -> !type.isEnum())
            .map(ApiTest::name)
            .collect(Collectors.joining(", "));
    int given = type.isInterface() ? Modifier.ABSTRACT | Modifier.STATIC : 0;
    return modifiers(type.getModifiers() & ~given)
        + kind
        + " "
        + type.getCanonicalName()
        + (parents.isEmpty() ? "" : " : " + parents);
  }

  private static String signature(Executable executable) {
    String parameters =
        Arrays.stream(executable.getAnnotatedParameterTypes())
            .map(ApiTest::name)
            .collect(Collectors.joining(", ", "(", ")"));
    String thrown =
        Arrays.stream(executable.getAnnotatedExceptionTypes())
            .map(ApiTest::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return parameters + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  private static String modifiers(int modifiers) {
    int told = Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;
    String text = Modifier.toString(modifiers & told);
    return text.isEmpty() ? "" : text + " ";
  }

  /** Without the packages of the JDK and of gloss, whose simple names are told apart easily. */
  private static String name(AnnotatedType type) {
    return type.toString()
        .replace("org.jspecify.annotations.", "")
        .replace("@Nullable()", "@Nullable")
        .replaceAll("\\b(?:java|dev\\.gloss)\\.(?:[a-z]+\\.)*", "")
        .replace('$', '.');
  }
}
