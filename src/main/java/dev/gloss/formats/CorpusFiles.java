package dev.gloss.formats;

import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.corpus.Skipped;
import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.Source;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.FileNames;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the files of a corpus and the reader of each. */
final class CorpusFiles {

  /** A file to read, and who reads it. */
  record Found(Source source, CorpusReader reader) {}

  /** The file beside the entries that holds synonyms, whatever else the folder has. */
  private static final String SYNONYMS = "synonyms.txt";

  /** A packed file is what its name says without this. */
  private static final String PACKED = ".gz";

  private record Listed(String relative, Path file) {}

  final List<Found> found = new ArrayList<>();
  final List<Skipped> skipped = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<CorpusReader> readers;
  private final Charset encoding;
  private int root;

  /**
   * Lists what the paths name, in their order.
   *
   * @param readers those to choose from; one alone reads every file given by name
   * @throws CorpusException if a path is missing or holds nothing to read; names all such paths
   */
  CorpusFiles(List<Path> paths, List<CorpusReader> readers, Charset encoding) throws IOException {
    this.readers = readers;
    this.encoding = encoding;
    for (Path path : paths) {
      add(path);
      root++;
    }
    if (!problems.isEmpty()) {
      throw new CorpusException(problems);
    }
  }

  private void add(Path path) throws IOException {
    String name = Corpus.name(Objects.requireNonNull(path, "a path of the corpus"));
    if (Files.isDirectory(path)) {
      addFolder(name, path);
    } else if (!Files.exists(path)) {
      problem(name, "no such file or folder");
    } else if (!Files.isRegularFile(path)) {
      problem(name, "is neither a file nor a folder");
    } else if (!Files.isReadable(path)) {
      problem(name, "may not be read, permission is missing");
    } else {
      addGiven(new Source(name, path, root));
    }
  }

  private void addGiven(Source source) throws IOException {
    CorpusReader reader = readerOfGiven(source.path());
    Path main = reader.main(source.path());
    if (main == null) {
      String wanted = "a file that belongs to it is missing; wanted " + reader.wanted();
      problem(source.name(), wanted);
    } else {
      addOnce(new Source(source.nameBeside(main), main, root), reader);
    }
  }

  /** A file that is named twice is read twice, but not because two of its files are named. */
  private void addOnce(Source source, CorpusReader reader) {
    boolean single = reader.beside(source.path()).isEmpty();
    if (single || found.stream().noneMatch(other -> other.source().path().equals(source.path()))) {
      found.add(new Found(source, reader));
    }
  }

  private void addFolder(String name, Path folder) throws IOException {
    List<Listed> files = new ArrayList<>();
    list(folder, "", files);
    files.sort((a, b) -> a.relative().compareTo(b.relative()));
    int before = found.size();
    String prefix = name.endsWith("/") ? name : name + "/";
    for (Listed file : files) {
      addListed(new Source(prefix + file.relative(), file.file(), root));
    }
    if (found.size() == before) {
      problem(
          name,
          "the folder holds no file to read; wanted files named "
              + String.join(", ", extensions())
              + (files.isEmpty() ? "" : ", found " + files.size() + " others"));
    }
  }

  private void addListed(Source source) throws IOException {
    Path file = source.path();
    CorpusReader reader = readerOfListed(file);
    Path main = reader == null ? null : reader.main(file);
    if (reader == null || main == null) {
      skipped.add(new Skipped(new Place(source.name(), 0), "a file of no known format"));
    } else if (Files.isReadable(main)) {
      addOnce(new Source(source.nameBeside(main), main, root), reader);
    } else {
      problem(source.name(), "may not be read, permission is missing");
    }
  }

  /** Everything below a folder but hidden files, readme files and what linked folders hold. */
  private void list(Path folder, String prefix, List<Listed> files) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String name = String.valueOf(child.getFileName());
        if (FileNames.isHidden(child) || name.equalsIgnoreCase("README.md")) {
          continue;
        }
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          list(child, prefix + name + "/", files);
        } else if (Files.isRegularFile(child)) {
          files.add(new Listed(prefix + name, child));
        }
      }
    } catch (AccessDeniedException e) {
      problem(folder.toString(), "may not be read, permission is missing");
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static boolean isSynonyms(Path file) {
    return file.endsWith(SYNONYMS);
  }

  /**
   * The reader that the file's name asks for, or null; where several share its extension, files of
   * other programs do too, so it must begin with entries of one.
   */
  private @Nullable CorpusReader readerOfListed(Path file) throws IOException {
    List<CorpusReader> named = named(file);
    if (isSynonyms(file) || named.size() < 2 || !Files.isReadable(file)) {
      return isSynonyms(file) ? Corpus.SYNONYMS : named.isEmpty() ? null : named.getLast();
    }
    List<String> start = SourceReading.start(file, encoding);
    return named.stream().filter(reader -> reader.holdsEntries(start)).findFirst().orElse(null);
  }

  private CorpusReader readerOfGiven(Path file) throws IOException {
    if (readers.size() == 1) {
      return readers.get(0);
    }
    CorpusReader named = isSynonyms(file) ? Corpus.SYNONYMS : readerOf(file);
    return named == null ? recognised(file, readers, Corpus.ARTICLE) : named;
  }

  /** The first reader that recognises a file by its first lines. */
  private CorpusReader recognised(Path file, List<CorpusReader> among, CorpusReader otherwise)
      throws IOException {
    List<String> start = SourceReading.start(file, encoding);
    return among.stream().filter(reader -> reader.recognises(start)).findFirst().orElse(otherwise);
  }

  /**
   * The reader that the file's name asks for, or null; of several the one that recognises its first
   * lines, else the last.
   */
  private @Nullable CorpusReader readerOf(Path file) throws IOException {
    List<CorpusReader> named = named(file);
    if (named.size() < 2 || !Files.isReadable(file)) {
      return named.isEmpty() ? null : named.getLast();
    }
    return recognised(file, named, named.getLast());
  }

  private List<CorpusReader> named(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String unpacked =
        name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    return readers.stream()
        .filter(reader -> reader.extensions().stream().anyMatch(e -> unpacked.endsWith("." + e)))
        .toList();
  }

  private List<String> extensions() {
    return readers.stream()
        .flatMap(reader -> reader.extensions().stream())
        .distinct()
        .map(extension -> "*." + extension)
        .toList();
  }

  private void problem(String name, String message) {
    problems.add(new Problem(Level.ERROR, new Place(name, 0), message));
  }
}
