package dev.gloss.index;

import java.io.IOException;
import java.util.List;

/**
 * What planning a query asks of an index: which tokens it holds and how often. Fields are those of
 * {@link Schema}.
 *
 * <p>Implementations answer from one state of the index, and are made for each query: for one
 * thread.
 */
public interface Lexicon {
  /** How many tokens with a prefix are looked at: bounds the cost of a short prefix. */
  int COMPLETIONS_SEEN = 2_000;

  /** The number of entries. */
  int entries() throws IOException;

  /** How many entries hold the token in the field; 0 when none does. */
  int docFreq(String field, String token) throws IOException;

  /**
   * The field's tokens within an edit distance of a word, nearest first, then by document
   * frequency, then by text; a transposition of neighbouring letters is one edit (Damerau). Of
   * words that are long and not ASCII there may be none: comparing them takes too long.
   *
   * @param maxEdits 1 or 2
   * @param max the most to return
   */
  List<Neighbour> neighbours(String field, String word, int maxEdits, int max) throws IOException;

  /**
   * The field's tokens that begin with a prefix, by document frequency, then by text; of the first
   * {@value #COMPLETIONS_SEEN} by text.
   */
  List<Neighbour> completions(String field, String prefix, int max) throws IOException;

  /**
   * What the glossary's own synonyms, or the thesaurus, say may stand for a phrase.
   *
   * @param field {@link Schema#SYNONYM} or {@link Schema#THESAURUS}
   * @param stems the phrase's stems, separated by blanks
   */
  List<String> synonyms(String field, String stems, int max) throws IOException;

  /** The names of the entries that hold the key in the field, senses in order. */
  List<Name> names(String field, String key, int max) throws IOException;
}
