package dev.gloss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A format that needs no library of its own is read and written where none of the optional ones is
 * there.
 */
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
    List<URL> without = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!path.matches(".*(commonmark|commons-|snakeyaml).*")) {
        without.add(Path.of(path).toUri().toURL());
      }
    }
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader bare = new URLClassLoader(without.toArray(URL[]::new), parent)) {
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
}
