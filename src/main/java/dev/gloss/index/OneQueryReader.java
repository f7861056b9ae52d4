package dev.gloss.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * An index as one query reads it: with a deadline, and remembering each token looked up. A query of
 * ours looks up a hundred tokens and more, most of them several times, while it is planned and again
 * while it runs; Lucene starts at the root of the dictionary each time. For one thread.
 */
public final class OneQueryReader extends FilterDirectoryReader {
  private OneQueryReader(DirectoryReader in) throws IOException {
    super(in, new SubReaderWrapper() {
      @Override
      public LeafReader wrap(LeafReader reader) {
        return new Leaf(reader);
      }
    });
  }

  /**
   * @param reader an open index; the caller keeps it open as long as the query runs
   * @param timeout says when reading must end with {@link
   *     ExitableDirectoryReader.ExitingReaderException}
   */
  public static DirectoryReader of(DirectoryReader reader, QueryTimeout timeout)
      throws IOException {
    return new OneQueryReader((DirectoryReader) ExitableDirectoryReader.wrap(reader, timeout));
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader in) throws IOException {
    return new OneQueryReader(in);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class Leaf extends FilterLeafReader {
    private final Map<String, Terms> dictionaries = new HashMap<>();

    Leaf(LeafReader in) {
      super(in);
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Terms known = dictionaries.get(field);
      if (known == null) {
        Terms terms = in.terms(field);
        if (terms == null) {
          return null;
        }
        known = new Dictionary(terms);
        dictionaries.put(field, known);
      }
      return known;
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  /** The tokens of one field. */
  private static final class Dictionary extends FilterLeafReader.FilterTerms {
    private final Map<BytesRef, Found> known = new HashMap<>();
    private @Nullable TermsEnum place;

    Dictionary(Terms in) {
      super(in);
    }

    @Override
    public TermsEnum iterator() {
      return new Lookup(this);
    }

    @Override
    public TermsEnum intersect(CompiledAutomaton automaton, @Nullable BytesRef start)
        throws IOException {
      return in.intersect(automaton, start);
    }

    /** The tokens in order. */
    TermsEnum walk() throws IOException {
      return in.iterator();
    }

    /** The one place that all look-ups move. */
    private TermsEnum place() throws IOException {
      TermsEnum here = place;
      if (here == null) {
        here = in.iterator();
        place = here;
      }
      return here;
    }

    private Found find(BytesRef token) throws IOException {
      Found found = known.get(token);
      if (found == null) {
        BytesRef own = BytesRef.deepCopyOf(token);
        TermsEnum here = place();
        found =
            here.seekExact(own)
                ? new Found(own, here.termState(), here.docFreq(), here.totalTermFreq())
                : Found.NOTHING;
        known.put(own, found);
      }
      return found;
    }
  }

  /** A token looked up. */
  private record Found(BytesRef token, @Nullable TermState state, int docFreq, long totalTermFreq) {
    static final Found NOTHING = new Found(new BytesRef(), null, 0, 0);
  }

  /** Finds single tokens from memory; goes from token to token as the dictionary itself does. */
  private static final class Lookup extends BaseTermsEnum {
    private final Dictionary dictionary;
    private Found found = Found.NOTHING;
    private @Nullable TermsEnum walk;

    Lookup(Dictionary dictionary) {
      this.dictionary = dictionary;
    }

    @Override
    public boolean seekExact(BytesRef token) throws IOException {
      walk = null;
      found = dictionary.find(token);
      return found.state() != null;
    }

    @Override
    public IOBooleanSupplier prepareSeekExact(BytesRef token) throws IOException {
      boolean there = seekExact(token);
      return () -> there;
    }

    @Override
    public void seekExact(BytesRef token, TermState state) throws IOException {
      walk = null;
      found = dictionary.find(token);
    }

    @Override
    public SeekStatus seekCeil(BytesRef token) throws IOException {
      TermsEnum tokens = dictionary.walk();
      walk = tokens;
      return tokens.seekCeil(token);
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      if (walk == null) {
        TermsEnum tokens = dictionary.walk();
        if (found.state() != null) {
          tokens.seekExact(found.token());
        }
        walk = tokens;
      }
      return walk.next();
    }

    /** Where the token stands, in a dictionary positioned at it. */
    private TermsEnum there() throws IOException {
      if (walk != null) {
        return walk;
      }
      TermsEnum place = dictionary.place();
      place.seekExact(found.token(), Objects.requireNonNull(found.state()));
      return place;
    }

    @Override
    public BytesRef term() throws IOException {
      return walk == null ? found.token() : walk.term();
    }

    @Override
    public TermState termState() throws IOException {
      return walk == null ? Objects.requireNonNull(found.state()) : walk.termState();
    }

    @Override
    public int docFreq() throws IOException {
      return walk == null ? found.docFreq() : walk.docFreq();
    }

    @Override
    public long totalTermFreq() throws IOException {
      return walk == null ? found.totalTermFreq() : walk.totalTermFreq();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      return there().postings(reuse, flags);
    }

    @Override
    public ImpactsEnum impacts(int flags) throws IOException {
      return there().impacts(flags);
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }
  }
}
