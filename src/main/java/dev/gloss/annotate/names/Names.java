package dev.gloss.annotate.names;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.index.IndexLexicon;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Schema;
import dev.gloss.index.Snapshot;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * The names of a glossary, to be found in texts. Made once for a state of an index, some 20 ms for
 * the bundled glossary and one or two seconds for a million entries; valid as long as the snapshot
 * is held. Thread-safe.
 */
public final class Names {
  /** The share of words beyond which two expansions are of one thing. */
  private static final double ALIKE = 0.55;

  /** What a word that texts of every field hold counts, against another as rare in the glossary. */
  private static final double COMMON = 0.4;

  private final IndexReader reader;
  private final long count;
  private final Prose prose;
  private final NameTable table;
  private final NameMatcher matcher;
  private final WordForms forms;
  private final TechnicalWords technical;
  private final EntryCache entries;

  private Names(Snapshot snapshot) throws IOException {
    this.reader = snapshot.reader();
    this.count = snapshot.entries();
    this.prose = snapshot.prose();
    this.table = NameTable.of(reader, prose);
    this.entries = new EntryCache(reader);
    this.matcher = new NameMatcher(prose, entries);
    this.forms = new WordForms(prose, table);
    this.technical = new TechnicalWords(prose);
  }

  /** Reads the names of an index. */
  public static Names of(Snapshot snapshot) throws IOException {
    return new Names(snapshot);
  }

  /** Whether they are those of this state of an index. */
  public boolean isOf(Snapshot snapshot) {
    return reader.equals(snapshot.reader());
  }

  /** The code of the language of the glossary's prose, {@code none} when it is not known. */
  public String language() {
    return prose.language();
  }

  /** The entries that have the names. */
  public EntryCache entries() {
    return entries;
  }

  /** The words of a text that is still to be read. */
  public TextWords words() {
    return new TextWords(forms);
  }

  /** The names among the words of a text, in order, none within another. */
  public List<Span> in(TextWords words) throws IOException {
    return new Tagger(table, matcher).tag(words);
  }

  /** The senses that a word, or words joined by signs, may have; none when it is no name. */
  public List<Sense> senses(String word) throws IOException {
    return matcher.word(WordKeys.of(word), word, 0, word.length()).senses();
  }

  /** The senses whose expansion a text is, in whatever forms of its words. */
  public List<Sense> withExpansion(String text) throws IOException {
    return entries.senses(Schema.EXPANSION_STEMS, NameKeys.stems(prose, text));
  }

  /**
   * The sense that a text means which defines an acronym itself; null when the glossary lacks it.
   * The hyphens of the acronym and its case may differ, since its long form decides.
   */
  public @Nullable Sense defined(String acronym, String expansion) throws IOException {
    List<Sense> senses = senses(acronym);
    String key = TermKeys.folded(acronym);
    senses = senses.isEmpty() ? entries.senses(Schema.TERM_FOLDED, key) : senses;
    senses = senses.isEmpty() ? entries.senses(Schema.ALIAS_FOLDED, key) : senses;
    return expanded(senses, expansion);
  }

  /** The sense whose expansion a text spells out, or nearly so; null when it is none of them. */
  public @Nullable Sense expanded(List<Sense> senses, String expansion) throws IOException {
    LongForms said = new LongForms(prose, new IndexLexicon(reader), expansion);
    Sense best = null;
    double most = ALIKE;
    for (Sense sense : senses) {
      String own = entries.of(sense.doc()).entry().expansion();
      double alike = own == null ? 0 : said.alike(own);
      if (alike > most) {
        most = alike;
        best = sense;
      }
    }
    return best;
  }

  /**
   * Whether a word is one that only those use who mean what the glossary means by it, and no name
   * with a capital. In other languages than English its length says so, and capitals nothing: some
   * write them on every noun.
   */
  public boolean isTechnical(String word) throws IOException {
    return technical.contains(word)
        && (!technical.areListed()
            || Character.isLowerCase(word.charAt(0))
            || entries.isSmallWord(word));
  }

  /**
   * How telling the stem of a word is: the log of one over its share of the entries, less for a
   * word that texts of every field hold.
   */
  public double idf(TextWords words, int at) throws IOException {
    Forms word = words.forms(at);
    if (word.idf() < 0) {
      int docFreq = reader.docFreq(new Term(Schema.STEMS, words.stem(at)));
      double idf = docFreq == 0 ? 0 : Math.log((count + 1.0) / (docFreq + 0.5));
      word.keep((float) Math.max(word.common() ? COMMON * idf : idf, 0));
    }
    return word.idf();
  }
}
