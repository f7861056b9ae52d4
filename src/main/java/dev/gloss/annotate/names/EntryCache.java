package dev.gloss.annotate.names;

import dev.gloss.analysis.TermKeys;
import dev.gloss.index.NamedEntries;
import dev.gloss.index.Schema;
import dev.gloss.index.StoredEntries;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * The entries of an index by their documents; those asked for lately are remembered. Thread-safe.
 */
public final class EntryCache {
  /** Entries that are asked how they write a word. */
  private static final int ASKED = 100;

  private final IndexReader reader;
  private final Remembered<StoredEntry> remembered = new Remembered<>();

  EntryCache(IndexReader reader) {
    this.reader = reader;
  }

  /** The entry of a document. */
  public StoredEntry of(int doc) throws IOException {
    return remembered.of(doc, () -> new StoredEntries(reader).of(doc));
  }

  /**
   * The documents of the entries that hold a key, senses in order.
   *
   * @param field a key of {@link Schema}
   */
  public List<Integer> named(String field, String key) throws IOException {
    return NamedEntries.of(reader, field, key);
  }

  /**
   * The entries that hold a key, by their documents, senses in order.
   *
   * @param field a key of {@link Schema}
   */
  Map<Integer, StoredEntry> holding(String field, String key) throws IOException {
    Map<Integer, StoredEntry> holding = new LinkedHashMap<>();
    List<Integer> docs = named(field, key);
    if (!docs.isEmpty()) {
      // one for all of them: it looks up once which senses a head has
      StoredEntries stored = new StoredEntries(reader);
      for (int doc : docs) {
        holding.put(doc, remembered.of(doc, () -> stored.of(doc)));
      }
    }
    return holding;
  }

  /**
   * The senses that hold a key, in order.
   *
   * @param field a key of {@link Schema}
   */
  public List<Sense> senses(String field, String key) throws IOException {
    List<Sense> senses = new ArrayList<>();
    holding(field, key).forEach((doc, entry) -> senses.add(Sense.of(doc, entry)));
    return senses;
  }

  /**
   * Whether the prose of an entry holds the word in small letters: {@code use} and {@code map}, but
   * not {@code lstm}. Of the entries that hold it the first {@value #ASKED} are asked.
   */
  public boolean isSmallWord(String word) throws IOException {
    String small = word.toLowerCase(Locale.ROOT);
    Pattern written =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(small) + "(?![\\p{L}\\p{N}])");
    PostingsEnum holding =
        MultiTerms.getTermPostingsEnum(reader, Schema.WORDS, new BytesRef(TermKeys.folded(small)));
    for (int i = 0; i < ASKED && holding != null; i++) {
      int doc = holding.nextDoc();
      if (doc == DocIdSetIterator.NO_MORE_DOCS) {
        return false;
      }
      String prose = of(doc).entry().expansion() + " " + of(doc).entry().definition();
      if (written.matcher(prose).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an entry holds the word, as written. */
  public boolean isWord(String folded) throws IOException {
    return reader.docFreq(new Term(Schema.WORDS, folded)) > 0;
  }
}
