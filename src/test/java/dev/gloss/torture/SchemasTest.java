package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.gloss.Glossary;
import dev.gloss.index.IndexException;
import dev.gloss.index.IndexException.Reason;
import dev.gloss.index.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 20: an index of another schema is refused, one of this schema read, whoever wrote it. */
class SchemasTest {
  @TempDir Path temp;

  @Test
  void storedIndexesAreReadOrRefused() throws Exception {
    Trials.prove(
        20,
        "stored indexes",
        1,
        trials -> {
          for (int schema = 1; schema <= Schema.VERSION; schema++) {
            String told = open(stored(schema));
            String wanted = wanted(schema);
            trials.check(told.endsWith(wanted), () -> told + ", wanted " + wanted);
          }
          Path future = stored(Schema.VERSION);
          rename(future, Schema.VERSION + 1);
          String told = open(future);
          String wanted = wanted(Schema.VERSION + 1);
          trials.check(told.endsWith(wanted), () -> told + ", wanted " + wanted);
          Glossary.rebuild(future, Editions.of(1), Editions.OPTIONS);
          trials.check(Editions.read(future) == 1, () -> "the future's was not replaced");
        });
  }

  private static String wanted(int schema) {
    return schema == Schema.VERSION
        ? "3 entries, long short-term memory"
        : "has schema "
            + schema
            + ", wanted is "
            + Schema.VERSION
            + "; gloss rebuild makes it anew";
  }

  private static String open(Path index) throws IOException {
    try (Glossary glossary = Glossary.open(index)) {
      return glossary.status().entries()
          + " entries, "
          + glossary.define("LSTM").hits().get(0).entry().expansion();
    } catch (IndexException e) {
      return e.reason() == Reason.OTHER_SCHEMA ? e.getMessage() : e.toString();
    }
  }

  /** The index as the gloss of that schema wrote it. */
  private Path stored(int schema) throws IOException {
    Path folder = Files.createTempDirectory(temp, "schema");
    String name = "/schemas/" + schema + ".zip";
    InputStream packed = SchemasTest.class.getResourceAsStream(name);
    assertNotNull(packed, name + ": every schema wants a stored index");
    try (ZipInputStream files = new ZipInputStream(packed)) {
      for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        Files.copy(files, folder.resolve(file.getName()));
      }
    }
    return folder;
  }

  private static void rename(Path index, int schema) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data =
          new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
      data.put("gloss.schema", Integer.toString(schema));
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }
}
