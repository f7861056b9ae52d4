package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import dev.gloss.annotate.names.EntryCache;
import dev.gloss.annotate.names.Names;
import dev.gloss.annotate.names.Page;
import dev.gloss.annotate.senses.Meaning;
import dev.gloss.corpus.Entry;
import dev.gloss.index.Schema;
import dev.gloss.text.Acronyms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The acronyms of one text that nothing explains. Not thread-safe. */
final class UndefinedAcronyms {
  /** Different ones kept, so that memory has a bound. */
  private static final int MOST = 10_000;

  private final Names names;
  private final Map<String, UndefinedAcronym> met = new LinkedHashMap<>();

  UndefinedAcronyms(Names names) {
    this.names = names;
  }

  /** Takes note of a word that is written as an acronym and names nothing. */
  void add(Page page, int word) {
    String text = page.words().text();
    int start = UsedAcronyms.start(text, page.words().start(word));
    int end = page.words().end(word);
    String acronym = Acronyms.singular(text.substring(start, end));
    UndefinedAcronym known = met.get(acronym);
    if (known != null) {
      met.put(acronym, known.again());
    } else if (met.size() < MOST && UsedAcronyms.isOne(text, start, end)) {
      long first = page.block().start(start);
      long last = page.block().end(start + acronym.length()); // a plural's s comes behind
      met.put(acronym, new UndefinedAcronym(acronym, first, last, 1, false, null));
    }
  }

  /** The text defines it later. */
  void remove(String acronym) {
    met.remove(acronym);
  }

  /** Those that the text did not define later either. */
  List<UndefinedAcronym> found(Meaning meaning) throws IOException {
    List<UndefinedAcronym> found = new ArrayList<>();
    for (UndefinedAcronym one : met.values()) {
      String acronym = one.shortForm();
      boolean known = !names.senses(acronym).isEmpty();
      String guess = guess(acronym, meaning);
      found.add(new UndefinedAcronym(acronym, one.start(), one.end(), one.uses(), known, guess));
    }
    return found;
  }

  /**
   * An expansion with these initials, most of whose words the text uses, of an entry whose name it
   * is not: that one is not meant.
   */
  private @Nullable String guess(String acronym, Meaning meaning) throws IOException {
    EntryCache entries = names.entries();
    String key = TermKeys.folded(acronym);
    for (int doc : entries.named(Schema.INITIALS, key)) {
      Entry entry = entries.of(doc).entry();
      String expansion = entry.expansion();
      boolean named =
          Stream.concat(Stream.of(entry.term()), entry.aliases().stream())
              .anyMatch(name -> TermKeys.folded(name).equals(key));
      if (expansion != null && !named && meaning.isSpokenOf(expansion)) {
        return expansion;
      }
    }
    return null;
  }
}
