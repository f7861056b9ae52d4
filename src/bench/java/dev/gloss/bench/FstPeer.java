package dev.gloss.bench;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizerFactory;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.search.suggest.InputIterator;
import org.apache.lucene.search.suggest.analyzing.AnalyzingSuggester;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's suggester: terms and expansions in one finite state transducer in memory, in small
 * letters. It completes from the first letter of a name only and knows nothing of its words.
 */
final class FstPeer implements Peer {
  static final String NAME = "Lucene FST";

  private final Path folder;
  private @Nullable Directory scratch;
  private @Nullable AnalyzingSuggester suggester;

  /**
   * @param folder where it sorts what it is given
   */
  FstPeer(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void build(Supplier<Stream<Entry>> entries) throws IOException {
    Analyzer small =
        CustomAnalyzer.builder()
            .withTokenizer(KeywordTokenizerFactory.class)
            .addTokenFilter(LowerCaseFilterFactory.class)
            .build();
    Set<String> names = new TreeSet<>();
    try (Stream<Entry> stream = entries.get()) {
      stream.forEach(entry -> add(names, entry));
    }
    scratch = FSDirectory.open(folder);
    AnalyzingSuggester built = new AnalyzingSuggester(scratch, "fst", small);
    Iterator<BytesRef> all = names.stream().map(BytesRef::new).iterator();
    BytesRefIterator bytes = () -> all.hasNext() ? all.next() : null;
    built.build(new InputIterator.InputIteratorWrapper(bytes));
    suggester = built;
  }

  private static void add(Set<String> names, Entry entry) {
    names.add(entry.term());
    String expansion = entry.expansion();
    if (expansion != null) {
      names.add(expansion);
    }
  }

  @Override
  public boolean answers(Ask ask) {
    return ask == Ask.PREFIX;
  }

  @Override
  public long ask(Question question) throws IOException {
    AnalyzingSuggester open = suggester;
    if (open == null) {
      throw new IllegalStateException("not built");
    }
    long start = System.nanoTime();
    open.lookup(question.text(), false, 10);
    return System.nanoTime() - start;
  }

  @Override
  public void close() throws IOException {
    if (scratch != null) {
      scratch.close();
    }
  }
}
