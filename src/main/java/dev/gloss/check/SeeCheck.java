package dev.gloss.check;

import dev.gloss.corpus.Entry;

/** What an entry points to should be in the glossary. */
final class SeeCheck implements Check {
  private final GlossaryNames names;

  SeeCheck(GlossaryNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "see";
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    for (String see : entry.see()) {
      if (names.resolve(see) == null) {
        findings.add(entry, "points to \"" + see + "\", which is no term or alias");
      }
    }
  }
}
