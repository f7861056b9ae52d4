package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rank of each of some small texts, against the rules spelt out and tried one by one. */
class WordsQueryTest {
  private static final long SEED = Long.getLong("seed", 20261123L);
  private static final WordsQuery.Ranks RANKS =
      new WordsQuery.Ranks(Rank.WORDS_HEAD, Rank.WORDS_ALL, Rank.WORDS_MOST, Rank.WORDS_SOME);

  private static final int BEST = 2;

  private record Text(String head, String words) {}

  private static WordsQuery.Part part(String word, double gain, boolean needed, boolean certain) {
    return new WordsQuery.Part(
        scored(word, gain),
        null,
        gain,
        needed,
        new TermQuery(new Term("head", word)),
        certain,
        false);
  }

  private static Query scored(String word, double score) {
    return new BoostQuery(
        new ConstantScoreQuery(new TermQuery(new Term("words", word))), (float) score);
  }

  private static Plan.Wanted wanted(double minimum, double floor) {
    return new Plan.Wanted(minimum, floor, floor, List.of());
  }

  private static Map<Integer, Rank> ranks(List<Text> texts, Query query, int segmentSize)
      throws IOException {
    Map<Integer, Rank> ranks = new HashMap<>();
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
        for (int i = 0; i < texts.size(); i++) {
          Document document = new Document();
          document.add(new StringField("head", texts.get(i).head(), Field.Store.NO));
          document.add(new TextField("words", texts.get(i).words(), Field.Store.NO));
          writer.addDocument(document);
          if (i % segmentSize == 0) {
            writer.commit();
          }
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        ScoreDoc[] all = searcher.search(query, texts.size()).scoreDocs;
        // what cannot compete any more is passed over, and nothing else
        ScoreDoc[] best =
            searcher.search(query, new TopScoreDocCollectorManager(BEST, null, 1)).scoreDocs;
        assertEquals(
            Arrays.stream(all).limit(BEST).map(doc -> doc.doc).toList(),
            Arrays.stream(best).map(doc -> doc.doc).toList());
        for (ScoreDoc doc : all) {
          ranks.put(doc.doc, Rank.of(doc.score));
          float explained = searcher.explain(query, doc.doc).getValue().floatValue();
          assertEquals(doc.score, explained, 1e-6f, "explained as it is scored");
        }
      }
    }
    return ranks;
  }

  @ParameterizedTest
  @CsvSource({
    "x, a b c, WORDS_ALL",
    "x, a b, WORDS_ALL", // c is not needed
    "x, a c, WORDS_MOST", // 2 + .5 of the 2.5 wanted
    "x, a, ",
    "x, b c, ",
    "x, c, ",
    "x, z, ",
    "a, z, WORDS_HEAD", // named for certain
    "b, z, ",
    "b, a, ", // named, without enough of the words
    "b, a c, WORDS_HEAD", // named, with the 2.5 wanted
    "c, c, ",
  })
  void rank(String head, String words, Rank expected) throws IOException {
    WordsQuery query =
        new WordsQuery(
            List.of(
                part("a", 2, true, true), part("b", 1, true, false), part("c", .5, false, false)),
            wanted(2.5, 0),
            RANKS);
    assertEquals(expected, ranks(List.of(new Text(head, words)), query, 1).get(0));
  }

  @Test
  void floorKeepsStrayWordsOut() throws IOException {
    List<WordsQuery.Part> parts = List.of(part("a", 1, true, false));
    List<Text> texts = List.of(new Text("x", "a"));
    assertEquals(
        Rank.WORDS_ALL, ranks(texts, new WordsQuery(parts, wanted(1, .9), RANKS), 1).get(0));
    assertEquals(Map.of(), ranks(texts, new WordsQuery(parts, wanted(1, 1.1), RANKS), 1));
  }

  @ParameterizedTest
  @CsvSource({
    "a b, WORDS_SOME", // 3 of the 3 wanted of two words
    "a c, ", // 2.5
    "a b c, WORDS_MOST", // 3.5 of the minimum of 3.5
    "a, ", // a single word is never enough
  })
  void someWordsAnswerOnEvidence(String words, Rank expected) throws IOException {
    WordsQuery query =
        new WordsQuery(
            List.of(
                part("a", 2, true, false),
                part("b", 1, true, false),
                part("c", .5, true, false),
                part("d", 5, true, false)),
            new Plan.Wanted(3.5, 0, 0, List.of(0., 0., 3., 9., 9.)),
            RANKS);
    assertEquals(expected, ranks(List.of(new Text("x", words)), query, 1).get(0));
  }

  @Test
  void everydayWordsCountLessAndNeverAsAll() throws IOException {
    WordsQuery.Part other =
        new WordsQuery.Part(scored("b", 2), scored("e", 1), 2, true, null, false, false);
    WordsQuery query =
        new WordsQuery(List.of(part("a", 1, true, false), other), wanted(2, 0), RANKS);
    List<Text> texts = List.of(new Text("x", "a e"), new Text("x", "a b"), new Text("x", "e"));
    assertEquals(Map.of(0, Rank.WORDS_MOST, 1, Rank.WORDS_ALL), ranks(texts, query, 1));
  }

  @Test
  void anySegmentsGiveTheRanksOfTheRules() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      List<Text> texts = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        texts.add(new Text(words(random, 1), words(random, 1 + random.nextInt(4))));
      }
      List<WordsQuery.Part> parts = new ArrayList<>();
      List<String> asked = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        asked.add(words(random, 1));
        parts.add(
            part(
                asked.get(i),
                1 + random.nextInt(3),
                random.nextInt(4) > 0,
                random.nextInt(4) == 0));
      }
      double minimum = 1 + random.nextInt(5);
      List<Double> evidence = List.of(0., 0., 1. + random.nextInt(6), 1. + random.nextInt(9));
      int floor = random.nextInt(3);
      Plan.Wanted wanted =
          new Plan.Wanted(minimum, floor, floor, random.nextBoolean() ? evidence : List.of());
      Map<Integer, Rank> found =
          ranks(texts, new WordsQuery(parts, wanted, RANKS), 1 + random.nextInt(12));
      for (int i = 0; i < texts.size(); i++) {
        assertEquals(
            byTheRules(texts.get(i), asked, parts, wanted),
            found.get(i),
            "seed " + SEED + ", round " + round + ", " + texts.get(i) + ", asked " + asked);
      }
    }
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append((char) ('a' + random.nextInt(6)));
    }
    return words.toString();
  }

  private static Rank byTheRules(
      Text text, List<String> asked, List<WordsQuery.Part> parts, Plan.Wanted wanted) {
    double gained = 0;
    boolean all = true;
    boolean any = false;
    boolean named = false;
    boolean certain = false;
    int matched = 0;
    for (int i = 0; i < asked.size(); i++) {
      boolean there = text.words().contains(asked.get(i));
      boolean head = text.head().equals(asked.get(i));
      gained += there ? parts.get(i).gain() : 0;
      matched += there && parts.get(i).needed() ? 1 : 0;
      all &= there || !parts.get(i).needed();
      any |= there || head;
      named |= head;
      certain |= head && parts.get(i).certain();
    }
    if (certain || (named && (all || gained >= wanted.minimum()))) {
      return RANKS.named();
    }
    if (any && gained >= wanted.floor() && (all || gained >= wanted.minimum())) {
      return all ? RANKS.all() : RANKS.most();
    }
    List<Double> evidence = wanted.evidence();
    boolean some = matched > 1 && !evidence.isEmpty() && gained >= evidence.get(matched);
    return some ? RANKS.some() : null;
  }
}
