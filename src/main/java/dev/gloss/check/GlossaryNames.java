package dev.gloss.check;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import org.jspecify.annotations.Nullable;

/**
 * The terms and aliases of a glossary, as several checks need them: how many senses a term has, and
 * whether a text names an entry, case and separators aside.
 *
 * <p>For one thread.
 */
final class GlossaryNames {
  private final DigestMap<Place> terms = new DigestMap<>();
  private final DigestMap<String> aliases = new DigestMap<>();
  private final DigestMap<Integer> senses = new DigestMap<>();

  void gather(Entry entry) {
    String key = TermKeys.folded(entry.term());
    terms.putIfAbsent(key, Findings.place(entry));
    entry.aliases().forEach(alias -> aliases.putIfAbsent(TermKeys.folded(alias), key));
    senses.merge(TermKeys.head(entry.term()), 1, Integer::sum);
  }

  /** How many entries have this very term, case aside. */
  int senses(String term) {
    Integer count = senses.get(TermKeys.head(term));
    return count == null ? 0 : count;
  }

  /** Where the first entry of this term stands, or null. */
  @Nullable Place term(String text) {
    return terms.get(TermKeys.folded(text));
  }

  /**
   * The folded term of the entry that a text names by term, alias or their plural; null when it
   * names none.
   */
  @Nullable String resolve(String text) {
    String found = named(TermKeys.folded(text));
    if (found == null) {
      for (String singular : TermKeys.singulars(text)) {
        found = found == null ? named(TermKeys.folded(singular)) : found;
      }
    }
    return found;
  }

  private @Nullable String named(String key) {
    return terms.contains(key) ? key : aliases.get(key);
  }
}
