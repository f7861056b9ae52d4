package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.index.IndexException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedIndexTest {
  @TempDir Path temp;
  private Path index;
  private Path corpus;

  @BeforeEach
  void build() throws IOException {
    index = temp.resolve("index");
    corpus = temp.resolve("corpus.jsonl");
    Files.copy(Path.of("src/test/resources/seeds/seeds.jsonl"), corpus);
    Glossary.rebuild(index, List.of(corpus), RebuildOptions.DEFAULT);
  }

  private static IndexException refused(Path index) {
    return assertThrows(IndexException.class, () -> Glossary.open(index).close());
  }

  @Test
  void missing() {
    assertEquals(Reason.MISSING, refused(temp.resolve("nowhere")).reason());
    assertEquals(Reason.MISSING, refused(temp).reason());
  }

  @Test
  void foreignIndex() throws IOException {
    Path foreign = temp.resolve("foreign");
    writeForeign(foreign, Map.of());
    assertEquals(Reason.NOT_OURS, refused(foreign).reason());
    writeForeign(foreign, Map.of("gloss.schema", "999"));
    IndexException newer = refused(foreign);
    assertEquals(Reason.OTHER_SCHEMA, newer.reason());
    assertTrue(newer.getMessage().contains("schema 999, wanted is "), newer.getMessage());
  }

  private static void writeForeign(Path folder, Map<String, String> userData) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }

  @Test
  void rebuildMendsDamage() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file :
          files.filter(f -> String.valueOf(f.getFileName()).startsWith("_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertEquals(Reason.DAMAGED, refused(index).reason());
    assertEquals(22, Glossary.rebuild(index, List.of(corpus), RebuildOptions.DEFAULT).entries());
    Glossary.verify(index);
  }

  @Test
  void refreshMovesOnAndOldReadersKeepTheirs() throws IOException {
    try (Glossary glossary = Glossary.open(index);
        Glossary other = Glossary.open(index)) {
      assertEquals(false, glossary.refresh());
      Files.writeString(corpus, "{\"term\":\"NEW\",\"definition\":\"fresh\"}\n");
      Glossary.rebuild(index, List.of(corpus), RebuildOptions.DEFAULT);
      assertEquals(1, other.define("LSTM").hits().size());
      assertEquals(22, other.status().entries(), "whose files are deleted by now");
      assertEquals(true, glossary.refresh());
      assertEquals(0, glossary.define("LSTM").hits().size());
      assertEquals(1, glossary.define("NEW").hits().size());
      assertEquals(1, other.define("LSTM").hits().size());
    }
  }

  @Test
  void statusTellsWhetherTheSourcesChanged() throws IOException {
    try (Glossary glossary = Glossary.open(index)) {
      IndexStatus status = glossary.status();
      assertEquals(22, status.entries());
      assertEquals(22, status.heads());
      assertEquals("en", status.language());
      assertTrue(status.sections().contains("Data sets"), status.sections().toString());
      assertTrue(status.bytes() > 1_000);
      assertEquals(true, status.current());
      Files.setLastModifiedTime(corpus, FileTime.from(Instant.now().plusSeconds(60)));
      assertEquals(true, glossary.isCurrent(), "touched, same content");
      Files.writeString(corpus, "{\"term\":\"A\",\"definition\":\"b\"}\n");
      assertEquals(false, glossary.status().current(), "changed");
      Files.delete(corpus);
      assertEquals(false, glossary.isCurrent(), "gone");
    }
  }

  @Test
  void readsWhereNothingMayBeWritten() throws IOException {
    Path copy = temp.resolve("copy");
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
      }
    }
    copy.toFile().setWritable(false);
    try (Glossary glossary = Glossary.open(copy)) {
      assertEquals(1, glossary.define("LSTM").hits().size());
      assertTrue(Files.notExists(copy.resolve("write.lock")));
    } finally {
      copy.toFile().setWritable(true);
    }
  }

  @Test
  void refreshMovesOnAfterDamageWasMended() throws IOException {
    try (Glossary glossary = Glossary.open(index)) {
      try (Stream<Path> files = Files.list(index)) {
        for (Path file :
            files.filter(f -> String.valueOf(f.getFileName()).startsWith("_")).toList()) {
          Files.delete(file); // an open reader keeps what it has mapped
          Files.write(file, new byte[] {1, 2, 3});
        }
      }
      assertEquals(1, glossary.define("LSTM").hits().size());
      Files.writeString(corpus, "{\"term\":\"NEW\",\"definition\":\"fresh\"}\n");
      Glossary.rebuild(index, List.of(corpus), RebuildOptions.DEFAULT);
      assertEquals(true, glossary.refresh());
      assertEquals(1, glossary.define("NEW").hits().size());
      assertEquals(0, glossary.define("LSTM").hits().size());
      assertEquals(false, glossary.refresh());
    }
  }

  @Test
  void refreshToADamagedCommitKeepsTheOldState() throws IOException {
    try (Glossary glossary = Glossary.open(index)) {
      Glossary.rebuild(index, List.of(corpus), RebuildOptions.DEFAULT);
      try (Stream<Path> files = Files.list(index)) {
        for (Path file :
            files.filter(f -> String.valueOf(f.getFileName()).startsWith("_")).toList()) {
          Files.delete(file);
        }
      }
      IndexException damaged = assertThrows(IndexException.class, glossary::refresh);
      assertEquals(Reason.DAMAGED, damaged.reason());
      assertEquals(1, glossary.define("LSTM").hits().size());
    }
  }
}
