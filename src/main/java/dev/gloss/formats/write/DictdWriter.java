package dev.gloss.formats.write;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.formats.DictdLayout;
import dev.gloss.formats.source.Field;
import dev.gloss.text.Acronyms;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a dictionary of the dictd server, {@code NAME.index} and {@code NAME.dict}, as dictfmt(1)
 * with {@code --utf8 --allchars} would: keys in small letters, ordered by their bytes, offsets and
 * lengths in base 64. The index is held in memory until its end.
 */
final class DictdWriter implements CorpusWriter {
  private static final String INDENT = "   ";

  @Override
  public String format() {
    return "dictd";
  }

  @Override
  public List<String> suffixes() {
    return List.of(".index", ".dict");
  }

  @Override
  public Set<Field> holds(Selection selection, WriteOptions options) {
    Set<Field> fields =
        EnumSet.of(
            Field.TERM, Field.EXPANSION, Field.DEFINITION, Field.SECTION, Field.ALIASES, Field.SEE);
    if (selection.origins().size() == 1) {
      fields.addAll(EnumSet.of(Field.GLOSSARY, Field.LICENCE));
    }
    return fields;
  }

  @Override
  public List<String> write(Selection selection, WriteOptions options, List<Writer> out)
      throws IOException {
    Dictionary dictionary = new Dictionary(out.get(1));
    dictionary.add("\n", List.of("00-database-allchars"));
    dictionary.add("\n", List.of("00-database-utf8"));
    dictionary.add("\n", List.of(DictdLayout.KEY));
    String name = selection.origin().glossary();
    if (name != null) {
      dictionary.about("short", List.of(name));
    }
    dictionary.about("info", info(selection));
    Losses losses = new Losses();
    selection.each(entry -> {
      dictionary.add(DictdLayout.text(entry), keys(entry));
      entry.see().stream()
          .filter(see -> !DictdLayout.holds(see))
          .forEach(see -> losses.add("see with }, {"));
    });
    dictionary.index(out.get(0));
    return losses.told();
  }

  /** A licence is read as that of every entry. */
  private static List<String> info(Selection selection) {
    List<String> lines = new ArrayList<>();
    for (Origin origin : selection.origins()) {
      if (origin.glossary() != null) {
        lines.add(origin.glossary());
      }
    }
    String licence = selection.origin().licence();
    if (licence != null) {
      lines.add("licence: " + licence);
    }
    return lines.isEmpty() ? List.of("written by gloss") : lines;
  }

  /** The head, its aliases and what its letters stand for, as the reader tells it. */
  private static Set<String> keys(Entry entry) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(entry.term()));
    entry.aliases().forEach(alias -> keys.add(key(alias)));
    String expansion = entry.expansion();
    if (expansion != null && Acronyms.isOf(entry.term(), expansion)) {
      keys.add(key(expansion));
    }
    return keys;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A line of the index. */
  private record Row(String key, String line) {
    byte[] bytes() {
      return key.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The records written so far and the rows of their index. */
  private static final class Dictionary {
    private final Writer records;
    private final List<Row> rows = new ArrayList<>();
    private long position;

    Dictionary(Writer records) {
      this.records = records;
    }

    /** A record on the dictionary itself. */
    void about(String what, List<String> lines) throws IOException {
      String key = "00-database-" + what;
      add(key + "\n" + INDENT + String.join("\n" + INDENT, lines) + "\n", List.of(key));
    }

    void add(String record, Collection<String> keys) throws IOException {
      records.write(record);
      int length = record.getBytes(StandardCharsets.UTF_8).length;
      String place = "\t" + DictdLayout.encode(position) + "\t" + DictdLayout.encode(length) + "\n";
      keys.forEach(key -> rows.add(new Row(key, key + place)));
      position += length;
    }

    /** Ordered by the bytes of the keys; senses of one key stay in the order written. */
    void index(Writer out) throws IOException {
      rows.sort(Comparator.comparing(Row::bytes, Arrays::compareUnsigned));
      for (Row row : rows) {
        out.write(row.line());
      }
    }
  }
}
