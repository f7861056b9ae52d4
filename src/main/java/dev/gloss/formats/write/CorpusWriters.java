package dev.gloss.formats.write;

import java.util.List;
import java.util.stream.Collectors;

/** Every format that can be written. */
public final class CorpusWriters {
  private static final List<CorpusWriter> ALL =
      List.of(
          new JsonLinesWriter(),
          CsvWriter.csv(),
          CsvWriter.tsv(),
          new ArticleWriter(),
          new LatexWriter(),
          new AbbreviationsWriter(),
          new DictdWriter(),
          new HtmlWriter());

  private CorpusWriters() {}

  /**
   * The writer of a format.
   *
   * @throws IllegalArgumentException if there is none; names those there are
   */
  public static CorpusWriter named(String format) {
    return ALL.stream()
        .filter(writer -> writer.format().equals(format))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "format to write: found \""
                    + format
                    + "\", wanted one of "
                    + ALL.stream()
                        .map(CorpusWriter::format)
                        .sorted()
                        .collect(Collectors.joining(", "))));
  }
}
