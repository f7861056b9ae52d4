package dev.gloss.formats.write;

import dev.gloss.corpus.WriteOptions;
import dev.gloss.formats.source.Field;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/** Writes one format. Writers have no state. */
public interface CorpusWriter {

  /** The format's name, as {@code --to} takes it: {@code csv}. */
  String format();

  /**
   * What is added to the name of each file that it writes, in the order of the outputs that {@link
   * #write} wants; one empty word where it writes one file under the name given.
   */
  default List<String> suffixes() {
    return List.of("");
  }

  /**
   * The fields that the format has a place for. {@link Field#GLOSSARY} and {@link Field#LICENCE}
   * count as held by one that says them once when the selection is of one glossary.
   */
  Set<Field> holds(Selection selection, WriteOptions options);

  /**
   * Writes the selection.
   *
   * @param out one for each of {@link #suffixes}
   * @return what of the fields it holds it could not write, told in whole words, such as {@code 2
   *     aliases with |}; empty when all is there
   * @throws IOException if an output cannot be written or the entries cannot be read
   */
  List<String> write(Selection selection, WriteOptions options, List<Writer> out)
      throws IOException;
}
