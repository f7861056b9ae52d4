package dev.gloss.check;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.text.SmallWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A definition should not open with the term or the expansion, which stand right before it. */
final class OpeningCheck implements Check {
  @Override
  public String name() {
    return "opening";
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    String definition = entry.definition();
    if (definition == null) {
      return;
    }
    findings.examined();
    List<String> words = Texts.words(definition);
    boolean article =
        words.size() > 1 && SmallWords.ARTICLES.contains(TermKeys.folded(words.get(0)));
    List<String> rest = article ? words.subList(1, words.size()) : words;
    for (String name : new @Nullable String[] {entry.term(), entry.expansion()}) {
      if (name != null && opens(rest, name)) {
        findings.add(entry, "has a definition that opens by repeating \"" + name + "\"");
        return;
      }
    }
  }

  /** An acronym must be written as one: "It is" does not open with IT. */
  private static boolean opens(List<String> words, String name) {
    int count = Texts.words(name).size();
    if (count == 0 || count > words.size()) {
      return false;
    }
    String opening = String.join(" ", words.subList(0, count));
    return TermKeys.isAcronym(name)
        ? TermKeys.exact(opening).equals(TermKeys.exact(name))
        : TermKeys.folded(opening).equals(TermKeys.folded(name));
  }
}
