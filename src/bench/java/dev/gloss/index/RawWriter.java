package dev.gloss.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.gloss.analysis.Prose;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What a rebuild is measured against: the same documents from the same JSON Lines with the same
 * buffer, straight into Lucene's writer and committed, by one thread; no check of the corpus, no
 * digests of files, no senses, no reading back, no last merge.
 */
public final class RawWriter {
  private RawWriter() {}

  /**
   * Writes an index.
   *
   * @param args the JSON Lines, of flat strings, and an empty folder
   */
  public static void main(String[] args) throws IOException {
    Prose prose = new Prose("en");
    Documents documents = new Documents(prose);
    IndexWriterConfig config = new IndexWriterConfig(Schema.analyzer(prose));
    config.setRAMBufferSizeMB(IndexBuild.bufferMegabytes());
    try (Directory directory = FSDirectory.open(Path.of(args[1]));
        IndexWriter writer = new IndexWriter(directory, config);
        JsonParser json = new JsonFactory().createParser(Path.of(args[0]).toFile())) {
      long ordinal = 0;
      while (json.nextToken() != null) {
        writer.addDocument(documents.document(entry(json), ordinal++, 0));
      }
      writer.commit();
    }
  }

  private static Entry entry(JsonParser json) throws IOException {
    String term = "";
    String expansion = null;
    String definition = null;
    String section = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      String value = json.nextTextValue();
      switch (key) {
        case "term" -> term = value;
        case "expansion" -> expansion = value;
        case "definition" -> definition = value;
        case "section" -> section = value;
        default -> {}
      }
    }
    return Entry.builder(term).expansion(expansion).definition(definition).section(section).build();
  }
}
