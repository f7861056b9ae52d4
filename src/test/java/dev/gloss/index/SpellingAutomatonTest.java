package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingAutomatonTest {
  private static final long SEED = 7;
  private static final String FIELD = "field";

  @ParameterizedTest
  @CsvSource({
    "lstm, lstm, 0",
    "lstm, lsmt, 1", // a swap
    "lstm, lst, 1",
    "lstm, lstms, 1",
    "lstm, lxtm, 1",
    "lstm, slmt, 2", // two swaps
    "lstm, sltms, 2", // a swap and a letter
    "lstm, ltsxm, 2", // a swap and a letter behind it
    "ca, abc, -1", // no letter is touched twice
    "lstm, gru, -1",
    "a, ab, 1",
    "a, '', 1",
  })
  void distance(String word, String token, int expected) {
    SpellingAutomaton spelling = new SpellingAutomaton(word, 2);
    BytesRef bytes = new BytesRef(token);
    assertEquals(expected >= 0, spelling.run(bytes.bytes, bytes.offset, bytes.length));
    if (expected >= 0) {
      assertEquals(expected, spelling.distance(bytes));
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void agreesWithLucenesOnRandomTokens(int maxEdits) throws IOException {
    Random random = new Random(SEED);
    TreeSet<String> tokens = new TreeSet<>();
    while (tokens.size() < 3_000) {
      tokens.add(word(random, 1 + random.nextInt(9)));
    }
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (String token : tokens) {
          Document document = new Document();
          document.add(new StringField(FIELD, token, Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Terms terms = MultiTerms.getTerms(reader, FIELD);
        for (int i = 0; i < 300; i++) {
          String word = word(random, 1 + random.nextInt(9));
          assertEquals(lucenes(terms, word, maxEdits), ours(terms, word, maxEdits), word);
        }
      }
    }
  }

  /** Few letters, so that many words are near each other. */
  private static String word(Random random, int length) {
    return random
        .ints(length, 'a', 'e')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Map<String, Integer> ours(Terms terms, String word, int maxEdits)
      throws IOException {
    SpellingAutomaton spelling = new SpellingAutomaton(word, maxEdits);
    Map<String, Integer> found = new TreeMap<>();
    TermsEnum near = terms.intersect(spelling, null);
    for (BytesRef token = near.next(); token != null; token = near.next()) {
      found.put(token.utf8ToString(), spelling.distance(token));
    }
    return found;
  }

  private static Map<String, Integer> lucenes(Terms terms, String word, int maxEdits)
      throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(FIELD, word), maxEdits, 0, true);
    for (BytesRef token = near.next(); token != null; token = near.next()) {
      int shorter = Math.min(token.length, word.length());
      found.put(token.utf8ToString(), Math.round((1 - near.getBoost()) * shorter));
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({"'', true", "lstm, true", "naïve, false"})
  void readsAsciiOnly(String word, boolean expected) {
    assertEquals(expected, SpellingAutomaton.canRead(word));
    assertTrue(SpellingAutomaton.canRead("a".repeat(SpellingAutomaton.LONGEST_WORD)));
    assertFalse(SpellingAutomaton.canRead("a".repeat(SpellingAutomaton.LONGEST_WORD + 1)));
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void readsTheLongestWord(int maxEdits) {
    String word = "ab".repeat(40).substring(0, SpellingAutomaton.LONGEST_WORD);
    SpellingAutomaton spelling = new SpellingAutomaton(word, maxEdits);
    for (String near : new String[] {word, word.substring(1), word + "b", "b" + word}) {
      BytesRef bytes = new BytesRef(near);
      assertTrue(spelling.run(bytes.bytes, 0, bytes.length), near);
      assertEquals(near.equals(word) ? 0 : 1, spelling.distance(bytes), near);
    }
  }
}
