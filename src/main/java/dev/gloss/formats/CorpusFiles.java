package dev.gloss.formats;

import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.corpus.Skipped;
import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.SourceReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the files of a corpus and the reader of each. */
final class CorpusFiles {

  /** A file to read: its name in places, where it is, who reads it. */
  record Source(String name, Path file, CorpusReader reader) {}

  /** The file beside the entries that holds synonyms, whatever else the folder has. */
  private static final String SYNONYMS = "synonyms.txt";

  private record Found(String relative, Path file) {}

  final List<Source> sources = new ArrayList<>();
  final List<Skipped> skipped = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<CorpusReader> readers;

  /**
   * Lists what the paths name, in their order.
   *
   * @throws CorpusException if a path is missing or holds nothing to read; names all such paths
   */
  CorpusFiles(List<Path> paths, List<CorpusReader> readers) throws IOException {
    this.readers = readers;
    for (Path path : paths) {
      add(path);
    }
    if (!problems.isEmpty()) {
      throw new CorpusException(problems);
    }
  }

  private void add(Path path) throws IOException {
    String name = name(path);
    if (Files.isDirectory(path)) {
      addFolder(name, path);
    } else if (!Files.exists(path)) {
      problem(name, "no such file or folder");
    } else if (!Files.isRegularFile(path)) {
      problem(name, "is neither a file nor a folder");
    } else if (!Files.isReadable(path)) {
      problem(name, "may not be read, permission is missing");
    } else {
      addGiven(name, path, readerOfGiven(path));
    }
  }

  private void addGiven(String name, Path path, CorpusReader reader) {
    Path main = reader.main(path);
    if (main == null) {
      problem(name, "a file that belongs to it is missing; wanted " + reader.wanted());
    } else {
      addOnce(SourceReading.nameBeside(name, main), main, reader);
    }
  }

  /** A file that is named twice is read twice, but not because two of its files are named. */
  private void addOnce(String name, Path main, CorpusReader reader) {
    Source source = new Source(name, main, reader);
    if (reader.beside(main).isEmpty() || !sources.contains(source)) {
      sources.add(source);
    }
  }

  private void addFolder(String name, Path folder) throws IOException {
    List<Found> files = new ArrayList<>();
    list(folder, "", files);
    files.sort(Comparator.comparing(Found::relative));
    int before = sources.size();
    String prefix = name.endsWith("/") ? name : name + "/";
    for (Found found : files) {
      addListed(prefix + found.relative(), found.file());
    }
    if (sources.size() == before) {
      problem(
          name,
          "the folder holds no file to read; wanted files named "
              + String.join(", ", extensions())
              + (files.isEmpty() ? "" : ", found " + files.size() + " others"));
    }
  }

  private void addListed(String name, Path file) {
    if (isSynonyms(file)) {
      sources.add(new Source(name, file, Corpus.SYNONYMS));
      return;
    }
    CorpusReader reader = readerOf(file);
    Path main = reader == null ? null : reader.main(file);
    if (reader == null || main == null) {
      skipped.add(new Skipped(new Place(name, 0), "a file of no known format"));
    } else if (Files.isReadable(file)) {
      addOnce(SourceReading.nameBeside(name, main), main, reader);
    } else {
      problem(name, "may not be read, permission is missing");
    }
  }

  /** Everything below a folder but hidden files, readme files and what linked folders hold. */
  private static void list(Path folder, String prefix, List<Found> files) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String name = String.valueOf(child.getFileName());
        if (name.startsWith(".") || name.equalsIgnoreCase("README.md")) {
          continue;
        }
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          list(child, prefix + name + "/", files);
        } else if (Files.isRegularFile(child)) {
          files.add(new Found(prefix + name, child));
        }
      }
    }
  }

  private static boolean isSynonyms(Path file) {
    return file.endsWith(SYNONYMS);
  }

  private CorpusReader readerOfGiven(Path file) throws IOException {
    if (isSynonyms(file)) {
      return Corpus.SYNONYMS;
    }
    CorpusReader reader = readerOf(file);
    if (reader != null) {
      return reader;
    }
    return beginsWithBrace(file) ? Corpus.JSON_LINES : Corpus.ARTICLE;
  }

  /** The reader that the file's name asks for, or null. */
  private @Nullable CorpusReader readerOf(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (CorpusReader reader : readers) {
      for (String extension : reader.extensions()) {
        if (name.endsWith("." + extension)) {
          return reader;
        }
      }
    }
    return null;
  }

  private static boolean beginsWithBrace(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(4096);
    }
    int from = start.length > 2 && start[0] == (byte) 0xEF ? 3 : 0;
    for (int i = from; i < start.length; i++) {
      if (start[i] > ' ' || start[i] < 0) {
        return start[i] == '{';
      }
    }
    return false;
  }

  private List<String> extensions() {
    List<String> names = new ArrayList<>();
    readers.forEach(reader -> reader.extensions().forEach(e -> names.add("*." + e)));
    return names;
  }

  private static String name(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private void problem(String name, String message) {
    problems.add(new Problem(Level.ERROR, new Place(name, 0), message));
  }
}
