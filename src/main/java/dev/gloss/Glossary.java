package dev.gloss;

import dev.gloss.annotate.Extraction;
import dev.gloss.annotate.Extractor;
import dev.gloss.annotate.TextException;
import dev.gloss.annotate.TextOptions;
import dev.gloss.annotate.TextReader;
import dev.gloss.convert.Conversion;
import dev.gloss.convert.Entries;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.Skipped;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.corpus.WriteReport;
import dev.gloss.index.BundledIndex;
import dev.gloss.index.IndexException;
import dev.gloss.index.IndexOrigin;
import dev.gloss.index.IndexStatus;
import dev.gloss.index.OpenOptions;
import dev.gloss.index.PublishedIndex;
import dev.gloss.index.Rebuild;
import dev.gloss.index.RebuildOptions;
import dev.gloss.index.RebuildReport;
import dev.gloss.search.DeadlineExceededException;
import dev.gloss.search.QueryRefusedException;
import dev.gloss.search.SearchOptions;
import dev.gloss.search.SearchResult;
import dev.gloss.search.Searcher;
import dev.gloss.search.Suggestion;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A glossary open for searching: the library's one door.
 *
 * <pre>{@code
 * try (Glossary glossary = Glossary.bundled()) {
 *   for (Hit hit : glossary.search("vanishing gradient").hits()) {
 *     System.out.println(hit.entry().term() + ": " + hit.why());
 *   }
 * }
 * }</pre>
 *
 * <p>Get one from an index folder with {@link #open(Path)}, from the jar with {@link #bundled()},
 * or in memory with {@link #of(Iterable)}. Opening costs milliseconds and the reading of every file
 * against its checksum; keep one instance and close it at the end. All methods may be called from
 * any number of threads at once. Each answer comes from one published state of the index, whatever
 * is rebuilt meanwhile; {@link #refresh()} moves on to a newer one.
 *
 * <p>Query text never raises anything but {@link QueryRefusedException} and {@link
 * DeadlineExceededException}; {@link IOException} means the index could not be read. A thread that
 * is interrupted gets {@link InterruptedIOException} from opening, searching, looking up and
 * suggesting, and stays interrupted. A closed glossary throws {@link IllegalStateException}, an
 * argument that is null {@link NullPointerException} with its name.
 */
public final class Glossary implements Closeable {
  private final PublishedIndex index;
  private final TextReader texts;

  private Glossary(PublishedIndex index) {
    this.index = index;
    this.texts = new TextReader(index);
  }

  /**
   * Opens a published index folder, verified and memory-mapped. Needs no right to write.
   *
   * @throws IndexException if there is no index, it is damaged, not ours or of another schema
   * @throws InterruptedIOException if the thread is interrupted, which it then still is
   */
  public static Glossary open(Path index) throws IOException {
    return open(index, OpenOptions.DEFAULT);
  }

  /**
   * Opens a published index folder.
   *
   * @throws IndexException if there is no index, it is damaged, not ours or of another schema
   * @throws InterruptedIOException as {@link #open(Path)}
   */
  public static Glossary open(Path index, OpenOptions options) throws IOException {
    return new Glossary(PublishedIndex.open(index, options));
  }

  /**
   * The glossary of deep-learning terms that comes in the jar, read into memory.
   *
   * @throws IndexException if the jar was built without it
   */
  public static Glossary bundled() throws IOException {
    return new Glossary(BundledIndex.open());
  }

  /**
   * A glossary in memory, its prose in English; it may be empty.
   *
   * @throws CorpusException if two entries claim one identifier or a term is invisible
   */
  public static Glossary of(Iterable<Entry> entries) throws IOException {
    return of(entries, RebuildOptions.DEFAULT);
  }

  /**
   * A glossary in memory.
   *
   * @param options what guards a published index, and a dry run, are of no account
   * @throws CorpusException if two entries claim one identifier or a term is invisible
   * @throws IllegalArgumentException if the language is unknown
   */
  public static Glossary of(Iterable<Entry> entries, RebuildOptions options) throws IOException {
    return new Glossary(Rebuild.inMemory(entries, options));
  }

  /**
   * A glossary in memory, read from files and folders.
   *
   * @throws CorpusException if anything in the corpus is wrong; carries every problem
   */
  public static Glossary ofCorpus(List<Path> corpus) throws IOException {
    return ofCorpus(corpus, RebuildOptions.DEFAULT);
  }

  /**
   * A glossary in memory, read from files and folders.
   *
   * @param options what guards a published index, and a dry run, are of no account
   * @throws CorpusException if anything in the corpus is wrong; carries every problem
   * @throws IllegalArgumentException if the language is unknown
   */
  public static Glossary ofCorpus(List<Path> corpus, RebuildOptions options) throws IOException {
    return new Glossary(Rebuild.inMemory(corpus, options));
  }

  /**
   * Rebuilds an index folder from entries, which are read once and need not fit in memory. The old
   * index is searched until the new one is published whole, and stays after any failure.
   *
   * @throws CorpusException if two entries claim one identifier or a term is invisible
   * @throws IndexException if the folder or a guard refuses, another rebuild is running, or writing
   *     fails; the message says whether the index was published or is unchanged
   * @throws IllegalArgumentException if the language is unknown
   */
  public static RebuildReport rebuild(Path index, Stream<Entry> entries, RebuildOptions options)
      throws IOException {
    return Rebuild.folder(index, entries, options);
  }

  /**
   * Rebuilds an index folder from files and folders, read in the order given.
   *
   * @throws CorpusException if anything in the corpus is wrong; carries every problem
   * @throws IndexException as {@link #rebuild(Path, Stream, RebuildOptions)}
   * @throws IllegalArgumentException if the language is unknown
   */
  public static RebuildReport rebuild(Path index, List<Path> corpus, RebuildOptions options)
      throws IOException {
    return Rebuild.folder(index, corpus, options);
  }

  /**
   * Rebuilds an index folder from the sources it was made from, read as before and in the same
   * language where the options do not say otherwise.
   *
   * @throws CorpusException if anything in the corpus is wrong; carries every problem
   * @throws IndexException as {@link #rebuild(Path, Stream, RebuildOptions)}, and if there is no
   *     index to ask
   */
  public static RebuildReport rebuild(Path index, RebuildOptions options) throws IOException {
    return Rebuild.folder(index, options);
  }

  /**
   * Checks a corpus as a rebuild would, without writing an index that stays.
   *
   * @param skipped told each piece that is not an entry
   * @return every error and warning; empty when all is well
   * @throws CorpusException if there is nothing to read
   */
  public static List<Problem> check(List<Path> corpus, Consumer<Skipped> skipped)
      throws IOException {
    return check(new IndexOrigin(corpus, ReadOptions.DEFAULT, null), skipped);
  }

  /** Checks what an index was made from, as {@link #origin} tells it, or what one may be. */
  public static List<Problem> check(IndexOrigin source, Consumer<Skipped> skipped)
      throws IOException {
    return Rebuild.check(source, skipped);
  }

  /**
   * What an index was made from; one of another schema, or damaged outside its commit, says so too.
   *
   * @throws IndexException if there is no index, or its commit is damaged
   */
  public static IndexOrigin origin(Path index) throws IOException {
    return Rebuild.origin(index);
  }

  /**
   * Writes the entries of files and folders in another format.
   *
   * @param reading how to read the files
   * @param file where to; replaced when all is written, of some formats with endings of its own
   * @throws CorpusException if anything in the corpus is wrong; carries every error
   * @throws IllegalArgumentException if the options name what is not known
   */
  public static WriteReport convert(
      List<Path> corpus, ReadOptions reading, WriteOptions options, Path file) throws IOException {
    return new Conversion(Entries.of(corpus, reading), options).to(file);
  }

  /**
   * Writes the entries of files and folders in another format.
   *
   * @param reading how to read the files
   * @param out where to; stays open
   * @throws CorpusException if anything in the corpus is wrong; carries every error
   * @throws IllegalArgumentException if the options name what is not known, or a format of several
   *     files
   */
  public static WriteReport convert(
      List<Path> corpus, ReadOptions reading, WriteOptions options, Writer out) throws IOException {
    return new Conversion(Entries.of(corpus, reading), options).to(out);
  }

  /**
   * What a text says of its abbreviations: the pairs of short and long forms that it defines, and
   * the acronyms that it uses without. Needs no glossary. Words broken at line ends, ligatures and
   * repeated page heads are read through.
   *
   * @return its offsets are those of the string
   */
  public static Extraction extract(String text) {
    return Extractor.extract(text, TextOptions.DEFAULT);
  }

  /** The same, of a text that is read in another way; its encoding is of no account. */
  public static Extraction extract(String text, TextOptions options) {
    return Extractor.extract(text, options);
  }

  /**
   * What a text of any length says of its abbreviations, as {@link #extract(String)}; memory does
   * not grow with it.
   *
   * @param in read to its end and closed, also when that fails
   * @param name what messages call the text
   * @throws TextException if it is not of its encoding, or no text
   * @throws CorpusException if there is no such encoding
   */
  public static Extraction extract(InputStream in, String name, TextOptions options)
      throws IOException {
    return Extractor.extract(in, name, options);
  }

  /**
   * Reads every file of an index against its checksum.
   *
   * @return what the index says of itself
   * @throws IndexException if it is damaged, missing, not ours or of another schema; the message
   *     names the file and the cure
   */
  public static IndexStatus verify(Path index) throws IOException {
    try (Glossary glossary = open(index, OpenOptions.DEFAULT.withMemoryMapped(false))) {
      return glossary.status();
    }
  }

  /**
   * Writes this glossary's entries in a format.
   *
   * @param file where to; replaced when all is written, of some formats with endings of its own
   * @throws IllegalArgumentException if the options name what is not known
   */
  public WriteReport convert(WriteOptions options, Path file) throws IOException {
    return index.read(snapshot -> new Conversion(Entries.of(snapshot), options).to(file));
  }

  /**
   * Writes this glossary's entries in a format.
   *
   * @param out where to; stays open
   * @throws IllegalArgumentException if the options name what is not known, or a format of several
   *     files
   */
  public WriteReport convert(WriteOptions options, Writer out) throws IOException {
    return index.read(snapshot -> new Conversion(Entries.of(snapshot), options).to(out));
  }

  /**
   * Whether the sources are still what the index was made from; true for one in memory. Cheaper
   * than the whole {@link #status()}.
   */
  public boolean isCurrent() throws IOException {
    return index.isCurrent();
  }

  /** What the glossary's index says of itself. */
  public IndexStatus status() throws IOException {
    return index.status();
  }

  /**
   * Searches: at most ten answers within a second.
   *
   * @param text plain words, or the query syntax of docs/query-syntax.md
   * @throws QueryRefusedException if the text is beyond a documented limit
   * @throws DeadlineExceededException if the second passed
   * @throws InterruptedIOException if the thread is interrupted, which it then still is
   */
  public SearchResult search(String text) throws IOException {
    return search(text, SearchOptions.DEFAULT);
  }

  /**
   * Searches.
   *
   * @param text plain words, or the query syntax of docs/query-syntax.md
   * @throws QueryRefusedException if the text is beyond a documented limit
   * @throws DeadlineExceededException if the options' deadline passed
   * @throws InterruptedIOException if the thread is interrupted, which it then still is
   */
  public SearchResult search(String text, SearchOptions options) throws IOException {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(options, "options");
    return index.read(snapshot -> new Searcher(snapshot, options.deadline()).search(text, options));
  }

  /**
   * Looks a term up: the entries whose head, alias or expansion the text is, however it is typed,
   * all senses in order; nothing that merely mentions it.
   *
   * @throws QueryRefusedException if the text is beyond a documented limit
   * @throws DeadlineExceededException if a second passed
   * @throws InterruptedIOException as {@link #search(String)}
   */
  public SearchResult define(String text) throws IOException {
    Objects.requireNonNull(text, "text");
    return index.read(
        snapshot -> new Searcher(snapshot, SearchOptions.DEFAULT.deadline()).define(text));
  }

  /**
   * Terms that begin with a prefix, or whose expansion or a word of it does; best first.
   *
   * @param limit the most wanted, 1 to {@value SearchOptions#MAX_LIMIT}
   * @throws QueryRefusedException if the prefix or the limit is beyond a documented limit
   * @throws DeadlineExceededException if a second passed
   * @throws InterruptedIOException as {@link #search(String)}
   */
  public List<Suggestion> suggest(String prefix, int limit) throws IOException {
    Objects.requireNonNull(prefix, "prefix");
    SearchOptions options = SearchOptions.DEFAULT.withLimit(limit);
    return index.read(
        snapshot -> new Searcher(snapshot, options.deadline()).suggest(prefix, limit));
  }

  /**
   * Reads running text with this glossary: which entries it names, and in which sense.
   *
   * @throws IllegalStateException if the glossary is closed, and so does what is given
   */
  public TextReader texts() {
    index.ensureOpen();
    return texts;
  }

  /**
   * Moves on to the newest published state, if there is a newer one; it is verified first. Searches
   * under way finish on the state they began with.
   *
   * @return whether there was a newer one
   * @throws IndexException if the newer one is damaged or of another schema; this glossary then
   *     keeps the state it has
   */
  public boolean refresh() throws IOException {
    return index.refresh();
  }

  /** Closes the index. Searches under way finish; later calls fail. May be called twice. */
  @Override
  public void close() throws IOException {
    index.close();
  }
}
