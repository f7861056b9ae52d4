package dev.gloss.ranking;

import dev.gloss.Glossary;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Skipped;
import dev.gloss.formats.Corpus;
import dev.gloss.formats.source.CorpusListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Scores gloss and plain Lucene side by side on judged queries, and prints the table that README
 * shows. Lucene is set up as a good user would: three text fields, the classic parser over all of
 * them; with an analyzer of choice; and with boosts for term and expansion and a fuzzy variant of
 * each longer word.
 *
 * <p>Arguments: the corpus and the judged queries; by default the project's own.
 */
public final class PeerComparison {
  private static final String[] FIELDS = {"term", "expansion", "definition"};
  private static final Map<String, Float> BOOSTS =
      Map.of("term", 4f, "expansion", 2f, "definition", 1f);
  private static final int SHORTEST_FUZZY = 4;

  private PeerComparison() {}

  /**
   * Prints the table.
   *
   * @param args the corpus and the file of judged queries, or nothing
   */
  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args.length > 0 ? args[0] : "corpus");
    Path judged = Path.of(args.length > 1 ? args[1] : "src/test/resources/ranking/queries.tsv");
    List<JudgedQuery> queries = JudgedQuery.read(judged);
    Map<String, RankStats> results = new LinkedHashMap<>();
    try (Glossary glossary = Glossary.ofCorpus(List.of(corpus))) {
      results.put("gloss", RankStats.of(glossary, queries));
    }
    List<Entry> entries = entries(corpus);
    results.put("Lucene, standard", lucene(entries, new StandardAnalyzer(), false, queries));
    results.put("Lucene, English", lucene(entries, new EnglishAnalyzer(), false, queries));
    results.put("Lucene, boosted + fuzzy", lucene(entries, new EnglishAnalyzer(), true, queries));
    print(results);
  }

  private static void print(Map<String, RankStats> results) {
    System.out.println("| kind | n | " + String.join(" | ", results.keySet()) + " |");
    System.out.println("|---|---|" + "---|".repeat(results.size()));
    RankStats any = results.values().iterator().next();
    any.byKind()
        .forEach((kind, sums) ->
            row(kind, sums.queries, results, stats -> figure(kind, stats.byKind().get(kind))));
    row("**all that want an answer**", 0, results, RankStats::successAt1);
    row("**answered, but should not be**", 0, results, RankStats::falseAnswers);
  }

  private interface Figure {
    double of(RankStats stats);
  }

  private static double figure(String kind, RankStats.Sums sums) {
    return kind.startsWith("neg") ? sums.falseAnswers() : sums.successAt1();
  }

  private static void row(String name, int queries, Map<String, RankStats> results, Figure figure) {
    String cells =
        results.values().stream()
            .map(stats -> String.format(Locale.ROOT, "%.2f", figure.of(stats)))
            .collect(Collectors.joining(" | "));
    System.out.println("| " + name + " | " + (queries == 0 ? "" : queries) + " | " + cells + " |");
  }

  /** The entries of files, whatever is wrong with others. */
  public static List<Entry> entries(Path corpus) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Corpus.of(List.of(corpus))
        .read(
            new CorpusListener() {
              @Override
              public void entry(Entry entry, int root) {
                entries.add(entry);
              }

              @Override
              public void synonyms(Place place, String rule) {}

              @Override
              public void problem(Problem problem) {}

              @Override
              public void skipped(Skipped skipped) {}
            });
    return entries;
  }

  private static RankStats lucene(
      List<Entry> entries, Analyzer analyzer, boolean boosted, List<JudgedQuery> queries)
      throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Entry entry : entries) {
          writer.addDocument(document(entry));
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        return RankStats.of(query -> terms(searcher, query(query, analyzer, boosted)), queries);
      }
    }
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    document.add(new TextField("term", entry.term(), Field.Store.YES));
    entry.aliases().forEach(a -> document.add(new TextField("term", a, Field.Store.NO)));
    String expansion = entry.expansion();
    if (expansion != null) {
      document.add(new TextField("expansion", expansion, Field.Store.NO));
    }
    String definition = entry.definition();
    if (definition != null) {
      document.add(new TextField("definition", definition, Field.Store.NO));
    }
    return document;
  }

  private static Query query(String text, Analyzer analyzer, boolean boosted) throws IOException {
    boolean quoted = text.startsWith("\"") && text.endsWith("\"") && text.length() > 2;
    String words = QueryParser.escape(quoted ? text.substring(1, text.length() - 1) : text);
    try {
      if (quoted) {
        return new MultiFieldQueryParser(FIELDS, analyzer).parse('"' + words + '"');
      }
      return boosted
          ? new MultiFieldQueryParser(FIELDS, analyzer, BOOSTS).parse(fuzzy(words))
          : new MultiFieldQueryParser(FIELDS, analyzer).parse(words);
    } catch (ParseException e) {
      throw new IOException("Lucene's parser refuses " + text, e);
    }
  }

  /** Each longer word also with up to two edits. */
  private static String fuzzy(String words) {
    StringBuilder query = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      query.append(word).append(' ');
      if (word.length() >= SHORTEST_FUZZY && word.chars().allMatch(Character::isLetterOrDigit)) {
        query.append(word).append("~ ");
      }
    }
    return query.toString();
  }

  private static List<String> terms(IndexSearcher searcher, Query query) throws IOException {
    List<String> terms = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(query, 10).scoreDocs) {
      terms.add(searcher.storedFields().document(doc.doc).get("term"));
    }
    return terms;
  }
}
