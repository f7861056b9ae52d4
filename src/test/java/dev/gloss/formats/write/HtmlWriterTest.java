package dev.gloss.formats.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.WriteOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  private static final String MARKUP = "</script><img src=x onerror='a'>\"&{{entries}}";

  private static String page(Entry... entries) throws IOException {
    StringWriter out = new StringWriter();
    try (Glossary glossary = Glossary.of(List.of(entries))) {
      glossary.convert(WriteOptions.to("html"), out);
    }
    return out.toString();
  }

  @Test
  void everyEntryHasAnAddressAndLinksLeadToThem() throws IOException {
    String page =
        page(
            Entry.builder("LSTM")
                .expansion("long short-term memory")
                .section("Nets")
                .see("RNN")
                .see("GRU")
                .build(),
            Entry.builder("RNN").expansion("recurrent neural network").section("Nets").build(),
            Entry.builder("AP").expansion("average precision").section("Metrics").build(),
            Entry.builder("AP").expansion("affinity propagation").section("Metrics").build());
    for (String id : List.of("lstm", "rnn", "ap", "ap-2", "section-nets", "section-metrics")) {
      assertTrue(page.contains(" id=\"" + id + "\""), id);
    }
    assertTrue(page.contains("<a href=\"#rnn\">RNN</a>; GRU"), page);
    List<String> ids = groups(page, " id=\"([^\"]*)\"");
    assertEquals(ids.size(), new HashSet<>(ids).size(), "an id stands once");
    assertTrue(ids.containsAll(groups(page, "href=\"#([^\"]*)\"")));
  }

  private static List<String> groups(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult r) -> r.group(1))
        .toList();
  }

  @Test
  void noTextIsMarkUp() throws IOException {
    String page =
        page(
            Entry.builder("T" + MARKUP)
                .expansion("E" + MARKUP)
                .definition("D" + MARKUP)
                .section("S" + MARKUP)
                .alias("A" + MARKUP)
                .see("R" + MARKUP)
                .example("X" + MARKUP)
                .source("Q" + MARKUP)
                .origin(new Origin("G" + MARKUP, "L" + MARKUP))
                .build());
    assertFalse(page.contains("<img"), page);
    assertFalse(page.contains("{{"), page);
    assertEquals(1, groups(page, "(</script>)").size());
    for (String front : List.of("T", "E", "D", "S", "A", "R", "X", "Q", "G")) {
      assertTrue(page.contains(front + "&lt;/script&gt;&lt;img"), front);
    }
  }

  @Test
  void asksForNothingElse() throws IOException {
    String page = page(Entry.builder("LSTM").expansion("long short-term memory").build());
    assertTrue(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'"));
    assertFalse(page.matches("(?s).*(src=|url\\(|<link|@import|://).*"), page);
    assertTrue(page.contains("<label hidden>"), "what needs a script shows with it only");
  }

  @Test
  void creditsEveryGlossary() throws IOException {
    String page =
        page(
            Entry.builder("A").expansion("b").origin(new Origin("Ours", "CC0")).build(),
            Entry.builder("C").expansion("d").origin(new Origin("Theirs", "MIT")).build());
    assertEquals(2, groups(page, "(Ours, CC0)").size(), "at the entry and below");
    assertEquals(2, groups(page, "(Theirs, MIT)").size());
  }
}
