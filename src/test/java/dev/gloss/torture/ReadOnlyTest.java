package dev.gloss.torture;

import dev.gloss.Glossary;
import dev.gloss.cli.Main;
import dev.gloss.index.IndexException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 9: what cannot be written can be searched. */
class ReadOnlyTest {
  @TempDir Path temp;

  @Test
  void readsFromReadOnlyMedia() throws Exception {
    Path index = temp.resolve("index");
    Glossary.rebuild(index, Editions.of(1), Editions.OPTIONS);
    try (Mount disk = Mount.readOnly(index, temp.resolve("disk"))) {
      Trials.prove(
          9,
          "commands on a read-only disk",
          1,
          trials -> {
            Path there = disk.folder();
            trials.check(Editions.read(there) == 1, () -> "the library");
            trials.check(Glossary.verify(there).entries() > 0, () -> "verify of the library");
            for (List<String> words :
                List.of(
                    List.of("search", "common name"),
                    List.of("status"),
                    List.of("verify"),
                    List.of("define", "TERM1"),
                    List.of("suggest", "TERM"))) {
              trials.check(run(there, words) == 0, () -> "gloss " + words);
            }
            trials.check(run(there, List.of("rebuild")) != 0, () -> "it was written");
            trials.check(refusal(there).endsWith("the index is unchanged"), () -> refusal(there));
            trials.check(Editions.read(there) == 1, () -> "the library, afterwards");
          });
    }
  }

  private static int run(Path index, List<String> words) {
    Map<String, String> env =
        Map.of("GLOSS_INDEX", index.toString(), "XDG_CACHE_HOME", index + "/cache");
    OutputStream ignored = new ByteArrayOutputStream();
    return Main.run(
        InputStream.nullInputStream(), ignored, ignored, env, words.toArray(new String[0]));
  }

  private static String refusal(Path index) {
    try {
      Glossary.rebuild(index, Editions.of(2), Editions.OPTIONS);
      return "published";
    } catch (IndexException e) {
      return e.getMessage();
    } catch (IOException e) {
      return "raw " + e;
    }
  }
}
