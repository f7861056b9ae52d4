package dev.gloss.formats.source;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Skipped;
import java.io.IOException;

/**
 * Told what reading a corpus finds, in reading order and from the thread that reads. What a method
 * throws ends the reading and reaches its caller unchanged.
 */
public interface CorpusListener {

  /**
   * An entry, with its place.
   *
   * @param root the number of the path, among those given, that it was read from, from 0
   */
  void entry(Entry entry, int root) throws IOException;

  /** Something wrong or doubtful. Reading goes on, so that every problem is told. */
  void problem(Problem problem);

  /** A rule of a {@code synonyms.txt}, in Solr's syntax, not yet read. */
  void synonyms(Place place, String rule) throws IOException;

  /** A piece that is not an entry and was passed over. */
  void skipped(Skipped skipped);
}
