package dev.gloss.formats.source;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.corpus.Skipped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Passes what is found to the caller's listener: at most {@value Tally#MAX_PROBLEMS} errors and as
 * many warnings, then how many more there were. Also compares the languages that the files declare.
 *
 * <p>For one thread.
 */
public final class CorpusFindings {
  private final CorpusListener listener;
  private final Tally errors;
  private final Tally warnings;
  private @Nullable String language;
  private @Nullable Place languagePlace;

  /**
   * Findings of one reading of a corpus.
   *
   * @param listener what it throws reaches the caller unchanged
   */
  public CorpusFindings(CorpusListener listener) {
    this.listener = listener;
    this.errors = new Tally(Level.ERROR, listener::problem);
    this.warnings = new Tally(Level.WARNING, listener::problem);
  }

  /**
   * Passes an entry on.
   *
   * @param root the number of the path, among those given, that it was read from, from 0
   */
  public void entry(Entry entry, int root) throws IOException {
    listener.entry(entry, root);
  }

  /** Passes on a rule of a {@code synonyms.txt}, not yet read. */
  public void synonyms(Place place, String rule) throws IOException {
    listener.synonyms(place, rule);
  }

  /** Counts a problem, and passes it on if it is not one too many. */
  public void problem(Problem problem) {
    (problem.level() == Level.ERROR ? errors : warnings).add(problem);
  }

  /** Passes on a piece that is not an entry. */
  public void skipped(Skipped skipped) {
    listener.skipped(skipped);
  }

  /**
   * Compares a declared language with the first that was declared.
   *
   * @param source takes the error if they differ
   */
  public void language(Place place, String declared, SourceReading source) {
    if (language == null) {
      language = declared;
      languagePlace = place;
    } else if (!language.equals(declared)) {
      source.error(
          place.line(),
          "language is "
              + declared
              + ", but "
              + language
              + " at "
              + languagePlace
              + "; wanted one language for the whole corpus");
    }
  }

  /** Tells the counts of problems that were not told one by one. */
  public void finish() {
    errors.finish();
    warnings.finish();
  }
}
