package dev.gloss.index;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The lexicon of one open index, read from its term dictionaries. Made for each query; for one
 * thread.
 */
public final class IndexLexicon implements Lexicon {
  /** Lucene builds the whole automaton of a word first, of a longer one for 10 ms and more. */
  private static final int LONGEST_FOREIGN = 24;

  private final IndexReader reader;
  private final StoredEntries entries;

  /**
   * @param reader an open index; the caller keeps it open as long as the lexicon is used
   */
  public IndexLexicon(IndexReader reader) throws IOException {
    this(reader, new StoredEntries(reader));
  }

  /**
   * @param reader an open index; the caller keeps it open as long as the lexicon is used
   * @param entries the entries of the same reader, for who reads some of them as well
   */
  public IndexLexicon(IndexReader reader, StoredEntries entries) {
    this.reader = reader;
    this.entries = entries;
  }

  @Override
  public int entries() throws IOException {
    return IndexBuild.entries(reader);
  }

  @Override
  public int docFreq(String field, String token) throws IOException {
    return reader.docFreq(new Term(field, token));
  }

  @Override
  public List<Neighbour> neighbours(String field, String word, int maxEdits, int max)
      throws IOException {
    Terms tokens = MultiTerms.getTerms(reader, field);
    if (tokens == null || max == 0) {
      return List.of();
    }
    List<Neighbour> found =
        SpellingAutomaton.canRead(word)
            ? near(tokens, word, maxEdits)
            : nearAny(tokens, field, word, maxEdits);
    Collections.sort(found);
    return List.copyOf(found.subList(0, Math.min(max, found.size())));
  }

  private static List<Neighbour> near(Terms tokens, String word, int maxEdits) throws IOException {
    List<Neighbour> found = new ArrayList<>();
    SpellingAutomaton spelling = new SpellingAutomaton(word, maxEdits);
    TermsEnum near = tokens.intersect(spelling, null);
    for (BytesRef token = near.next(); token != null; token = near.next()) {
      found.add(new Neighbour(token.utf8ToString(), spelling.distance(token), near.docFreq()));
    }
    return found;
  }

  /** The same for words that are not ASCII; none for long ones. */
  private static List<Neighbour> nearAny(Terms tokens, String field, String word, int maxEdits)
      throws IOException {
    List<Neighbour> found = new ArrayList<>();
    if (word.length() > LONGEST_FOREIGN) {
      return found;
    }
    FuzzyTermsEnum near = new FuzzyTermsEnum(tokens, new Term(field, word), maxEdits, 0, true);
    for (BytesRef token = near.next(); token != null; token = near.next()) {
      String text = token.utf8ToString();
      found.add(new Neighbour(text, distance(near.getBoost(), text, word), near.docFreq()));
    }
    return found;
  }

  /** FuzzyTermsEnum's boost is 1 - distance / length of the shorter of the two. */
  private static int distance(float boost, String token, String word) {
    int shorter =
        Math.min(token.codePointCount(0, token.length()), word.codePointCount(0, word.length()));
    return Math.round((1 - boost) * shorter);
  }

  @Override
  public List<Neighbour> completions(String field, String prefix, int max) throws IOException {
    PriorityQueue<Neighbour> best = new PriorityQueue<>(Collections.reverseOrder()); // worst first
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null && max > 0) {
      BytesRef start = new BytesRef(prefix);
      TermsEnum tokens = terms.iterator();
      boolean more = tokens.seekCeil(start) != TermsEnum.SeekStatus.END;
      for (int seen = 1; more && StringHelper.startsWith(tokens.term(), start); seen++) {
        offer(best, max, tokens);
        more = seen < COMPLETIONS_SEEN && tokens.next() != null;
      }
    }
    List<Neighbour> found = new ArrayList<>(best);
    Collections.sort(found);
    return List.copyOf(found);
  }

  /** Keeps a token if it is one of the best so far; of equal ones the earlier stay. */
  private static void offer(PriorityQueue<Neighbour> best, int max, TermsEnum tokens)
      throws IOException {
    int docFreq = tokens.docFreq();
    boolean full = best.size() == max;
    if (full && docFreq <= best.element().docFreq()) {
      return;
    }
    if (full) {
      best.remove();
    }
    best.add(new Neighbour(tokens.term().utf8ToString(), 0, docFreq));
  }

  @Override
  public List<String> synonyms(String field, String stems, int max) throws IOException {
    List<String> alternatives = new ArrayList<>();
    PostingsEnum docs =
        MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(stems), PostingsEnum.NONE);
    while (docs != null
        && alternatives.size() < max
        && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      alternatives.add(Documents.alternative(reader.storedFields().document(docs.docID())));
    }
    return alternatives;
  }

  @Override
  public List<Name> names(String field, String key, int max) throws IOException {
    List<Name> names = new ArrayList<>();
    for (Senses.Sense sense : Senses.of(reader, field, key)) {
      if (names.size() == max) {
        break;
      }
      StoredEntry stored = entries.of(sense.doc());
      Entry entry = stored.entry();
      names.add(new Name(stored.id(), entry.term(), entry.expansion(), entry.aliases()));
    }
    return names;
  }
}
