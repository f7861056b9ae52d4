package dev.gloss.formats;

import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.SourceLines;
import dev.gloss.formats.source.SourceReading;
import java.io.IOException;
import java.util.List;

/** Reads {@code synonyms.txt}: a rule a line in Solr's syntax, passed on as it is. */
final class SynonymsReader implements CorpusReader {

  @Override
  public String format() {
    return "synonyms";
  }

  /** None: the file is known by its whole name. */
  @Override
  public List<String> extensions() {
    return List.of();
  }

  @Override
  public String wanted() {
    return "a rule a line, such as net, network";
  }

  @Override
  public void read(SourceReading source) throws IOException {
    SourceLines lines = source.lines();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        source.synonyms(lines.number(), line);
      }
    }
  }
}
