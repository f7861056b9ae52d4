package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.Forms;
import dev.gloss.annotate.names.NameMatch;
import dev.gloss.annotate.names.NameMatch.Fit;
import dev.gloss.annotate.names.Page;
import dev.gloss.annotate.names.Sense;
import dev.gloss.annotate.names.Span;
import dev.gloss.annotate.names.TextWords;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words around the occurrences of a name, by the numbers of their stems, each with how much it
 * counts and as it is written; behind them those of the whole document, and apart from them those
 * of the entries that are named there, its company. Not thread-safe.
 */
public final class Context {
  /** Words to each side of a name that tell of its sense. */
  private static final int AROUND = 25;

  /** Words kept; the first occurrences tell enough. */
  private static final int MOST = 4_000;

  /** What a word of a neighbouring name's entry counts, against one that stands there. */
  private static final double NEIGHBOUR = 0.12;

  private final StemMap<Word> words = new StemMap<>();
  private final StemMap<Word> company = new StemMap<>();
  private int telling;
  private final Set<NameMatch> neighbours = new HashSet<>();
  private final DocumentWords document;

  /**
   * A word.
   *
   * @param weight how much it counts, 1 at most
   * @param written as it stands in the text
   */
  record Word(double weight, String written) {}

  /** A context in a document, of which nothing is known yet but its words. */
  public Context(DocumentWords document) {
    this.document = document;
  }

  /** Adds what stands around a span: its words, and what its sure names are. */
  public void add(Page page, Span span, Vocabulary vocabulary) throws IOException {
    TextWords text = page.words();
    int first = Math.max(0, span.first() - AROUND);
    int last = Math.min(text.count() - 1, span.last() + AROUND);
    for (int word = first; word <= last; word++) {
      if (word < span.first() || word > span.last()) {
        add(text, word);
      }
    }
    for (Span other : page.spans(first, last)) {
      if (other.match().fit() == Fit.SURE && !isSame(other, span)) {
        add(other.match(), text.text().substring(other.start(), other.end()), vocabulary);
      }
    }
  }

  private static boolean isSame(Span one, Span other) {
    return one.match().senses().equals(other.match().senses());
  }

  private void add(TextWords text, int word) {
    Forms forms = text.forms(word);
    telling += forms.tells() && !forms.common() ? 1 : 0;
    if (forms.tells() && words.get(forms.id()) == null && words.size() < MOST) {
      words.put(forms.id(), new Word(1, text.text(word)));
    }
  }

  /** Adds the words of what a name beside it may mean; once for each name. */
  private void add(NameMatch neighbour, String written, Vocabulary vocabulary) throws IOException {
    if (neighbours.add(neighbour)) {
      double weight = NEIGHBOUR / neighbour.senses().size();
      for (Sense sense : neighbour.senses()) {
        Profile profile = vocabulary.profile(sense);
        for (int i = 0; i < profile.size(); i++) {
          if (isMore(profile.stem(i), weight)) {
            company.put(profile.stem(i), new Word(weight, written));
          }
        }
      }
    }
  }

  private boolean isMore(int stem, double weight) {
    Word before = company.get(stem);
    return before == null ? company.size() < MOST : before.weight() < weight;
  }

  /** How many words it holds that say what a text is about, but for those of every field. */
  public int telling() {
    return telling;
  }

  /** The word of the text with that stem, null when there is none. */
  @Nullable Word word(int stem) {
    Word near = words.get(stem);
    Word far = document.word(stem);
    return near == null || (far != null && far.weight() > near.weight()) ? far : near;
  }

  /** The name around, whose entry holds a word with that stem, null when there is none. */
  @Nullable Word company(int stem) {
    return company.get(stem);
  }
}
