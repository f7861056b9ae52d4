package dev.gloss.check;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import java.util.List;

/** Two definitions should not begin with the same words: one was copied from the other. */
final class SameStartCheck implements Check {
  /** Shorter openings are shared by chance. */
  private static final int WORDS = 8;

  private final DigestMap<Place> openings = new DigestMap<>();

  @Override
  public String name() {
    return "same-start";
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    String definition = entry.definition();
    List<String> words = definition == null ? List.of() : Texts.words(definition);
    if (words.size() < WORDS) {
      return;
    }
    String opening = Texts.opening(words, WORDS);
    Place before = openings.putIfAbsent(opening, Findings.place(entry));
    if (before != null) {
      findings.add(
          entry, "has a definition that begins as the one at " + before + ": \"" + opening + "\"");
    }
  }
}
