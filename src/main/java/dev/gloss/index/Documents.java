package dev.gloss.index;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.SynonymRules;
import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.Place;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Entries as documents and back. Thread-safe. */
public final class Documents {
  /** Longest key indexed, in bytes; Lucene refuses tokens over 32,766. */
  private static final int MAX_KEY_BYTES = 8_000;

  /**
   * {@link Schema#ORDER} from the low bits to the high: reading order, the given sense number, the
   * source, so that senses of one head from several sources stay apart. An index has no more
   * documents than the ordinal has numbers.
   */
  private static final int ORDINAL_BITS = 31;

  private static final int SENSE_BITS = 16;
  private static final int NO_SENSE = (1 << SENSE_BITS) - 1;

  /** The most sources of an index: what is left of a positive number. */
  static final int MAX_ROOTS = 1 << (Long.SIZE - 1 - ORDINAL_BITS - SENSE_BITS);

  private static final FieldType PROSE = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType STEMS = indexed(IndexOptions.DOCS_AND_FREQS, true);
  private static final FieldType STEMS_KEY = indexed(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType WORDS = words(true);
  private static final FieldType WORDS_KEY = words(false);

  private final Prose prose;

  /**
   * @param prose the analysis of the glossary's language
   */
  public Documents(Prose prose) {
    this.prose = prose;
  }

  private static FieldType indexed(IndexOptions options, boolean tokenized) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(tokenized);
    type.freeze();
    return type;
  }

  private static FieldType words(boolean tokenized) {
    FieldType type = new FieldType(indexed(IndexOptions.DOCS, tokenized));
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /** Whether an entry can be found by its term: some of it is visible, and not too much. */
  static boolean hasHead(Entry entry) {
    return isKey(TermKeys.head(entry.term()));
  }

  /** About how many characters an entry holds: those of its short texts aside. */
  static long size(Entry entry) {
    return length(entry.term())
        + length(entry.expansion())
        + length(entry.definition())
        + length(entry.aliases())
        + length(entry.see())
        + length(entry.examples());
  }

  private static long length(List<String> texts) {
    long length = 0;
    for (String text : texts) {
      length += text.length();
    }
    return length;
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static boolean isKey(String key) {
    return !key.isEmpty() && key.length() <= MAX_KEY_BYTES / 3;
  }

  /**
   * @param entry the entry
   * @param ordinal its number in reading order, from 0
   * @param root the number of the source that it was read from, from 0
   */
  Document document(Entry entry, long ordinal, int root) {
    Document document = searchable(entry);
    addStored(document, entry);
    String sort = TermKeys.folded(entry.term());
    document.add(new SortedDocValuesField(Schema.SORT, new BytesRef(sort)));
    document.add(new NumericDocValuesField(Schema.ORDER, order(entry, ordinal, root)));
    document.add(new NumericDocValuesField(Schema.DIGEST, digest(entry)));
    return document;
  }

  /**
   * What an entry is found by, of the fields of {@link Schema}, to be analysed by its analyzer;
   * neither stored fields nor document values, which an engine that hosts entries has of its own.
   */
  public Document searchable(Entry entry) {
    Document document = new Document();
    addNames(document, entry);
    addProse(document, entry);
    addKey(document, Schema.ID, entry.id());
    entry.see().forEach(see -> addKey(document, Schema.SEE, TermKeys.folded(see)));
    String section = entry.section();
    if (section != null) {
      addKey(document, Schema.SECTION, TermKeys.head(section));
      addKey(document, Schema.SECTION_NAME, section);
    }
    return document;
  }

  private static long order(Entry entry, long ordinal, int root) {
    long sense = entry.sense() == 0 ? NO_SENSE : Math.min(entry.sense(), NO_SENSE - 1);
    return ((((long) root << SENSE_BITS) | sense) << ORDINAL_BITS) | ordinal;
  }

  /** The number of an entry in reading order, by its order. */
  static long ordinal(long order) {
    return order & ((1L << ORDINAL_BITS) - 1);
  }

  /** The number of the source that an entry was read from, by its order. */
  static int root(long order) {
    return (int) (order >> (ORDINAL_BITS + SENSE_BITS));
  }

  private void addNames(Document document, Entry entry) {
    String term = entry.term();
    addKey(document, Schema.HEAD, TermKeys.head(term));
    addKey(document, Schema.TERM, TermKeys.exact(term));
    addKey(document, Schema.TERM_FOLDED, TermKeys.folded(term));
    addSingulars(document, Schema.TERM_SINGULAR, term);
    addVariants(document, term);
    for (String alias : entry.aliases()) {
      addKey(document, Schema.ALIAS, TermKeys.exact(alias));
      addKey(document, Schema.ALIAS_FOLDED, TermKeys.folded(alias));
      addSingulars(document, Schema.ALIAS_SINGULAR, alias);
      addVariants(document, alias);
    }
    String expansion = entry.expansion();
    if (expansion != null) {
      for (String form : NameKeys.forms(expansion)) {
        addKey(document, Schema.EXPANSION_JOINED, NameKeys.joined(prose, form));
        addKey(document, Schema.INITIALS, NameKeys.initials(prose, form));
        for (String name : NameKeys.cases(form)) {
          addKey(document, Schema.EXPANSION_STEMS, NameKeys.stems(prose, name));
          addKey(document, Schema.NAME_BAG, NameKeys.bag(prose, name));
        }
      }
    }
  }

  private static void addSingulars(Document document, String field, String name) {
    if (TermKeys.isWrittenAsPlural(name)) {
      for (String singular : TermKeys.singulars(name)) {
        addKey(document, field, TermKeys.folded(singular));
      }
    }
  }

  private void addVariants(Document document, String name) {
    NameKeys.variants(prose, name)
        .forEach(variant -> addKey(document, Schema.NAME_VARIANT, variant));
    for (String written : NameKeys.cases(name)) {
      if (NameKeys.variant(prose, written).indexOf(' ') > 0) {
        addKey(document, Schema.NAME_BAG, NameKeys.bag(prose, written));
      }
    }
  }

  private void addProse(Document document, Entry entry) {
    addName(document, entry.term());
    entry.aliases().forEach(alias -> addName(document, alias));
    addText(document, Schema.EXPANSION, entry.expansion());
    addText(document, Schema.DEFINITION, entry.definition());
  }

  private static void addName(Document document, String name) {
    addText(document, Schema.NAME, name);
    // the name as one word too, as a query may write it: k-NN as knn
    String key = TermKeys.folded(name);
    document.add(new Field(Schema.STEMS, key, STEMS_KEY));
    document.add(new Field(Schema.WORDS, key, WORDS_KEY));
  }

  private static void addText(Document document, String field, @Nullable String text) {
    if (text != null) {
      document.add(new Field(field, text, PROSE));
      document.add(new Field(Schema.stemmed(field), text, PROSE));
      document.add(new Field(Schema.STEMS, text, STEMS));
      document.add(new Field(Schema.WORDS, text, WORDS));
    }
  }

  private static void addKey(Document document, String field, @Nullable String key) {
    if (key != null && isKey(key)) {
      document.add(new StringField(field, key, Field.Store.NO));
    }
  }

  private static void addStored(Document document, Entry entry) {
    store(document, Stored.TERM, entry.term());
    store(document, Stored.EXPANSION, entry.expansion());
    store(document, Stored.DEFINITION, entry.definition());
    store(document, Stored.SECTION, entry.section());
    entry.aliases().forEach(alias -> store(document, Stored.ALIAS, alias));
    entry.see().forEach(see -> store(document, Stored.SEE, see));
    entry.examples().forEach(example -> store(document, Stored.EXAMPLE, example));
    store(document, Stored.SOURCE, entry.source());
    store(document, Stored.ID, entry.id());
    if (entry.sense() != 0) {
      document.add(new StoredField(Stored.SENSE, entry.sense()));
    }
    entry.allow().forEach(check -> store(document, Stored.ALLOW, check));
    store(document, Stored.GLOSSARY, entry.origin().glossary());
    store(document, Stored.LICENCE, entry.origin().licence());
    Place place = entry.place();
    if (place != null) {
      store(document, Stored.FILE, place.file());
      document.add(new StoredField(Stored.LINE, place.line()));
    }
  }

  private static void store(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }

  /**
   * One direction of a synonym rule.
   *
   * @param field {@link Schema#SYNONYM} or {@link Schema#THESAURUS}
   */
  Document rule(String field, SynonymRules.Rule rule) {
    Document document = new Document();
    addKey(document, field, NameKeys.stems(prose, rule.phrase()));
    store(document, Stored.SYNONYM, rule.alternative());
    return document;
  }

  /** What stands for the phrase of a synonym rule. */
  static String alternative(Document document) {
    return document.get(Stored.SYNONYM);
  }

  /** The term of an entry's document, null for any other. */
  static @Nullable String term(Document document) {
    return document.get(Stored.TERM);
  }

  /** The entry that a document's stored fields hold. */
  static Entry entry(Document document) {
    String file = document.get(Stored.FILE);
    return new Entry(
        document.get(Stored.ID),
        document.get(Stored.TERM),
        document.get(Stored.EXPANSION),
        document.get(Stored.DEFINITION),
        document.get(Stored.SECTION),
        List.of(document.getValues(Stored.ALIAS)),
        List.of(document.getValues(Stored.SEE)),
        List.of(document.getValues(Stored.EXAMPLE)),
        document.get(Stored.SOURCE),
        number(document, Stored.SENSE),
        List.of(document.getValues(Stored.ALLOW)),
        new Origin(document.get(Stored.GLOSSARY), document.get(Stored.LICENCE)),
        file == null ? null : new Place(file, number(document, Stored.LINE)));
  }

  private static int number(Document document, String field) {
    return document.getField(field) == null
        ? 0
        : document.getField(field).numericValue().intValue();
  }

  /**
   * A digest of everything a reader sees of an entry; neither where it was read nor what the checks
   * allow it counts. Below it are 32 bits of the whole, above them 16 of {@link #nameDigest}.
   */
  static long digest(Entry entry) {
    String whole =
        String.join(
            "\0",
            entry.term(),
            Objects.toString(entry.expansion(), ""),
            Objects.toString(entry.definition(), ""),
            Objects.toString(entry.section(), ""),
            Objects.toString(entry.source(), ""),
            Objects.toString(entry.id(), ""),
            Objects.toString(entry.origin().glossary(), ""),
            Objects.toString(entry.origin().licence(), ""),
            Integer.toString(entry.sense()),
            String.join("\1", entry.aliases()),
            String.join("\1", entry.see()),
            String.join("\1", entry.examples()));
    String name = String.join("\0", entry.term(), Objects.toString(entry.expansion(), ""));
    return ((hash(name) & 0xFFFFL) << 32) | (hash(whole) & 0xFFFF_FFFFL);
  }

  /** What digests of entries with the same term and expansion share, and few others. */
  static int nameDigest(long digest) {
    return (int) (digest >>> 32);
  }

  private static int hash(String text) {
    return StringHelper.murmurhash3_x86_32(new BytesRef(text), 0);
  }

  /** Names of the stored fields; apart from the indexed ones, whose types differ. */
  private static final class Stored {
    static final String TERM = "stored.term";
    static final String EXPANSION = "stored.expansion";
    static final String DEFINITION = "stored.definition";
    static final String SECTION = "stored.section";
    static final String ALIAS = "stored.alias";
    static final String SEE = "stored.see";
    static final String EXAMPLE = "stored.example";
    static final String SOURCE = "stored.source";
    static final String ID = "stored.id";
    static final String SENSE = "stored.sense";
    static final String ALLOW = "stored.allow";
    static final String GLOSSARY = "stored.glossary";
    static final String LICENCE = "stored.licence";
    static final String FILE = "stored.file";
    static final String LINE = "stored.line";
    static final String SYNONYM = "stored.synonym";
  }
}
