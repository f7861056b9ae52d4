package dev.gloss.check;

import dev.gloss.corpus.Entry;

/** A definition should be long enough to say something and short enough to be read. */
final class LengthCheck implements Check {
  /** Fewer words do not tell what a thing is, what it is for and what sets it apart. */
  private static final int FEWEST_WORDS = 20;

  /** More are an article. */
  private static final int MOST_WORDS = 60;

  @Override
  public String name() {
    return "length";
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    String definition = entry.definition();
    if (definition == null || Texts.isUnspaced(definition)) {
      return;
    }
    findings.examined();
    int words = Texts.words(definition).size();
    if (words < FEWEST_WORDS || words > MOST_WORDS) {
      findings.add(
          entry,
          "has a definition of "
              + words
              + (words == 1 ? " word" : " words")
              + ", wanted "
              + FEWEST_WORDS
              + " to "
              + MOST_WORDS);
    }
  }
}
