package dev.gloss.check;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;

/** The senses of a term should be numbered from 1, without gaps, each number once. */
final class SensesCheck implements Check {
  private final GlossaryNames names;
  private final DigestMap<Place> numbers = new DigestMap<>();

  SensesCheck(GlossaryNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "senses";
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    int senses = names.senses(entry.term());
    int sense = entry.sense();
    if (senses == 1 && sense == 0) {
      return;
    }
    findings.examined();
    if (sense == 0) {
      findings.add(entry, "is one of " + senses + " senses and has no sense number");
    } else if (sense > senses) {
      String count = senses == 1 ? "there is only 1" : "there are only " + senses;
      findings.add(entry, "has the sense number " + sense + ", but " + count);
    } else {
      String key = TermKeys.head(entry.term()) + '\n' + sense;
      Place before = numbers.putIfAbsent(key, Findings.place(entry));
      if (before != null) {
        findings.add(entry, "has the sense number " + sense + ", as has the one at " + before);
      }
    }
  }
}
