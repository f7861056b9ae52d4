package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.search.Plan.Slot;
import dev.gloss.text.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry with its texts analysed once, for all that an answer tells of it. Not thread-safe. */
final class AnalyzedEntry {
  /**
   * A text of an entry.
   *
   * @param field which it is
   * @param text the text as shown
   * @param tokens its tokens, whose forms slots are looked for among: stems, or words as written
   */
  record Part(Field field, String text, List<Token> tokens) {

    /** Where slots are filled one after the other. */
    List<Highlight> runs(List<Slot> slots) {
      List<Highlight> runs = new ArrayList<>();
      for (int i = 0; i + slots.size() <= tokens.size(); i++) {
        boolean filled = true;
        for (int j = 0; filled && j < slots.size(); j++) {
          filled = slots.get(j).stems().contains(tokens.get(i + j).text());
        }
        if (filled) {
          int end = tokens.get(i + slots.size() - 1).end();
          runs.add(mark(tokens.get(i).start(), end));
        }
      }
      return runs;
    }

    /** A stretch of it that matched. */
    Highlight mark(int start, int end) {
      return new Highlight(field.word(), start, end);
    }
  }

  private final Entry entry;
  private final Prose prose;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable Set<String> stems;

  AnalyzedEntry(Entry entry, Prose prose) {
    this.entry = entry;
    this.prose = prose;
    add(Field.TERM, entry.term());
    add(Field.EXPANSION, entry.expansion());
    add(Field.DEFINITION, entry.definition());
  }

  private void add(Field field, @Nullable String text) {
    if (text != null) {
      parts.add(new Part(field, text, prose.stems(text)));
    }
  }

  Entry entry() {
    return entry;
  }

  /** The texts that are shown with marks, stemmed: term, and expansion and definition if any. */
  List<Part> parts() {
    return parts;
  }

  /** The term, its other names and the expansion. */
  Stream<String> names() {
    return Stream.of(
            Stream.of(entry.term()), entry.aliases().stream(), Stream.ofNullable(entry.expansion()))
        .flatMap(names -> names);
  }

  /** All that words are looked for in: names and definition. */
  Stream<String> texts() {
    return Stream.concat(names(), Stream.ofNullable(entry.definition()));
  }

  /** The stems of all its texts. */
  Set<String> stems() {
    if (stems == null) {
      Set<String> all = new HashSet<>();
      parts.forEach(part -> part.tokens().forEach(token -> all.add(token.text())));
      for (String alias : entry.aliases()) {
        prose.stems(alias).forEach(token -> all.add(token.text()));
      }
      stems = all;
    }
    return stems;
  }

  /** Stems in a row as the entry writes them where they are marked; null where they are not. */
  @Nullable String written(List<String> row) {
    List<Slot> slots = Slot.of(row);
    for (Part part : parts) {
      for (Highlight run : part.runs(slots)) {
        return part.text().substring(run.start(), run.end());
      }
    }
    return null;
  }
}
