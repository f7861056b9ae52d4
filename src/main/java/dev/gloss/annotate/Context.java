package dev.gloss.annotate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words around the occurrences of a name, by their roots, each with how much it counts and as
 * it is written; behind them those of the whole document. Not thread-safe.
 */
final class Context {
  /** Words kept; the first occurrences tell enough. */
  private static final int MOST = 4_000;

  private final Map<String, Word> words = new HashMap<>();
  private final DocumentWords document;

  /**
   * A word.
   *
   * @param weight how much it counts, 1 at most
   * @param written as it stands in the text
   */
  record Word(double weight, String written) {}

  Context(DocumentWords document) {
    this.document = document;
  }

  /** Adds a word, or makes it count more. */
  void add(String root, double weight, String written) {
    Word before = words.get(root);
    if (before == null ? words.size() < MOST && !root.isEmpty() : before.weight() < weight) {
      words.put(root, new Word(weight, written));
    }
  }

  /** The word with that root, null when there is none. */
  @Nullable Word word(String root) {
    Word near = words.get(root);
    Word far = document.word(root);
    return near == null || (far != null && far.weight() > near.weight()) ? far : near;
  }
}
