package dev.gloss.index;

import dev.gloss.analysis.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/**
 * The index's fields, spelt here and nowhere else. One document is one entry, or one direction of a
 * synonym rule.
 *
 * <p>Three groups: <em>keys</em> hold a whole name as one token, <em>prose</em> fields hold words
 * with positions, once as written and once stemmed, and <em>document values</em> order equal
 * scores.
 */
public final class Schema {
  /** Changes whenever an index of the previous layout could be misread. */
  public static final int VERSION = 8;

  /** Key: the identifier that the source gave, where it gave one. */
  public static final String ID = "id";

  /** Key: the term in lower case, shared by its senses. */
  public static final String HEAD = "head";

  /** Key: the term, case kept. */
  public static final String TERM = "term";

  /** Key: the term without case, accents and separators. */
  public static final String TERM_FOLDED = "term_folded";

  /** Key: the folded singular of a term that is written as a plural. */
  public static final String TERM_SINGULAR = "term_singular";

  /** Key: each alias, case kept. */
  public static final String ALIAS = "alias";

  /** Key: each alias without case, accents and separators. */
  public static final String ALIAS_FOLDED = "alias_folded";

  /** Key: the folded singular of each alias that is written as a plural. */
  public static final String ALIAS_SINGULAR = "alias_singular";

  /** Key: what spelling variants of the term and of each alias share. */
  public static final String NAME_VARIANT = "name_variant";

  /** Key: the expansion's words as written, joined without separators. */
  public static final String EXPANSION_JOINED = "expansion_joined";

  /** Key: the stems of the expansion's words in order. */
  public static final String EXPANSION_STEMS = "expansion_key";

  /** Key: the stems of the expansion, and of a term or alias of several words, sorted. */
  public static final String NAME_BAG = "name_bag";

  /** Key: the initials of the expansion's words. */
  public static final String INITIALS = "initials";

  /** Key: each term that the entry refers to, without case, accents and separators. */
  public static final String SEE = "see";

  /** Key: the section in lower case. */
  public static final String SECTION = "section";

  /** Key: the section as written. */
  public static final String SECTION_NAME = "section_name";

  /** Key of a document that is a synonym rule, not an entry: the stems of what is typed. */
  public static final String SYNONYM = "synonym";

  /** Key of a document that is a rule of the thesaurus: the stems of what is typed. */
  public static final String THESAURUS = "thesaurus";

  /** Prose: the words of the term and the aliases. */
  public static final String NAME = "name";

  /** Prose: the words of the expansion. */
  public static final String EXPANSION = "expansion";

  /** Prose: the words of the definition. */
  public static final String DEFINITION = "definition";

  /** Every stem of the entry with its frequency, without positions: what is scored by words. */
  public static final String STEMS = "stems";

  /** Every word of the entry as written: the one dictionary that decides what is known. */
  public static final String WORDS = "words";

  /** Document value: the folded term, to order equal scores. */
  public static final String SORT = "sort";

  /** Document value: source, given sense number, reading order, as one number; unique. */
  public static final String ORDER = "order";

  /** Document value: a digest of the whole entry, and one of its name above it. */
  public static final String DIGEST = "digest";

  /** The prose fields, each with a stemmed twin. */
  public static final List<String> PROSE = List.of(NAME, EXPANSION, DEFINITION);

  /** Those of them that hold names. */
  public static final List<String> NAMES = List.of(NAME, EXPANSION);

  /** The keys that are made of an expansion alone. */
  public static final List<String> EXPANSION_KEYS = List.of(EXPANSION_JOINED, EXPANSION_STEMS);

  private Schema() {}

  /** The stemmed twin of a prose field. */
  public static String stemmed(String proseField) {
    return proseField + ".stems";
  }

  /** The analyzer of every field, for one prose language. */
  public static Analyzer analyzer(Prose prose) {
    Map<String, Analyzer> fields = new LinkedHashMap<>();
    fields.put(WORDS, prose.words());
    fields.put(STEMS, prose.stems());
    for (String field : PROSE) {
      fields.put(field, prose.words());
      fields.put(stemmed(field), prose.stems());
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
  }
}
