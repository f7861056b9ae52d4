package dev.gloss.check;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;

/** An alias should not be the term of another entry, which would hide this one. */
final class AliasCheck implements Check {
  private final GlossaryNames names;

  AliasCheck(GlossaryNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "alias";
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    String own = TermKeys.folded(entry.term());
    for (String alias : entry.aliases()) {
      Place place = names.term(alias);
      if (place != null && !TermKeys.folded(alias).equals(own)) {
        findings.add(
            entry, "has the alias \"" + alias + "\", which is the term of the entry at " + place);
      }
    }
  }
}
