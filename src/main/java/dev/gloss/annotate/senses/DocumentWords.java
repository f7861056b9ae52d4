package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.Forms;
import dev.gloss.annotate.names.TextWords;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document, by the numbers of their stems, and how often it says them. Not
 * thread-safe.
 */
public final class DocumentWords {
  /** What a word of the document counts at most, against one beside the name. */
  private static final double MOST = 0.25;

  /** A word that is said once on a page, of so many words, is one of the document's own. */
  private static final double PAGE = 400;

  private static final class Count {
    private final String written;
    private int times;

    Count(String written) {
      this.written = written;
    }
  }

  private final StemMap<Count> counts = new StemMap<>();
  private int total;

  /** Adds every word that says anything. */
  public void add(TextWords words) {
    for (int word = 0; word < words.count(); word++) {
      Forms form = words.forms(word);
      total++;
      if (form.tells()) {
        Count count = counts.get(form.id());
        if (count == null) {
          count = new Count(words.text(word));
          counts.put(form.id(), count);
        }
        count.times++;
      }
    }
  }

  /** The word with that stem, null when there is none. */
  Context.@Nullable Word word(int stem) {
    Count count = counts.get(stem);
    return count == null
        ? null
        : new Context.Word(MOST * Math.min(1, count.times * PAGE / total), count.written);
  }
}
