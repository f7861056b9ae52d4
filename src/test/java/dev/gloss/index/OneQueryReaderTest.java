package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneQueryReaderTest {
  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader whole;
  private Terms terms;

  @BeforeEach
  void open() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (String token : List.of("cnn", "gan", "gan", "gru", "lstm")) {
        Document document = new Document();
        document.add(new StringField("field", token, Field.Store.NO));
        writer.addDocument(document);
      }
    }
    whole = DirectoryReader.open(directory);
    terms = OneQueryReader.of(whole, () -> false).leaves().get(0).reader().terms("field");
  }

  @AfterEach
  void close() throws IOException {
    whole.close();
    directory.close();
  }

  private static List<Integer> docs(TermsEnum tokens) throws IOException {
    List<Integer> docs = new ArrayList<>();
    PostingsEnum postings = tokens.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != PostingsEnum.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      docs.add(doc);
    }
    return docs;
  }

  @Test
  void lookUpsDoNotDisturbEachOther() throws IOException {
    TermsEnum one = terms.iterator();
    TermsEnum other = terms.iterator();
    IOBooleanSupplier gan = one.prepareSeekExact(new BytesRef("gan"));
    assertTrue(other.seekExact(new BytesRef("lstm")));
    assertTrue(gan.get());
    assertEquals(List.of(1, 2), docs(one));
    assertEquals(List.of(4), docs(other));
    assertEquals(2, one.docFreq());
    assertEquals(1, other.docFreq());
    assertEquals("gan", one.term().utf8ToString());

    TermState state = one.termState();
    assertFalse(one.seekExact(new BytesRef("transformer")));
    TermsEnum again = terms.iterator();
    again.seekExact(new BytesRef("gan"), state);
    assertEquals(List.of(1, 2), docs(again));
    assertEquals(2, again.totalTermFreq());
  }

  @Test
  void goesOnFromAnyToken() throws IOException {
    TermsEnum tokens = terms.iterator();
    assertTrue(tokens.seekExact(new BytesRef("gan")));
    assertEquals("gru", tokens.next().utf8ToString());
    assertEquals(TermsEnum.SeekStatus.NOT_FOUND, tokens.seekCeil(new BytesRef("h")));
    assertEquals("lstm", tokens.term().utf8ToString());
    assertEquals(List.of(4), docs(tokens));
    assertEquals("cnn", terms.iterator().next().utf8ToString());
  }

  @Test
  void endsAtTheDeadline() throws IOException {
    boolean[] late = {false};
    DirectoryReader reader = OneQueryReader.of(whole, () -> late[0]);
    TermsEnum tokens = reader.leaves().get(0).reader().terms("field").iterator();
    assertTrue(tokens.seekExact(new BytesRef("gan")));
    late[0] = true;
    assertThrows(ExitableDirectoryReader.ExitingReaderException.class, tokens::next);
  }
}
