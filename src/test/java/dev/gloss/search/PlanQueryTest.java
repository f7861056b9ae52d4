package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.search.Plan.Path;
import dev.gloss.search.Plan.Reading;
import dev.gloss.search.Plan.Slot;
import dev.gloss.search.Plan.Wanted;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

final class PlanQueryTest {

  private static Reading reading(boolean near, String word, int words) {
    List<Slot> slots = Slot.of(Collections.nCopies(words, word));
    Wanted wanted = new Wanted(0, 0, 0, List.of());
    return new Reading(near, List.of(new Path(slots, false)), 0, 0, List.of(), wanted);
  }

  /** Whoever made the plan: a node of a cluster takes one from anybody. */
  @Test
  void bandsBeyondLucenesLimitAreLeftOutFromTheLast() throws IOException {
    List<Reading> many = Collections.nCopies(400, reading(true, "others", 1));
    Plan plan = new Plan("a b", null, null, List.of(), many, null, List.of(), List.of(), List.of());
    Query query = PlanQuery.of(plan);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document entry = new Document();
      entry.add(new TextField("definition.stems", "others", Store.NO));
      writer.addDocument(entry);
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        assertEquals(1, assertDoesNotThrow(() -> searcher.count(query)));
      }
    }
  }
}
