package dev.gloss.check;

import dev.gloss.corpus.Entry;

/** An entry should have a definition; an expansion alone does not say what a thing is. */
final class MissingCheck implements Check {

  @Override
  public String name() {
    return "missing";
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    findings.examined();
    if (entry.definition() == null) {
      findings.add(entry, "has no definition");
    }
  }
}
