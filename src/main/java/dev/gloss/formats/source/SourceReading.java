package dev.gloss.formats.source;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.InvalidEntryException;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.corpus.Skipped;
import dev.gloss.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One file while it is read: its bytes or its lines, and where to tell what they hold. */
public final class SourceReading implements Closeable {
  private static final int SHOWN = 60;

  /** A file that is open, and what it was before. */
  private record Opened(SourceFile before, SourceBytes bytes) {}

  private final String name;
  private final Path file;
  private final CorpusFindings findings;
  private final List<Opened> opened = new ArrayList<>();
  private final SourceBytes bytes;
  private final SourceLines lines;
  private long entries;
  private long errors;

  /**
   * Opens a file.
   *
   * @param name the file in messages
   */
  public SourceReading(String name, Path file, CorpusFindings findings) throws IOException {
    this.name = name;
    this.file = file;
    this.findings = findings;
    this.bytes = open(name, file);
    this.lines = new SourceLines(bytes, this::error);
  }

  private SourceBytes open(String shown, Path path) throws IOException {
    SourceFile before = SourceFile.of(shown, path);
    SourceBytes content = SourceBytes.open(path);
    opened.add(new Opened(before, content));
    return content;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** The file's bytes, for a reader that does not want its lines. */
  public SourceBytes bytes() {
    return bytes;
  }

  /** The bytes of another file in the same folder, which belongs to this one. */
  public SourceBytes beside(Path other) throws IOException {
    return open(nameBeside(name, other), other);
  }

  /** What a file in the folder of a file of that name is called. */
  public static String nameBeside(String name, Path other) {
    return name.substring(0, name.lastIndexOf('/') + 1) + other.getFileName();
  }

  /** The file's lines, each given once. */
  public SourceLines lines() {
    return lines;
  }

  /** The place of a line. */
  public Place place(int line) {
    return new Place(name, line);
  }

  /** Tells the entry that the parts make, or what is wrong with it. */
  public void entry(int line, Entry.Builder parts) throws IOException {
    Entry entry;
    try {
      entry = parts.place(place(line)).build();
    } catch (InvalidEntryException e) {
      error(line, String.valueOf(e.getMessage()));
      return;
    }
    entries++;
    findings.entry(entry);
  }

  /** Tells a rule of synonyms. */
  public void synonyms(int line, String rule) throws IOException {
    entries++;
    findings.synonyms(place(line), rule);
  }

  /** Tells something that prevents publication. */
  public void error(int line, String message) {
    errors++;
    findings.problem(new Problem(Level.ERROR, place(line), message));
  }

  /** Tells something that prevents publication, in a file beside. */
  public void errorBeside(Path other, int line, String message) {
    errors++;
    Place place = new Place(nameBeside(name, other), line);
    findings.problem(new Problem(Level.ERROR, place, message));
  }

  /** Tells something doubtful. */
  public void warning(int line, String message) {
    findings.problem(new Problem(Level.WARNING, place(line), message));
  }

  /** Tells a piece that is no entry by its first words. */
  public void skipped(int line, String text) {
    String folded = Text.fold(text);
    int end = Math.min(folded.length(), SHOWN);
    if (end < folded.length() && Character.isHighSurrogate(folded.charAt(end - 1))) {
      end--;
    }
    String shown = end < folded.length() ? folded.substring(0, end) + "…" : folded;
    findings.skipped(new Skipped(place(line), shown));
  }

  /** Tells the prose language that the file declares. */
  public void language(int line, String language) {
    findings.language(place(line), language, this);
  }

  /** Whether neither an entry or rule nor an error was found. */
  public boolean isEmptyHanded() {
    return entries == 0 && errors == 0;
  }

  /** The files opened, in that order, with size, time and digest; to be asked at the end. */
  public List<SourceFile> files() throws IOException {
    List<SourceFile> files = new ArrayList<>(opened.size());
    for (Opened one : opened) {
      SourceFile before = one.before();
      files.add(
          new SourceFile(before.path(), before.size(), before.modified(), one.bytes().digest()));
    }
    return files;
  }

  @Override
  public void close() throws IOException {
    for (Opened one : opened) {
      one.bytes().close();
    }
  }
}
