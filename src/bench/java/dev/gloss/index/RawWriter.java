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
 * What writing the fields of a glossary costs and no rebuild goes below: JSON Lines into Lucene's
 * writer, on one thread and with its usual buffer, without looking for mistakes, duplicates or
 * senses, and without reading back.
 */
public final class RawWriter {
  private RawWriter() {}

  /**
   * Writes an index.
   *
   * @param args a file of JSON Lines, and an empty folder
   */
  public static void main(String[] args) throws IOException {
    Prose prose = new Prose("en");
    Documents documents = new Documents(prose);
    try (Directory directory = FSDirectory.open(Path.of(args[1]));
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(Schema.analyzer(prose)));
        JsonParser json = new JsonFactory().createParser(Path.of(args[0]).toFile())) {
      long number = 0;
      while (json.nextToken() == JsonToken.START_OBJECT) {
        writer.addDocument(documents.document(entry(json), number++, 0));
      }
      writer.commit();
    }
  }

  private static Entry entry(JsonParser json) throws IOException {
    Entry.Builder entry = Entry.builder("");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      String value = json.nextTextValue();
      switch (name) {
        case "term" -> entry = Entry.builder(value);
        case "expansion" -> entry.expansion(value);
        case "definition" -> entry.definition(value);
        default -> entry.section(value);
      }
    }
    return entry.build();
  }
}
