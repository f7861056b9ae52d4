package dev.gloss.annotate;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.Token;
import dev.gloss.index.Schema;
import dev.gloss.index.Snapshot;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a glossary brings to the reading of texts: its names, and the words by which its senses are
 * known. Made once for a state of an index, some 20 ms for the bundled glossary and one or two
 * seconds for a million entries; valid as long as the snapshot is held. Thread-safe.
 */
final class Vocabulary {
  /** The share of words beyond which two expansions are of one thing. */
  private static final double ALIKE = 0.55;

  private final IndexReader reader;
  private final Prose prose;
  private final NameTable table;
  private final Names names;
  private final WordForms forms;
  private final Remembered<Profile> profiles = new Remembered<>();
  private final Entries entries;

  private Vocabulary(Snapshot snapshot) throws IOException {
    this.reader = snapshot.reader();
    this.prose = snapshot.prose();
    this.table = NameTable.of(reader, prose);
    this.entries = new Entries(reader);
    this.names = new Names(reader, prose, entries);
    this.forms = new WordForms(prose, table);
  }

  /** Reads the names of an index. */
  static Vocabulary of(Snapshot snapshot) throws IOException {
    return new Vocabulary(snapshot);
  }

  /** Whether it was made from this state of an index. */
  boolean isOf(Snapshot snapshot) {
    return reader.equals(snapshot.reader());
  }

  Tagger tagger() {
    return new Tagger(table, names);
  }

  Names names() {
    return names;
  }

  WordForms forms() {
    return forms;
  }

  IndexReader reader() {
    return reader;
  }

  /** The sense whose expansion a text spells out, or nearly so; null when it is none of them. */
  @Nullable Sense expanded(List<Sense> senses, String expansion) throws IOException {
    Set<String> said = roots(expansion);
    Sense best = null;
    double most = ALIKE;
    for (Sense sense : senses) {
      String own = entry(sense).entry().expansion();
      double alike = own == null ? 0 : alike(said, roots(own));
      if (alike > most) {
        most = alike;
        best = sense;
      }
    }
    return best;
  }

  /** The share of the words of both that both have. */
  private static double alike(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return all.isEmpty() ? 0 : (double) common.size() / all.size();
  }

  private Set<String> roots(String name) {
    return prose.roots(name).stream().map(Token::text).collect(Collectors.toSet());
  }

  /** Whether an entry holds the word, as written. */
  boolean isWord(String folded) throws IOException {
    return reader.docFreq(new Term(Schema.WORDS, folded)) > 0;
  }

  /** How telling the root of a word is: the log of one over its share of the entries. */
  double idf(TextWords words, int at) throws IOException {
    WordForms.Forms word = words.forms(at);
    if (word.idf() < 0) {
      int docFreq = reader.docFreq(new Term(Schema.ROOTS, words.root(at)));
      double idf = docFreq == 0 ? 0 : Math.log((reader.numDocs() + 1.0) / (docFreq + 0.5));
      word.keep((float) Math.max(idf, 0));
    }
    return word.idf();
  }

  StoredEntry entry(Sense sense) throws IOException {
    return entry(sense.doc());
  }

  /** The entry of a document. */
  StoredEntry entry(int doc) throws IOException {
    return entries.of(doc);
  }

  Profile profile(Sense sense) throws IOException {
    return profiles.of(sense.doc(), () -> Profile.of(this, entry(sense).entry()));
  }
}
