package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class DocumentQueueTest {
  @Test
  void closesThoughThereWasNoThreadToWrite() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      ExecutorService none = Executors.newSingleThreadExecutor();
      none.shutdown();
      DocumentQueue queue = new DocumentQueue(writer, none);
      queue.add(Document::new, 1);
      assertThrows(RejectedExecutionException.class, queue::await);
      assertTimeoutPreemptively(Duration.ofSeconds(20), queue::close);
    }
  }

  @Test
  void closesTwice() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      DocumentQueue queue = new DocumentQueue(writer);
      queue.add(Document::new, 1);
      queue.close();
      assertTimeoutPreemptively(Duration.ofSeconds(20), queue::close);
    }
  }
}
