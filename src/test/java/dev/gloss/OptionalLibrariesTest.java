package dev.gloss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The optional libraries are wanted by the formats that need them, and by no others. */
class OptionalLibrariesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x.jsonl ~ {\"term\":\"LSTM\",\"definition\":\"d\"}",
        "x.tex ~ \\newacronym{lstm}{LSTM}{long short-term memory}"
      })
  void areNotMissed(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text);
    try (URLClassLoader bare = withoutThem()) {
      Class<?> door = bare.loadClass("dev.gloss.Glossary");
      Object glossary = door.getMethod("ofCorpus", List.class).invoke(null, List.of(file));
      Object status = door.getMethod("status").invoke(glossary);
      assertEquals(1L, status.getClass().getMethod("entries").invoke(status));
      Class<?> options = bare.loadClass("dev.gloss.corpus.WriteOptions");
      Path written = folder.resolve("written.jsonl");
      door.getMethod("convert", options, Path.class)
          .invoke(glossary, options.getMethod("to", String.class).invoke(null, "jsonl"), written);
      assertTrue(Files.readString(written).startsWith("{\"term\":\"LSTM\","));
      door.getMethod("close").invoke(glossary);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x.md, markdown, org.commonmark.",
    "x.csv, csv, org.apache.commons.csv.",
    "x.yaml, yaml, org.snakeyaml.",
    "x.txt, article, org.commonmark."
  })
  void aMissingOneIsNamedWithTheFile(String name, String format, String library) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "# x\n\nterm: LSTM\ndefinition: d\n");
    try (URLClassLoader bare = withoutThem()) {
      Method read = bare.loadClass("dev.gloss.Glossary").getMethod("ofCorpus", List.class);
      Throwable thrown =
          assertThrows(InvocationTargetException.class, () -> read.invoke(null, List.of(file)))
              .getCause();
      assertEquals("dev.gloss.corpus.CorpusException", thrown.getClass().getName());
      String wanted = name + ": read as " + format + ", wanted its optional library on the class";
      assertTrue(thrown.getMessage().contains(wanted), thrown.getMessage());
      assertTrue(thrown.getMessage().contains(library), thrown.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource({"csv, org.apache.commons.csv.", "article, org.commonmark."})
  void aMissingOneIsNamedWithTheFormatWritten(String format, String library) throws Exception {
    Path file =
        Files.writeString(folder.resolve("x.jsonl"), "{\"term\":\"LSTM\",\"definition\":\"d\"}");
    try (URLClassLoader bare = withoutThem()) {
      Class<?> door = bare.loadClass("dev.gloss.Glossary");
      Class<?> options = bare.loadClass("dev.gloss.corpus.WriteOptions");
      Object glossary = door.getMethod("ofCorpus", List.class).invoke(null, List.of(file));
      Object to = options.getMethod("to", String.class).invoke(null, format);
      Method convert = door.getMethod("convert", options, Path.class);
      Path written = folder.resolve("written");
      Throwable thrown =
          assertThrows(InvocationTargetException.class, () -> convert.invoke(glossary, to, written))
              .getCause();
      assertEquals("dev.gloss.corpus.CorpusException", thrown.getClass().getName());
      String wanted =
          "format: written as " + format + ", wanted its optional library on the class path: ";
      assertTrue(thrown.getMessage().startsWith(wanted + library), thrown.getMessage());
      assertFalse(Files.exists(written));
      door.getMethod("close").invoke(glossary);
    }
  }

  private static URLClassLoader withoutThem() throws IOException {
    List<URL> without = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!path.matches(".*(commonmark|commons-|snakeyaml).*")) {
        without.add(Path.of(path).toUri().toURL());
      }
    }
    return new URLClassLoader(without.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
