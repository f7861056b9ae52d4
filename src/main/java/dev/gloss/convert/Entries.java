package dev.gloss.convert;

import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.Skipped;
import dev.gloss.formats.Corpus;
import dev.gloss.formats.source.CorpusListener;
import dev.gloss.formats.write.Selection;
import dev.gloss.index.IndexEntries;
import dev.gloss.index.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All entries of a glossary in their order, from an index or from files. */
public interface Entries {

  /**
   * Goes through all entries.
   *
   * @throws CorpusException if the files hold anything that is wrong; carries every error
   * @throws IOException if they cannot be read, or the taker throws it
   */
  void each(Selection.Taker taker) throws IOException;

  /** The language of their prose, such as {@code en}. */
  String language();

  /** Whether a file that there is is one of those read; none is where an index is asked. */
  boolean areReadFrom(Path file) throws IOException;

  /** What was doubtful when they were gone through last, in reading order. */
  List<Problem> warnings();

  /** Those of an index, for as long as the snapshot is held. */
  static Entries of(Snapshot snapshot) {
    return new Entries() {
      @Override
      public void each(Selection.Taker taker) throws IOException {
        IndexEntries.each(snapshot, taker::take);
      }

      @Override
      public String language() {
        return snapshot.prose().language();
      }

      @Override
      public boolean areReadFrom(Path file) {
        return false;
      }

      @Override
      public List<Problem> warnings() {
        return List.of();
      }
    };
  }

  /**
   * Those of files and folders, in the order given.
   *
   * @throws CorpusException if a path is missing or holds nothing to read
   * @throws IOException if a folder cannot be listed or a file not be read
   */
  static Entries of(List<Path> paths, ReadOptions reading) throws IOException {
    Corpus corpus = Corpus.of(paths, reading);
    Corpus.Declared declared = corpus.language();
    return new Entries() {
      private List<Problem> warnings = List.of();

      @Override
      public void each(Selection.Taker taker) throws IOException {
        Listener listener = new Listener(taker, new ArrayList<>(), new ArrayList<>());
        corpus.read(listener);
        warnings = listener.warnings;
        if (!listener.errors.isEmpty()) {
          throw new CorpusException(listener.errors);
        }
      }

      @Override
      public String language() {
        return declared == null ? Corpus.DEFAULT_LANGUAGE : declared.language();
      }

      @Override
      public boolean areReadFrom(Path file) throws IOException {
        return corpus.reads(file);
      }

      @Override
      public List<Problem> warnings() {
        return warnings;
      }
    };
  }

  /** Hands entries on and keeps problems. */
  record Listener(Selection.Taker taker, List<Problem> errors, List<Problem> warnings)
      implements CorpusListener {
    @Override
    public void entry(Entry entry, int root) throws IOException {
      taker.take(entry);
    }

    @Override
    public void problem(Problem problem) {
      (problem.level() == Problem.Level.ERROR ? errors : warnings).add(problem);
    }

    /** Nothing: rules belong to no entry. */
    @Override
    public void synonyms(Place place, String rule) {}

    /** Nothing: {@code gloss check --verbose} tells it. */
    @Override
    public void skipped(Skipped skipped) {}
  }
}
