package dev.gloss.annotate;

import dev.gloss.annotate.names.Names;
import dev.gloss.annotate.reading.TextBlocks;
import dev.gloss.annotate.senses.Vocabulary;
import dev.gloss.corpus.CorpusException;
import dev.gloss.formats.write.OutputFile;
import dev.gloss.index.PublishedIndex;
import dev.gloss.index.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads running text with a glossary: finds the places that name an entry, by its head, an alias or
 * its expansion, and the sense that the text means. Words broken at line ends, ligatures and
 * repeated page heads are read through; offsets are always those of the original.
 *
 * <p>Given by {@code Glossary.texts()}. Thread-safe. The first text costs the reading of the
 * glossary's names, a second or two for a million entries. Memory does not grow with a text, but
 * for the entries that it uses.
 */
public final class TextReader {
  private final PublishedIndex index;
  private @Nullable Vocabulary vocabulary;

  /**
   * @param index stays the caller's
   */
  public TextReader(PublishedIndex index) {
    this.index = index;
  }

  /** Does something with the names of one state of the index. */
  private interface Task<T> {
    T with(Vocabulary vocabulary) throws IOException;
  }

  private <T> T run(Task<T> task) throws IOException {
    return index.read(snapshot -> task.with(vocabulary(snapshot)));
  }

  private synchronized Vocabulary vocabulary(Snapshot snapshot) throws IOException {
    Vocabulary known = vocabulary;
    if (known == null || !known.names().isOf(snapshot)) {
      known = new Vocabulary(Names.of(snapshot));
      vocabulary = known;
    }
    return known;
  }

  /** Finds what a text in memory names; offsets are those of the string. */
  public Annotation annotate(String text, TextOptions options) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    PassageListener listener =
        passage -> passage.tags().forEach(tag -> mentions.add(tag.mention()));
    Blocks blocks = Blocks.of(text, options);
    Usage usage = run(names -> new Annotator(names, options).read(blocks, listener));
    return new Annotation(mentions, usage.undefined());
  }

  /**
   * Finds what a text of any length names.
   *
   * @param in read to its end and closed, also when that fails
   * @param name what messages call the text
   * @param listener takes the text stretch by stretch, with what is named there
   * @throws TextException if it is not of its encoding, or no text
   * @throws CorpusException if there is no such encoding
   */
  public Usage annotate(InputStream in, String name, TextOptions options, PassageListener listener)
      throws IOException {
    Objects.requireNonNull(listener, "listener");
    try (in;
        TextBlocks blocks = Blocks.read(in, name, options)) {
      return run(names -> new Annotator(names, options).read(blocks::next, listener));
    }
  }

  /**
   * Finds what a text of any length names, and writes it.
   *
   * @param in read to its end and closed, also when that fails
   * @param name what messages and the title call the text
   * @param out where to; stays open
   * @throws TextException if it is not of its encoding, or no text
   * @throws CorpusException if there is no such encoding
   */
  public Usage annotate(
      InputStream in, String name, TextOptions options, AnnotationFormat format, Writer out)
      throws IOException {
    Objects.requireNonNull(out, "out");
    if (Objects.requireNonNull(format, "format") == AnnotationFormat.MARKDOWN) {
      Usage usage = annotate(in, name, options, passage -> {});
      MarkdownSection.write(usage, out);
      return usage;
    }
    try (in) {
      HtmlText page = new HtmlText(out);
      String language = run(names -> names.names().language());
      page.begin(name, language.equals("none") ? "" : language);
      Usage usage = annotate(in, name, options, page::passage);
      page.end(usage);
      return usage;
    }
  }

  /**
   * Finds what a text of any length names, and writes it to a file, which replaces one that is
   * there when it is whole.
   *
   * @param in read to its end and closed, also when that fails
   * @param name what messages and the title call the text
   * @throws TextException if it is not of its encoding, or no text
   * @throws CorpusException if there is no such encoding
   * @throws IllegalArgumentException if a folder has the file's name
   * @throws FileSystemException if the file cannot be written
   */
  public Usage annotate(
      InputStream in, String name, TextOptions options, AnnotationFormat format, Path file)
      throws IOException {
    try (in;
        OutputFile out = OutputFile.of(file)) {
      Usage usage = annotate(in, name, options, format, out.writer());
      out.replace();
      return usage;
    }
  }

  /**
   * Ranks the senses of an acronym by a text in memory.
   *
   * @param acronym a term of the glossary, an alias or an expansion, in any case
   * @return all its senses; none when the glossary has no such name
   */
  public Resolution resolve(String acronym, String text, TextOptions options) throws IOException {
    Objects.requireNonNull(acronym, "acronym");
    Blocks blocks = Blocks.of(text, options);
    return run(names -> Resolver.resolve(names, acronym, blocks, options));
  }

  /**
   * Ranks the senses of an acronym by a text of any length.
   *
   * @param acronym a term of the glossary, an alias or an expansion, in any case
   * @param in read to its end and closed, also when that fails
   * @param name what messages call the text
   * @return all its senses; none when the glossary has no such name
   * @throws TextException if it is not of its encoding, or no text
   * @throws CorpusException if there is no such encoding
   */
  public Resolution resolve(String acronym, InputStream in, String name, TextOptions options)
      throws IOException {
    Objects.requireNonNull(acronym, "acronym");
    try (in;
        TextBlocks blocks = Blocks.read(in, name, options)) {
      return run(names -> Resolver.resolve(names, acronym, blocks::next, options));
    }
  }
}
