package dev.gloss.formats;

import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.formats.article.ArticleReader;
import dev.gloss.formats.source.BadSourceException;
import dev.gloss.formats.source.CorpusFindings;
import dev.gloss.formats.source.CorpusListener;
import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.Encodings;
import dev.gloss.formats.source.Header;
import dev.gloss.formats.source.Source;
import dev.gloss.formats.source.SourceFile;
import dev.gloss.formats.source.SourceReading;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a glossary: files and folders, each format with its reader. Get one by {@link
 * #of}; the files are listed then and read by {@link #read}, which may be called again. Immutable
 * and thread-safe; what is on the disk may of course change under it.
 *
 * <p>A file is read by the reader of its name's extension, {@code .gz} aside. One given by name
 * whose extension says nothing is judged by its first lines, and so is a {@code .json} file in a
 * folder, which is skipped unless it begins with entries. A file named {@code synonyms.txt} holds
 * rules in Solr's syntax.
 */
public final class Corpus {
  /** The language of texts that nobody says it of. */
  public static final String DEFAULT_LANGUAGE = "en";

  static final CorpusReader ARTICLE = new ArticleReader();
  static final CorpusReader SYNONYMS = new SynonymsReader();

  /** Every format that holds entries; the article last, which is whatever the others are not. */
  static final List<CorpusReader> READERS =
      List.of(
          new JsonLinesReader(),
          CsvReader.csv(),
          CsvReader.tsv(),
          new DictdReader(),
          new LatexReader(),
          new YamlReader(),
          new MarkdownReader(),
          ARTICLE);

  private final CorpusFiles files;
  private final ReadOptions options;
  private final Charset encoding;

  private Corpus(CorpusFiles files, ReadOptions options, Charset encoding) {
    this.files = files;
    this.options = options;
    this.encoding = encoding;
  }

  /** Lists the files that the paths name, to be read as they say themselves. */
  public static Corpus of(List<Path> paths) throws IOException {
    return of(paths, ReadOptions.DEFAULT);
  }

  /**
   * Lists the files that the paths name, in the order given. Folders are read recursively in the
   * order of the relative paths; hidden files, {@code README.md} and linked folders inside are left
   * out.
   *
   * @param paths files and folders, at least one
   * @throws CorpusException if a path is missing or unreadable, a folder holds nothing to read, or
   *     the options name a format or an encoding that is not known; names all such paths
   * @throws IOException if a folder cannot be listed
   */
  public static Corpus of(List<Path> paths, ReadOptions options) throws IOException {
    Objects.requireNonNull(options, "reading");
    if (Objects.requireNonNull(paths, "corpus").isEmpty()) {
      throw new IllegalArgumentException("no corpus is given, wanted at least one file or folder");
    }
    Charset encoding = Encodings.named(options.encoding());
    CorpusFiles files = new CorpusFiles(paths, readers(options.format()), encoding);
    return new Corpus(files, options, encoding);
  }

  private static List<CorpusReader> readers(@Nullable String format) throws CorpusException {
    if (format == null) {
      return READERS;
    }
    List<CorpusReader> named = READERS.stream().filter(r -> r.format().equals(format)).toList();
    if (named.isEmpty()) {
      String known =
          READERS.stream().map(CorpusReader::format).sorted().collect(Collectors.joining(", "));
      throw new CorpusException(
          List.of(
              new Problem(
                  Level.ERROR,
                  new Place("format", 0),
                  "found \"" + format + "\", wanted one of " + known)));
    }
    return named;
  }

  /**
   * A language that a file declares.
   *
   * @param language in lower case, known or not
   * @param place where it says so
   */
  public record Declared(String language, Place place) {}

  /**
   * The prose language that the files declare at their beginning, as the first of them does; null
   * when none does. Where they disagree, {@link #read} tells an error.
   *
   * @throws IOException if a file cannot be read
   */
  public @Nullable Declared language() throws IOException {
    for (CorpusFiles.Found found : files.found) {
      Header.Style style = found.reader().header();
      if (style != Header.Style.NONE) {
        Source source = found.source();
        Header header = Header.of(style, SourceReading.start(source.path(), encoding));
        Header.Value value = header.values().get("language");
        String language = header.language();
        if (value != null && language != null) {
          return new Declared(language, new Place(source.name(), value.line()));
        }
      }
    }
    return null;
  }

  /** Whether a file that there is would be read, by whatever name. */
  public boolean reads(Path file) throws IOException {
    for (CorpusFiles.Found found : files.found) {
      Path main = found.source().path();
      for (Path read :
          Stream.concat(Stream.of(main), found.reader().beside(main).stream()).toList()) {
        if (Files.isSameFile(read, file)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a path is called in places, on every system alike. */
  public static String name(Path path) {
    String name = path.toString().replace(path.getFileSystem().getSeparator(), "/");
    return name.isEmpty() ? "." : name;
  }

  /**
   * The files with their present size and time, without digest, in reading order.
   *
   * @throws IOException if a file is gone
   */
  public List<SourceFile> stat() throws IOException {
    List<SourceFile> stats = new ArrayList<>();
    for (CorpusFiles.Found found : files.found) {
      Source source = found.source();
      stats.add(SourceFile.of(source.name(), source.path()));
      for (Path other : found.reader().beside(source.path())) {
        stats.add(SourceFile.of(source.nameBeside(other), other));
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
    for (CorpusFiles.Found found : files.found) {
      read.addAll(read(found, findings));
    }
    files.skipped.forEach(findings::skipped);
    findings.finish();
    return read;
  }

  private List<SourceFile> read(CorpusFiles.Found found, CorpusFindings findings)
      throws IOException {
    Source source = found.source();
    try (SourceReading reading = new SourceReading(source, findings, options, encoding)) {
      try {
        found.reader().read(reading);
      } catch (BadSourceException e) {
        reading.error(0, String.valueOf(e.getMessage()));
      } catch (NoClassDefFoundError e) {
        reading.error(0, "read as " + found.reader().format() + ", " + missingLibrary(e));
      }
      if (reading.isEmptyHanded()) {
        reading.error(
            0,
            "no entry found, read as "
                + found.reader().format()
                + "; wanted "
                + found.reader().wanted());
      }
      return reading.files();
    } catch (BadSourceException e) {
      Place place = new Place(source.name(), 0);
      findings.problem(new Problem(Level.ERROR, place, String.valueOf(e.getMessage())));
      return List.of();
    }
  }

  /**
   * What is said of a format whose library is not there; a user of ours adds what a format needs.
   *
   * @param e names a class of the library
   * @return what is wanted and what is missing
   * @throws NoClassDefFoundError the same one, if it says anything else, such as a class that is
   *     there and failed
   */
  public static String missingLibrary(NoClassDefFoundError e) {
    String missing = String.valueOf(e.getMessage()).replace('/', '.');
    if (missing.indexOf(' ') >= 0) {
      throw e;
    }
    return "wanted its optional library on the class path: " + missing + " is missing";
  }
}
