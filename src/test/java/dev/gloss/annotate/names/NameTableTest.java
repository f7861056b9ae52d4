package dev.gloss.annotate.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.analysis.Prose;
import dev.gloss.index.Schema;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class NameTableTest {

  private static NameTable table(List<String> names) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (String name : names) {
          Document document = new Document();
          document.add(new StringField(Schema.TERM, name, Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return NameTable.of(reader, new Prose("en"));
      }
    }
  }

  @Test
  void namesWithSignsAtTheirEdgesAreFoundByTheirLetters() throws IOException {
    NameTable table = table(List.of(".NET", "e.V.", "z. B.", "GAN"));
    assertEquals(List.of(".NET"), table.edged("NET"));
    assertEquals(List.of("e.V."), table.edged("e.V"));
    assertEquals(List.of("z. B."), table.edged("z. B"));
    assertEquals(List.of(), table.edged("GAN"));
  }

  /** A glossary may have hundreds of thousands of them. */
  @Test
  void namesInBracketsTakeNoMemory() throws IOException {
    List<String> names =
        List.of("Foo (computing)", "f(x)", "\"quoted\"", "«a»", "Yahoo Inc.", "C++");
    NameTable table = table(names);
    for (String name : names) {
      assertEquals(List.of(), table.edged(name), name);
    }
  }
}
