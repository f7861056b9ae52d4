package dev.gloss.formats.write;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import java.io.IOException;
import java.util.List;

/**
 * The entries to write, in the order of their glossary. They may be gone through again and again,
 * so that a writer need not hold them.
 */
public interface Selection {

  /** Takes entries one by one. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes the next entry.
     *
     * @throws IOException if it cannot be written; ends the going through
     */
    void take(Entry entry) throws IOException;
  }

  /**
   * Goes through all entries.
   *
   * @throws IOException if they cannot be read, or the taker throws it
   */
  void each(Taker taker) throws IOException;

  /** The glossaries that the entries belong to, each once, in the order of the entries. */
  List<Origin> origins();

  /** The language of their prose, such as {@code en}; {@code none} when it is not known. */
  String language();

  /** What the whole may be called: the one glossary's name, else a word of our own. */
  default String title() {
    List<String> names =
        origins().stream().map(Origin::glossary).filter(n -> n != null).distinct().toList();
    return names.size() == 1 ? names.get(0) : "Glossary";
  }

  /** What all entries belong to; unknown where they do not agree. */
  default Origin origin() {
    return origins().size() == 1 ? origins().get(0) : Origin.UNKNOWN;
  }
}
