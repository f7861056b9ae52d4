package dev.gloss.annotate;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.Token;
import dev.gloss.index.Schema;
import dev.gloss.index.Snapshot;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * What a glossary brings to the reading of texts: its names, and the words by which its senses are
 * known. Made once for a state of an index, some 20 ms for the bundled glossary and one or two
 * seconds for a million entries; valid as long as the snapshot is held. Thread-safe.
 */
public final class Vocabulary {
  /** Profiles remembered: those of the ambiguous and doubtful names of a text or two. */
  private static final int PROFILES = 1 << 10;

  private final IndexReader reader;
  private final Prose prose;
  private final NameTable table;
  private final Names names;
  private final WordForms forms;
  private final Map<Integer, Profile> profiles = new ConcurrentHashMap<>();

  private Vocabulary(Snapshot snapshot) throws IOException {
    this.reader = snapshot.reader();
    this.prose = snapshot.prose();
    this.table = NameTable.of(reader);
    this.names = new Names(snapshot);
    this.forms = new WordForms(prose);
  }

  /** Reads the names of an index. */
  public static Vocabulary of(Snapshot snapshot) throws IOException {
    return new Vocabulary(snapshot);
  }

  Tagger tagger() {
    return new Tagger(table, names, forms);
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

  /** The roots of a name's words. */
  List<String> roots(String name) {
    return prose.roots(name).stream().map(Token::text).toList();
  }

  /** Whether an entry holds the word, as written. */
  boolean isWord(String folded) throws IOException {
    return reader.docFreq(new Term(Schema.WORDS, folded)) > 0;
  }

  StoredEntry entry(Sense sense) throws IOException {
    return StoredEntry.read(reader, sense.doc());
  }

  Profile profile(Sense sense) throws IOException {
    Profile profile = profiles.get(sense.doc());
    if (profile == null) {
      profile = Profile.of(reader, prose, entry(sense).entry());
      if (profiles.size() >= PROFILES) {
        profiles.clear();
      }
      profiles.put(sense.doc(), profile);
    }
    return profile;
  }
}
