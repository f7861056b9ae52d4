package dev.gloss.bench;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Plain Lucene: three text fields, the standard analyzer, the classic parser over all fields; words
 * of four letters and more also fuzzy when something is mistyped, prefixes with a star.
 */
final class LucenePeer implements Peer {
  private static final String[] FIELDS = {"term", "expansion", "definition"};
  private static final int SHORTEST_FUZZY = 4;

  private final Path folder;
  private @Nullable Directory directory;
  private @Nullable IndexSearcher searcher;

  LucenePeer(Path folder) {
    this.folder = folder;
  }

  /**
   * Answers one question and ends: what a command line on plain Lucene costs.
   *
   * @param args the index folder and the text
   */
  public static void main(String[] args) throws Exception {
    try (LucenePeer lucene = new LucenePeer(Path.of(args[0]))) {
      lucene.open();
      lucene.ask(new Question(Ask.EXPANSION, args[1]));
    }
  }

  @Override
  public String name() {
    return "plain Lucene";
  }

  @Override
  public void build(Supplier<Stream<Entry>> entries) throws IOException {
    try (Directory written = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(written, new IndexWriterConfig(new StandardAnalyzer()));
        Stream<Entry> stream = entries.get()) {
      for (Iterator<Entry> all = stream.iterator(); all.hasNext(); ) {
        writer.addDocument(document(all.next()));
      }
      writer.commit();
    }
    open();
  }

  private void open() throws IOException {
    directory = FSDirectory.open(folder);
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    document.add(new TextField("term", entry.term(), Field.Store.YES));
    String expansion = entry.expansion();
    if (expansion != null) {
      document.add(new TextField("expansion", expansion, Field.Store.YES));
    }
    String definition = entry.definition();
    if (definition != null) {
      document.add(new TextField("definition", definition, Field.Store.YES));
    }
    return document;
  }

  @Override
  public long ask(Question question) throws IOException, ParseException {
    IndexSearcher open = searcher;
    if (open == null) {
      throw new IllegalStateException("not built");
    }
    long start = System.nanoTime();
    MultiFieldQueryParser parser = new MultiFieldQueryParser(FIELDS, new StandardAnalyzer());
    for (ScoreDoc doc : open.search(parser.parse(query(question)), 10).scoreDocs) {
      open.storedFields().document(doc.doc);
    }
    return System.nanoTime() - start;
  }

  private static String query(Question question) {
    String words = QueryParser.escape(question.words());
    return switch (question.ask()) {
      case PHRASE -> '"' + words + '"';
      case PREFIX -> words.split("[^\\p{L}\\p{N}]", -1)[0] + "*";
      case TYPO, TYPOS -> fuzzy(words);
      case ACRONYM, EXPANSION -> words;
    };
  }

  private static String fuzzy(String words) {
    StringBuilder query = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      query.append(word);
      if (word.length() >= SHORTEST_FUZZY && word.chars().allMatch(Character::isLetter)) {
        query.append("~");
      }
      query.append(' ');
    }
    return query.toString();
  }

  @Override
  public void close() throws IOException {
    if (searcher != null) {
      searcher.getIndexReader().close();
    }
    if (directory != null) {
      directory.close();
    }
  }
}
