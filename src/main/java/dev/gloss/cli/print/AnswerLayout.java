package dev.gloss.cli.print;

import dev.gloss.corpus.Entry;
import dev.gloss.search.EntryName;
import dev.gloss.search.Highlight;
import dev.gloss.search.Hit;
import dev.gloss.search.SearchOptions;
import dev.gloss.search.SearchResult;
import dev.gloss.search.Suggestion;
import dev.gloss.search.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out one answer: its hits one below the other, then where else to look. */
final class AnswerLayout {
  private static final int LABEL_WIDTH = 6;

  private final Paper paper;
  private final SearchResult result;
  private final int indent;
  private boolean begun;

  AnswerLayout(Paper paper, SearchResult result) {
    this.paper = paper;
    this.result = result;
    this.indent = String.valueOf(result.hits().size()).length() + 2;
  }

  /** The answers of a search. */
  void answers() throws IOException {
    if (result.corrected() != null) {
      begun = true;
      paper.paragraph(
          0,
          new TextRun("showing results for ", Face.DIM),
          new TextRun(result.corrected(), Face.STRONG));
    }
    for (Hit hit : result.hits()) {
      separate();
      paper.labelled(rank(hit), indent, heading(hit));
      definition(hit);
      paper.paragraph(indent, new TextRun(hit.why(), Face.DIM));
    }
    pointers();
  }

  /** Every sense of a term, numbered when there are several, with all that the entries hold. */
  void definitions() throws IOException {
    for (Hit hit : result.hits()) {
      separate();
      if (result.hits().size() > 1) {
        paper.labelled(rank(hit), indent, heading(hit));
      } else {
        paper.hanging(indent, heading(hit));
      }
      definition(hit);
      details(hit);
      if (hit.tier() != Tier.TERM) {
        paper.paragraph(indent, new TextRun(hit.why(), Face.DIM));
      }
    }
    pointers();
  }

  private void separate() throws IOException {
    if (begun) {
      paper.blank();
    }
    begun = true;
  }

  private String rank(Hit hit) {
    String number = String.valueOf(hit.rank());
    return " ".repeat(Math.max(0, indent - 2 - number.length())) + number;
  }

  private static List<TextRun> heading(Hit hit) {
    Entry entry = hit.entry();
    List<TextRun> runs = new ArrayList<>(marked(hit, "term", entry.term(), Face.STRONG));
    if (entry.expansion() != null) {
      runs.add(TextRun.plain(" — "));
      runs.addAll(marked(hit, "expansion", entry.expansion(), Face.PLAIN));
    }
    if (entry.section() != null) {
      runs.add(new TextRun(" [" + entry.section() + "]", Face.DIM));
    }
    return runs;
  }

  private void definition(Hit hit) throws IOException {
    String text = hit.entry().definition();
    if (text != null) {
      paper.labelled("", indent, marked(hit, "definition", text, Face.PLAIN));
    }
  }

  private void details(Hit hit) throws IOException {
    Entry entry = hit.entry();
    detail("also", String.join(", ", entry.aliases()));
    detail("see", String.join(", ", entry.see()));
    detail("kin", names(hit.related()));
    for (String example : entry.examples()) {
      detail("e.g.", example);
    }
    detail("from", entry.source() == null ? "" : entry.source());
    detail("in", where(entry));
  }

  /** The glossary, its licence, and the place in it, as far as they are known. */
  private static String where(Entry entry) {
    return Stream.of(entry.origin().glossary(), entry.origin().licence(), entry.place())
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private static String names(List<EntryName> names) {
    return names.stream().map(EntryName::term).distinct().collect(Collectors.joining(", "));
  }

  private void detail(String label, String text) throws IOException {
    if (!text.isEmpty()) {
      paper.labelled(
          " ".repeat(indent) + label, indent + LABEL_WIDTH, List.of(TextRun.plain(text)));
    }
  }

  /** Where an entry comes from: what it says itself, else the place it was read from. */
  static @Nullable String sourceOf(Entry entry) {
    if (entry.source() != null) {
      return entry.source();
    }
    return entry.place() == null ? null : entry.place().toString();
  }

  /** Cuts a field's text at its highlights; one that does not fit the text is passed over. */
  private static List<TextRun> marked(Hit hit, String field, String text, Face face) {
    List<TextRun> runs = new ArrayList<>();
    int done = 0;
    for (Highlight mark : hit.highlights()) {
      boolean fits =
          mark.start() >= done && mark.start() < mark.end() && mark.end() <= text.length();
      if (mark.field().equals(field) && fits) {
        runs.add(new TextRun(text.substring(done, mark.start()), face));
        runs.add(new TextRun(text.substring(mark.start(), mark.end()), Face.MARK));
        done = mark.end();
      }
    }
    runs.add(new TextRun(text.substring(done), face));
    return runs;
  }

  private void pointers() throws IOException {
    List<String> lines = new ArrayList<>();
    String similar = names(result.similar());
    if (!similar.isEmpty()) {
      lines.add("similar: " + similar);
    }
    result.suggestions().forEach(s -> lines.add("did you mean: " + described(s)));
    int shown = result.hits().size();
    if (result.more() && shown < SearchOptions.MAX_LIMIT) {
      lines.add("more with --limit " + Math.min(SearchOptions.MAX_LIMIT, shown * 2));
    }
    if (!lines.isEmpty()) {
      separate();
    }
    for (String line : lines) {
      paper.hanging(2, List.of(new TextRun(line, Face.DIM)));
    }
    if (result.explanation() != null) {
      separate();
      paper.asLaidOut(result.explanation());
    }
  }

  private static String described(Suggestion suggestion) {
    return suggestion.why().isEmpty()
        ? leading(suggestion)
        : leading(suggestion) + " (" + suggestion.why() + ")";
  }

  /** The text to type and, where it says more, the term it leads to. */
  static String leading(Suggestion suggestion) {
    String term = suggestion.term();
    return term == null || term.equals(suggestion.text())
        ? suggestion.text()
        : suggestion.text() + " → " + term;
  }
}
