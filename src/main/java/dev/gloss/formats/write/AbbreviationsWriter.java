package dev.gloss.formats.write;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.formats.source.Field;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes abbreviations as MkDocs and Pandoc's extension know them: {@code *[LSTM]: long short-term
 * memory}, the definition where there is no expansion. A term has one: that of its first sense.
 */
final class AbbreviationsWriter implements CorpusWriter {
  @Override
  public String format() {
    return "abbreviations";
  }

  @Override
  public Set<Field> holds(Selection selection, WriteOptions options) {
    return EnumSet.of(Field.TERM, Field.EXPANSION, Field.DEFINITION);
  }

  @Override
  public List<String> write(Selection selection, WriteOptions options, List<Writer> out)
      throws IOException {
    Writer lines = out.get(0);
    Losses losses = new Losses();
    Set<String> written = new HashSet<>();
    selection.each(entry -> {
      if (entry.term().matches(".*[\\[\\]\\\\].*")) {
        losses.add("terms with [, ] or \\");
      } else if (!written.add(entry.term())) {
        losses.add("further senses");
      } else {
        told(entry, losses);
        lines.write("*[" + entry.term() + "]: " + EntryTexts.meaning(entry) + "\n");
      }
    });
    return losses.told();
  }

  private static void told(Entry entry, Losses losses) {
    if (entry.expansion() != null && entry.definition() != null) {
      losses.add("definitions beside an expansion");
    }
  }
}
