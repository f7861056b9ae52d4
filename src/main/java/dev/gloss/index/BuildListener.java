package dev.gloss.index;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.corpus.Skipped;
import dev.gloss.formats.source.CorpusListener;
import dev.gloss.formats.source.Tally;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Passes entries on to the build and keeps what is told. */
final class BuildListener implements CorpusListener {
  private final IndexBuild build;
  private final RebuildOptions options;
  private final Consumer<Entry> witness;
  private final List<Problem> errors = new ArrayList<>();
  private final Tally own = new Tally(Level.ERROR, errors::add);
  private final List<Problem> warnings = new ArrayList<>();
  private long read;
  private long skipped;

  /**
   * @param witness told each entry too
   */
  BuildListener(IndexBuild build, RebuildOptions options, Consumer<Entry> witness) {
    this.build = build;
    this.options = options;
    this.witness = witness;
  }

  @Override
  public void entry(Entry entry, int root) throws IOException {
    if (!Documents.hasHead(entry)) {
      String message = "entry has no visible character in its term, or a ligature too many";
      own.add(new Problem(Level.ERROR, place(entry), message));
    } else {
      // after an error too, when nothing will be published: the whole shows further ones
      build.add(entry, root);
    }
    witness.accept(entry);
    options.progress().accept(++read);
  }

  @Override
  public void synonyms(Place place, String rule) throws IOException {
    try {
      build.addSynonyms(rule);
    } catch (ParseException e) {
      String message = "found " + e.getMessage() + ", wanted a rule such as net, network";
      own.add(new Problem(Level.ERROR, place, message));
    }
  }

  @Override
  public void problem(Problem problem) {
    (problem.level() == Level.ERROR ? errors : warnings).add(problem);
  }

  /** Lets the build finish; the errors that only the whole shows are counted with our own. */
  void finish() throws IOException {
    build.finish(own, warnings);
    own.finish();
  }

  @Override
  public void skipped(Skipped piece) {
    skipped++;
    options.skipped().accept(piece);
  }

  /** The errors told so far, in their order. */
  List<Problem> errors() {
    return errors;
  }

  /** The warnings told so far, in their order. */
  List<Problem> warnings() {
    return warnings;
  }

  /** How many pieces were passed over. */
  long skipped() {
    return skipped;
  }

  /** The place of an entry for a message; entries made in memory have none. */
  static Place place(Entry entry) {
    Place place = entry.place();
    return place == null ? new Place("entry \"" + entry.term() + "\"", 0) : place;
  }
}
