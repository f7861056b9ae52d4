package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.annotate.TextOptions;
import dev.gloss.annotate.Usage;
import dev.gloss.cli.arguments.UsageException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code --terms} names: a list of terms, one a line, or running text that uses some. A file
 * is a text when one of its first lines has more words than a term has.
 */
final class TermsFile implements Closeable {
  private static final int MOST_WORDS = 8;

  /** The bytes that are looked at to tell a list from a text; about twenty pages. */
  private static final int LOOKED_AT = 1 << 16;

  private final String name;
  private final TextOptions options;
  private final InputStream in;

  private TermsFile(String name, TextOptions options, InputStream in) {
    this.name = name;
    this.options = options;
    this.in = in;
  }

  /** Opens it; a file that cannot be read is bad usage. */
  static TermsFile open(Call call, String file) {
    TextFile text = new TextFile(call, file);
    return new TermsFile(
        text.name(), TextOptions.of(file), new BufferedInputStream(text.open(), LOOKED_AT));
  }

  String name() {
    return name;
  }

  boolean isText() throws IOException {
    in.mark(LOOKED_AT);
    // of any encoding: only white space matters
    String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
    in.reset();
    return options.latex() || start.lines().anyMatch(TermsFile::isLong);
  }

  private static boolean isLong(String line) {
    return line.strip().split("\\s+", MOST_WORDS + 1).length > MOST_WORDS;
  }

  /** The lines of a list. */
  List<String> terms() throws IOException {
    QueryLines lines = new QueryLines(in);
    List<String> terms = new ArrayList<>();
    for (QueryLines.Line line = lines.next(); line != null; line = lines.next()) {
      if (line.problem() != null) {
        throw new UsageException(name + ":" + line.number() + ": " + line.problem());
      }
      if (!line.text().isBlank()) {
        terms.add(line.text().strip());
      }
    }
    return terms;
  }

  /** What a text uses of a glossary. */
  Usage usage(Glossary glossary) throws IOException {
    return glossary.texts().annotate(in, name, options, passage -> {});
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
