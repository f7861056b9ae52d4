package dev.gloss.formats.source;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.InvalidEntryException;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.corpus.Skipped;
import dev.gloss.text.Text;
import java.io.IOException;
import java.io.InputStream;

/** One file while it is read: its lines, and where to tell what they hold. */
public final class SourceReading {
  private static final int SHOWN = 60;

  private final String file;
  private final CorpusFindings findings;
  private final SourceLines lines;
  private long entries;
  private long errors;

  public SourceReading(String file, InputStream in, CorpusFindings findings) {
    this.file = file;
    this.findings = findings;
    this.lines = new SourceLines(in, this::error);
  }

  /** The file's lines, each given once. */
  public SourceLines lines() {
    return lines;
  }

  /** The place of a line. */
  public Place place(int line) {
    return new Place(file, line);
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

  public void error(int line, String message) {
    errors++;
    findings.problem(new Problem(Level.ERROR, place(line), message));
  }

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
}
