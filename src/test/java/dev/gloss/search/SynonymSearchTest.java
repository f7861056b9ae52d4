package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acronyms, expansions and a glossary's own synonyms in place of the words typed. */
class SynonymSearchTest {
  private static final List<Entry> ENTRIES =
      List.of(
          Entry.builder("LSTM").expansion("long short-term memory").build(),
          Entry.builder("A").definition("Stacks LSTM networks on each other.").build(),
          Entry.builder("B").definition("Uses long short-term memory networks for speech.").build(),
          Entry.builder("C").definition("Has memory networks with many slots.").build());

  private static List<String> terms(Glossary glossary, String query) throws IOException {
    return glossary.search(query, Patient.OPTIONS).hits().stream()
        .map(hit -> hit.entry().term())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'net => ' ~ nothing after =>",
        "' => net' ~ nothing before =>",
        "net, ,network ~ nothing between commas",
        "net => ... ~ \"...\" holds no word"
      })
  void aRuleThatLacksASideSaysWhich(String rule, String wrong, @TempDir Path folder)
      throws IOException {
    Path rules = Files.writeString(folder.resolve("synonyms.txt"), rule);
    CorpusException e =
        assertThrows(CorpusException.class, () -> Glossary.ofCorpus(List.of(rules)));
    assertEquals(
        rules + ":1: found \"" + rule + "\" (" + wrong + "), wanted a rule such as net, network",
        e.getMessage());
  }

  @Test
  void acronymStandsForExpansionAndBack() throws IOException {
    try (Glossary glossary = Glossary.of(ENTRIES)) {
      assertEquals(List.of("A", "B"), terms(glossary, "\"lstm networks\""));
      assertEquals(List.of("B", "A"), terms(glossary, "\"long short-term memory networks\""));
    }
  }

  @Test
  void aNameIsKnownWithItsAcronymWrittenOutOrPutIn() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.builder("IP").expansion("Internet Protocol").build(),
            Entry.builder("LAN").expansion("local area network").build(),
            Entry.builder("VoIP").expansion("voice over IP").build(),
            Entry.builder("WLAN").expansion("wireless local area network").build(),
            Entry.builder("OO").expansion("object-oriented").build(),
            Entry.builder("OOP").expansion("object-oriented programming").build(),
            Entry.builder("WLSEC").expansion("wireless LAN security").build());
    try (Glossary glossary = Glossary.of(entries)) {
      List<Hit> hits = glossary.search("voice over internet protocol", Patient.OPTIONS).hits();
      assertEquals("VoIP", hits.get(0).entry().term());
      assertEquals(
          "the query is the expansion or name with an acronym written out or put in",
          hits.get(0).why());
      assertEquals(List.of("WLAN", "WLSEC"), terms(glossary, "wireless LAN").subList(0, 2));
      assertEquals("WLAN", terms(glossary, "what is a wireless lan?").get(0));
      assertEquals("VoIP", terms(glossary, "voice over internet protocols").get(0));
      assertEquals(List.of("OOP"), terms(glossary, "oo programming"));
    }
  }

  @Test
  void anAcronymThatIsAWordOrHasOtherSensesDoesNotStandForItsExpansion() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.builder("IS").expansion("inception score").build(),
            Entry.builder("A").definition("What it is and is not.").build(),
            Entry.builder("DAN").expansion("data augmentation").build(),
            Entry.builder("DAN").expansion("deep averaging network").build(),
            Entry.builder("B").definition("DAN was first.").build());
    try (Glossary glossary = Glossary.of(entries)) {
      assertEquals(List.of("IS"), terms(glossary, "\"inception score\""));
      List<Hit> hits = glossary.search("\"data augmentation\"", Patient.OPTIONS).hits();
      assertEquals(
          List.of("data augmentation"), hits.stream().map(h -> h.entry().expansion()).toList());
    }
  }

  @Test
  void aPluralIsNoAcronymThatIsSpeltSo() throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.builder("RULES").expansion("rule extraction system").build());
    for (int i = 0; i < 5; i++) {
      entries.add(Entry.builder("X" + i).definition("Follows one rule for each label.").build());
    }
    try (Glossary glossary = Glossary.of(entries)) {
      assertTrue(terms(glossary, "rules labels").contains("X0"));
    }
  }

  @Test
  void partOfAnExpansionDoesNotStandForItsAcronym() throws IOException {
    try (Glossary glossary = Glossary.of(ENTRIES)) {
      List<String> answers = terms(glossary, "\"memory networks\"");
      assertTrue(answers.contains("C"), answers.toString());
      assertTrue(!answers.contains("A"), answers.toString());
    }
  }

  @Test
  void mentionsInThePluralAreFound() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.builder("ResNet").expansion("residual network").build(),
            Entry.builder("X").definition("Averages ResNets and DenseNets.").build());
    try (Glossary glossary = Glossary.of(entries)) {
      assertEquals(List.of("ResNet", "X"), terms(glossary, "ResNet"));
      assertEquals(List.of("X"), terms(glossary, "DenseNet"));
    }
  }

  @Test
  void ownSynonymsStandBelowTheWordTyped(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("g.jsonl"),
        """
        {"term":"X","definition":"Minimises a loss function by steps."}
        {"term":"Y","definition":"Minimises a cost function in one go and for good."}
        """);
    Files.writeString(folder.resolve("synonyms.txt"), "# ours\ncost function, loss function\n");
    try (Glossary glossary = Glossary.ofCorpus(List.of(folder))) {
      assertEquals(List.of("Y", "X"), terms(glossary, "cost function"));
      assertEquals(List.of("X", "Y"), terms(glossary, "loss function"));
      assertEquals(2, glossary.status().entries());
    }
  }

  @Test
  void brokenRuleIsToldWithItsPlace(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("g.jsonl"), "{\"term\":\"X\",\"definition\":\"Some.\"}\n");
    Files.writeString(folder.resolve("synonyms.txt"), "# ours\na\u001B => b => c\n");
    String problems = Glossary.check(List.of(folder), skipped -> {}).toString();
    assertTrue(problems.contains("synonyms.txt:2: found \"aU+001B => b => c\" ("), problems);
  }
}
