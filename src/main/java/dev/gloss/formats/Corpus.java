package dev.gloss.formats;

import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.formats.article.ArticleReader;
import dev.gloss.formats.article.FrontMatter;
import dev.gloss.formats.source.BadSourceException;
import dev.gloss.formats.source.CorpusFindings;
import dev.gloss.formats.source.CorpusListener;
import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.SourceFile;
import dev.gloss.formats.source.SourceReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a glossary: files and folders, each format with its reader. Get one by {@link
 * #of}; the files are listed then and read by {@link #read}, which may be called again. Immutable
 * and thread-safe; what is on the disk may of course change under it.
 *
 * <p>Articles ({@code .md .markdown .txt}), JSON Lines ({@code .jsonl .ndjson}) and dictd
 * dictionaries ({@code .index} with {@code .dict} or {@code .dict.dz}) are read. A file named
 * {@code synonyms.txt} holds rules in Solr's syntax. One given by name with another extension is
 * judged by its first character: an opening brace begins JSON Lines, anything else an article.
 */
public final class Corpus {
  static final CorpusReader ARTICLE = new ArticleReader();
  static final CorpusReader JSON_LINES = new JsonLinesReader();

  static final CorpusReader SYNONYMS = new SynonymsReader();

  /** Every format that holds entries. */
  static final List<CorpusReader> READERS = List.of(ARTICLE, JSON_LINES, new DictdReader());

  private final CorpusFiles files;

  private Corpus(CorpusFiles files) {
    this.files = files;
  }

  /**
   * Lists the files that the paths name, in the order given. Folders are read recursively in the
   * order of the relative paths; hidden files, {@code README.md} and linked folders inside are left
   * out.
   *
   * @param paths files and folders, at least one
   * @throws CorpusException if a path is missing or unreadable, or a folder holds nothing to read;
   *     names all such paths
   * @throws IOException if a folder cannot be listed
   */
  public static Corpus of(List<Path> paths) throws IOException {
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("no corpus is given, wanted at least one file or folder");
    }
    return new Corpus(new CorpusFiles(paths, READERS));
  }

  /**
   * The prose language that the articles declare in their front matter, as the first of them does;
   * null when none does. Reads the beginning of each article. Where they disagree, {@link #read}
   * tells an error.
   *
   * @throws IOException if a file cannot be read
   */
  public @Nullable String language() throws IOException {
    for (CorpusFiles.Source source : files.sources) {
      if (source.reader() == ARTICLE) {
        String language = FrontMatter.language(source.file());
        if (language != null) {
          return language;
        }
      }
    }
    return null;
  }

  /**
   * The files with their present size and time, without digest, in reading order.
   *
   * @throws IOException if a file is gone
   */
  public List<SourceFile> stat() throws IOException {
    List<SourceFile> stats = new ArrayList<>();
    for (CorpusFiles.Source source : files.sources) {
      stats.add(SourceFile.of(source.name(), source.file()));
      for (Path other : source.reader().beside(source.file())) {
        stats.add(SourceFile.of(SourceReading.nameBeside(source.name(), other), other));
      }
    }
    return stats;
  }

  /**
   * Reads everything once and tells the listener what it finds, in reading order: entries as they
   * come, so that memory does not grow with the corpus (an article is held whole, one at a time);
   * at most 1,000 errors and 1,000 warnings, followed by the count of the others.
   *
   * @return the files read, in reading order, with size, time and digest
   * @throws IOException if a file cannot be read, or the listener throws it
   */
  public List<SourceFile> read(CorpusListener listener) throws IOException {
    CorpusFindings findings = new CorpusFindings(listener);
    List<SourceFile> read = new ArrayList<>();
    for (CorpusFiles.Source source : files.sources) {
      read.addAll(read(source, findings));
    }
    files.skipped.forEach(findings::skipped);
    findings.finish();
    return read;
  }

  private static List<SourceFile> read(CorpusFiles.Source source, CorpusFindings findings)
      throws IOException {
    try (SourceReading reading = new SourceReading(source.name(), source.file(), findings)) {
      try {
        source.reader().read(reading);
      } catch (BadSourceException e) {
        reading.error(0, String.valueOf(e.getMessage()));
      }
      if (reading.isEmptyHanded()) {
        reading.error(0, "no entry found; wanted " + source.reader().wanted());
      }
      return reading.files();
    } catch (BadSourceException e) {
      findings.problem(
          new Problem(Level.ERROR, new Place(source.name(), 0), String.valueOf(e.getMessage())));
      return List.of();
    }
  }
}
