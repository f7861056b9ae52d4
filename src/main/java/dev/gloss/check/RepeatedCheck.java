package dev.gloss.check;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import java.util.List;

/** No sentence should stand in a glossary twice, be it in definitions or in examples. */
final class RepeatedCheck implements Check {
  /** Shorter ones ({@code See below.}) say the same of many things with right. */
  private static final int FEWEST_WORDS = 6;

  private static final int SHOWN_WORDS = 8;

  private final DigestMap<Place> sentences = new DigestMap<>();

  @Override
  public String name() {
    return "repeated";
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    String definition = entry.definition();
    if (definition != null) {
      judge(definition, entry, findings);
    }
    entry.examples().forEach(example -> judge(example, entry, findings));
  }

  private void judge(String text, Entry entry, Findings findings) {
    for (String sentence : Texts.sentences(text)) {
      List<String> words = Texts.words(sentence);
      if (words.size() >= FEWEST_WORDS) {
        Place before =
            sentences.putIfAbsent(Texts.opening(words, words.size()), Findings.place(entry));
        if (before != null) {
          String shown = Texts.opening(words, SHOWN_WORDS);
          String rest = words.size() > SHOWN_WORDS ? " …" : "";
          findings.add(
              entry, "has a sentence that stands at " + before + " too: \"" + shown + rest + "\"");
        }
      }
    }
  }
}
