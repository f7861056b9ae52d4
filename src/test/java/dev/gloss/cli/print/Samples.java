package dev.gloss.cli.print;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.Place;
import dev.gloss.search.EntryName;
import dev.gloss.search.Highlight;
import dev.gloss.search.Hit;
import dev.gloss.search.SearchResult;
import dev.gloss.search.Suggestion;
import dev.gloss.search.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Results made by hand, with everything in them that a printer must cope with. */
final class Samples {
  private Samples() {}

  private static Hit hit(int rank, Entry entry, Tier tier, String why, String... matches) {
    List<Highlight> marks = new ArrayList<>();
    for (String match : matches) {
      mark(marks, "term", entry.term(), match);
      mark(marks, "expansion", entry.expansion(), match);
      mark(marks, "definition", entry.definition(), match);
    }
    return new Hit(rank, "id" + rank, 1, 1, entry, tier, tier.base() + 0.5f, why, marks, List.of());
  }

  private static void mark(List<Highlight> marks, String field, String text, String match) {
    int at = text == null ? -1 : text.indexOf(match);
    if (at >= 0) {
      marks.add(new Highlight(field, at, at + match.length()));
    }
  }

  private static Entry lstm() {
    return Entry.builder("LSTM")
        .expansion("long short-term memory")
        .definition(
            "A recurrent architecture whose gated cell state carries gradients across many steps,"
                + " so that the vanishing gradient problem hardly arises.")
        .section("architectures")
        .alias("L2STM")
        .alias("LSTM cell")
        .see("RNN")
        .see("GRU")
        .example("We train a two-layer LSTM with 512 units on the concatenated embeddings.")
        .source("https://doi.org/10.1162/neco.1997.9.8.1735")
        .origin(new Origin("A hand-made glossary", "CC BY 4.0"))
        .place(new Place("corpus/architectures.md", 31))
        .build();
  }

  private static Entry kanji() {
    return Entry.builder("漢字")
        .expansion("漢字変換モデル 😀")
        .definition("日本語の文章を読んで、漢字に変換する。勾配消失問題を避けるために、短い断片に分ける。")
        .place(new Place("corpus/多言語.md", 7))
        .build();
  }

  private static Entry hostile() {
    return Entry.builder("Rechtsschutzversicherungsgesellschaften\u200f")
        .definition("A word that is longer than a narrow line. Ends in a mark: \u200e!")
        .section("long")
        .build();
  }

  /** Three answers, corrected, with more to come. */
  static SearchResult answers() {
    return new SearchResult(
        "vanshing gradient",
        "vanishing gradient",
        List.of(
            hit(1, lstm(), Tier.PHRASE, "phrase in the definition", "vanishing gradient"),
            hit(2, kanji(), Tier.WORDS, "all words in the definition", "勾配消失"),
            hit(3, hostile(), Tier.NEAR, "\"vanshing\" read as \"vanishing\"", "narrow")),
        true,
        Duration.ofNanos(812_345),
        List.of(),
        List.of(
            new EntryName("gan", "GAN"),
            new EntryName("gan#2", "GAN"),
            new EntryName("gnn", "GNN")),
        null);
  }

  /** Two senses, one of them by its expansion. */
  static SearchResult senses() {
    return new SearchResult(
        "LSTM",
        null,
        List.of(
            hit(1, lstm(), Tier.TERM, "the query is the term", "LSTM"),
            hit(2, kanji(), Tier.EXPANSION, "the query is the expansion", "漢字")),
        false,
        Duration.ofMillis(1),
        List.of(),
        List.of(),
        null);
  }

  /** One sense. */
  static SearchResult sense() {
    SearchResult both = senses();
    return new SearchResult(
        "LSTM", null, both.hits().subList(0, 1), false, both.took(), List.of(), List.of(), null);
  }

  /** Twelve answers, to see the ranks aligned. */
  static SearchResult twelve() {
    List<Hit> hits = new ArrayList<>();
    for (int rank = 1; rank <= 12; rank++) {
      Entry entry = Entry.builder("T" + rank).definition("The definition of a term.").build();
      hits.add(hit(rank, entry, Tier.WORDS, "all words in the definition", "definition"));
    }
    return new SearchResult(
        "definition", null, hits, false, Duration.ZERO, List.of(), List.of(), "plan\n  score");
  }

  /** No answer, but something to try. */
  static SearchResult nothing() {
    return new SearchResult(
        "GNA",
        null,
        List.of(),
        false,
        Duration.ofMillis(1),
        List.of(
            new Suggestion("GAN", "GAN", "spelt almost like it"),
            new Suggestion("graph neural", "GNN", "")),
        List.of(),
        null);
  }
}
