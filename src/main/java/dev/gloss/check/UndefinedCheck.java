package dev.gloss.check;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.text.Acronyms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A glossary should define the acronyms that its definitions use. */
final class UndefinedCheck implements Check {
  /** Different ones kept, so that memory has a bound; what a glossary lacks is far below. */
  private static final int MOST_KEPT = 100_000;

  /** An acronym that is defined nowhere. */
  private static final class Use {
    private final String written;
    private final Place first;
    private int count;

    Use(String written, Place first) {
      this.written = written;
      this.first = first;
    }

    int count() {
      return count;
    }
  }

  private final GlossaryNames names;
  private final DigestMap<Boolean> partsOfNames = new DigestMap<>();
  private final Map<String, Use> uses = new LinkedHashMap<>();

  UndefinedCheck(GlossaryNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "undefined";
  }

  /** VOC is told by PASCAL VOC. */
  @Override
  public void gather(Entry entry) {
    gather(entry.term());
    entry.aliases().forEach(this::gather);
  }

  private void gather(String name) {
    for (String word : Texts.words(name)) {
      if (Acronyms.isOne(word)) {
        partsOfNames.putIfAbsent(TermKeys.folded(word), true);
      }
    }
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    String definition = entry.definition();
    if (definition != null) {
      for (String word : Texts.words(definition)) {
        if (Acronyms.isIn(word) && !isKnown(word)) {
          for (String part : Acronyms.parts(word)) {
            if (!isKnown(part) && !holdsKnown(part)) {
              use(part, entry);
            }
          }
        }
      }
    }
  }

  private void use(String word, Entry entry) {
    String key = TermKeys.folded(word);
    if (uses.size() < MOST_KEPT || uses.containsKey(key)) {
      uses.computeIfAbsent(key, k -> new Use(word, Findings.place(entry))).count++;
    }
  }

  private boolean isKnown(String word) {
    String key = TermKeys.folded(word);
    return names.resolve(word) != null
        || partsOfNames.contains(key)
        || Acronyms.isNone(word)
        || TermKeys.withoutNumber(key).stream().anyMatch(base -> names.resolve(base) != null);
  }

  /** ChatGPT and teraFLOPS are told by GPT and FLOPS. */
  private boolean holdsKnown(String word) {
    return Acronyms.capitals(word).anyMatch(this::isKnown);
  }

  @Override
  public void finish(Findings findings) {
    List<Use> most = new ArrayList<>(uses.values());
    most.sort(Comparator.comparingInt(Use::count).reversed());
    for (Use use : most) {
      String times = use.count == 1 ? "once" : String.format(Locale.ROOT, "%,d times", use.count);
      findings.add(
          use.first, "acronym \"" + use.written + "\" is used " + times + " and defined nowhere");
    }
  }
}
