package dev.gloss.formats;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.Skipped;
import dev.gloss.formats.source.CorpusListener;
import dev.gloss.formats.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps what reading a corpus told. */
public final class Recording implements CorpusListener {
  public final List<Entry> entries = new ArrayList<>();
  public final List<Problem> problems = new ArrayList<>();
  public final List<Skipped> skipped = new ArrayList<>();
  public final List<SourceFile> files = new ArrayList<>();

  public static Recording of(Path... paths) throws IOException {
    Recording recording = new Recording();
    recording.files.addAll(Corpus.of(List.of(paths)).read(recording));
    return recording;
  }

  /** Reads with options. */
  public static Recording of(ReadOptions options, Path... paths) throws IOException {
    Recording recording = new Recording();
    recording.files.addAll(Corpus.of(List.of(paths), options).read(recording));
    return recording;
  }

  @Override
  public void entry(Entry entry, int root) {
    entries.add(entry);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void skipped(Skipped piece) {
    skipped.add(piece);
  }

  @Override
  public void synonyms(Place place, String rule) {}

  /** The terms in reading order. */
  public List<String> terms() {
    return entries.stream().map(Entry::term).toList();
  }

  /** The problems without the folder they were found in. */
  public List<String> problems(Path folder) {
    String prefix = folder.toString().replace('\\', '/') + "/";
    return problems.stream().map(p -> p.toString().replace(prefix, "")).toList();
  }
}
