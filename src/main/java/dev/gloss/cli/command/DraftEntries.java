package dev.gloss.cli.command;

import dev.gloss.annotate.Abbreviation;
import dev.gloss.annotate.Extraction;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.InvalidEntryException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Abbreviations as entries without definitions: the draft of a glossary of some texts. */
final class DraftEntries {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private int refused;

  /** Takes what is new; {@code source} is the text's name. */
  void add(Extraction extraction, String source) {
    for (Abbreviation found : extraction.abbreviations()) {
      Abbreviation pair = found.singular();
      String term = pair.shortForm();
      String expansion = pair.longForm();
      String key = term + "\n" + expansion.toLowerCase(Locale.ROOT).replace('-', ' ');
      try {
        entries.putIfAbsent(key, Entry.builder(term).expansion(expansion).source(source).build());
      } catch (InvalidEntryException e) {
        refused++;
      }
    }
  }

  /** The entries, in order of their first definition. */
  List<Entry> all() {
    return new ArrayList<>(entries.values());
  }

  /** How many could be no entries, since they hold what no entry may. */
  int refused() {
    return refused;
  }
}
