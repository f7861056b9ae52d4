package dev.gloss.formats.source;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.InvalidEntryException;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.Skipped;
import dev.gloss.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file while it is read: its bytes or its lines, and where to tell what they hold. */
public final class SourceReading implements Closeable {
  private static final int SHOWN = 60;

  /** Looked at of a file, so much as a line of any format may have. */
  private static final int MAX_START = 16 << 20;

  /** A file that is open, and what it was before. */
  private record Opened(SourceFile before, SourceBytes bytes) {}

  private final Source file;
  private final CorpusFindings findings;
  private final ReadOptions options;
  private final Charset encoding;
  private final List<Opened> opened = new ArrayList<>();
  private final SourceBytes bytes;
  private final SourceLines lines;
  private Origin origin;
  private @Nullable String language;
  private long entries;
  private long errors;

  /**
   * Opens a file.
   *
   * @param encoding that of the options
   */
  public SourceReading(Source file, CorpusFindings findings, ReadOptions options, Charset encoding)
      throws IOException {
    this.file = file;
    this.findings = findings;
    this.options = options;
    this.encoding = encoding;
    this.origin = new Origin(null, options.licence());
    this.bytes = open(file.name(), file.path());
    this.lines = new SourceLines(decoded(bytes, encoding), this::error);
  }

  /** The first lines of a file, for a look at them; none where they cannot be read. */
  public static List<String> start(Path file, Charset encoding) throws IOException {
    List<String> start = new ArrayList<>();
    try (SourceBytes bytes = SourceBytes.open(file);
        SourceLines lines = new SourceLines(decoded(bytes, encoding), (line, message) -> {})) {
      lines.allow(MAX_START);
      String line = lines.next();
      while (line != null && start.size() < Header.MAX_LINES && lines.consumed() <= MAX_START) {
        start.add(line);
        line = lines.next();
      }
    } catch (BadSourceException e) {
      return start; // told when it is read
    }
    return start;
  }

  private static InputStream decoded(SourceBytes bytes, Charset encoding) {
    boolean utf8 = encoding.equals(StandardCharsets.UTF_8);
    return utf8 ? bytes : new TranscodedBytes(bytes, encoding);
  }

  private SourceBytes open(String shown, Path path) throws IOException {
    SourceFile before = SourceFile.of(shown, path);
    SourceBytes content = SourceBytes.open(path);
    opened.add(new Opened(before, content));
    return content;
  }

  /** The file. */
  public Path file() {
    return file.path();
  }

  /** How to read it, where it does not say so itself. */
  public ReadOptions options() {
    return options;
  }

  /** The encoding of the file's bytes; its lines are decoded already. */
  public Charset encoding() {
    return encoding;
  }

  /** The file's bytes, for a reader that does not want its lines. */
  public SourceBytes bytes() {
    return bytes;
  }

  /** The bytes of another file in the same folder, which belongs to this one. */
  public SourceBytes beside(Path other) throws IOException {
    return open(file.nameBeside(other), other);
  }

  /** The file's lines, each given once. */
  public SourceLines lines() {
    return lines;
  }

  /** The place of a line. */
  public Place place(int line) {
    return new Place(file.name(), line);
  }

  /** Tells the entry that the parts make, of this file's glossary, or what is wrong with it. */
  public void entry(int line, Entry.Builder parts) throws IOException {
    entry(line, parts, null, null);
  }

  /**
   * Tells the entry that the parts make, or what is wrong with it.
   *
   * @param glossary the glossary it belongs to, null for that of this file
   * @param licence its licence, null for that of this file
   */
  public void entry(
      int line, Entry.Builder parts, @Nullable String glossary, @Nullable String licence)
      throws IOException {
    Entry entry;
    try {
      if (glossary != null || licence != null) {
        String name = glossary == null ? origin.glossary() : glossary;
        parts.origin(new Origin(name, licence == null ? origin.licence() : licence));
      } else {
        parts.origin(origin);
      }
      entry = parts.place(place(line)).build();
    } catch (InvalidEntryException e) {
      error(line, String.valueOf(e.getMessage()));
      return;
    }
    entries++;
    findings.entry(entry, file.root());
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
    Place place = new Place(file.nameBeside(other), line);
    findings.problem(new Problem(Level.ERROR, place, message));
  }

  /** Tells something doubtful. */
  public void warning(int line, String message) {
    findings.problem(new Problem(Level.WARNING, place(line), message));
  }

  /** Tells a piece that is no entry by its first words. */
  public void skipped(int line, String text) {
    skipped(line, text, null);
  }

  /** The same, with the reason why a piece that looks like an entry is none. */
  public void skipped(int line, String text, @Nullable String reason) {
    String shown = Text.cut(Text.fold(text), SHOWN);
    String why = reason == null ? "" : " (" + reason + ")";
    findings.skipped(new Skipped(place(line), shown + why));
  }

  /** Passes over the comments in front, and takes what they say of the file. */
  public void header(Header.Style style) throws IOException {
    List<String> head = new ArrayList<>();
    for (String line = lines.peek();
        line != null && style.isComment(line) && head.size() < Header.MAX_LINES;
        line = lines.peek()) {
      head.add(String.valueOf(lines.next()));
    }
    declare(Header.of(style, head));
  }

  /** Takes what the file says of itself: language, name and licence. */
  public void declare(Header header) {
    named(header.glossary(), header.licence());
    Header.Value value = header.values().get("language");
    String declared = header.language();
    if (value == null || declared == null) {
      return;
    }
    if (declared.equals("none") || isCode(declared)) {
      language = declared;
      findings.language(place(value.line()), declared, this);
    } else {
      error(
          value.line(),
          "language is "
              + Text.quote(value.text())
              + ", wanted a two-letter code such as en, or none");
    }
  }

  /** The prose language that the file declares, or null. */
  public @Nullable String language() {
    return language;
  }

  /** Takes the name that the glossary gives itself, and its licence. */
  public void named(@Nullable String glossary, @Nullable String licence) {
    try {
      origin =
          new Origin(
              glossary == null ? origin.glossary() : glossary,
              licence == null ? origin.licence() : licence);
    } catch (InvalidEntryException e) {
      error(0, "the header " + String.join("; ", e.faults()));
    }
  }

  private static boolean isCode(String language) {
    return (language.length() == 2 || language.length() == 3)
        && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
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
