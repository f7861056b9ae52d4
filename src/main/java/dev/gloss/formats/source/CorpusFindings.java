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
 */
public final class CorpusFindings {
  private final CorpusListener listener;
  private final Tally errors;
  private final Tally warnings;
  private @Nullable String language;
  private @Nullable Place languagePlace;

  public CorpusFindings(CorpusListener listener) {
    this.listener = listener;
    this.errors = new Tally(Level.ERROR, listener::problem);
    this.warnings = new Tally(Level.WARNING, listener::problem);
  }

  public void entry(Entry entry, int root) throws IOException {
    listener.entry(entry, root);
  }

  public void synonyms(Place place, String rule) throws IOException {
    listener.synonyms(place, rule);
  }

  public void problem(Problem problem) {
    (problem.level() == Level.ERROR ? errors : warnings).add(problem);
  }

  public void skipped(Skipped skipped) {
    listener.skipped(skipped);
  }

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
