package dev.gloss.check;

import dev.gloss.corpus.Entry;

/** A sense of an ambiguous term should have examples, which tell it from the others. */
final class ExamplesCheck implements Check {
  private static final int FEWEST = 2;

  private final GlossaryNames names;

  ExamplesCheck(GlossaryNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "examples";
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    int senses = names.senses(entry.term());
    if (senses == 1) {
      return;
    }
    findings.examined();
    int examples = entry.examples().size();
    if (examples < FEWEST) {
      String found = examples == 0 ? "no example" : examples + " example";
      findings.add(
          entry, "is one of " + senses + " senses and has " + found + ", wanted " + FEWEST);
    }
  }
}
