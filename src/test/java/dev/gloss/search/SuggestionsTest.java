package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may have been meant, never mixed with the answers. */
class SuggestionsTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary = Glossary.ofCorpus(List.of(Path.of("src/test/resources/seeds")));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  private static List<String> suggested(SearchResult result) {
    return result.suggestions().stream().map(Suggestion::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "GNA, GAN", // transposed
    "RN, NN", // a letter more or less, or another
    "LTSM, LSTM",
    "CN, CNN",
    "TPUU, TPU",
  })
  void mistypedHeadIsSuggested(String typed, String head) throws IOException {
    SearchResult result = glossary.search(typed, Patient.OPTIONS);
    boolean answered =
        result.hits().stream()
            .anyMatch(h -> h.entry().term().equals(head) && h.tier() == Tier.NEAR);
    assertTrue(answered || suggested(result).contains(head), typed + ": " + result);
  }

  @ParameterizedTest
  @CsvSource({
    "what does GNA stand for, GNA",
    "What is a GNA?, GNA",
    "meaning of RN, RN",
    "difference between GNA and TPUU, GNA TPUU",
    "GNA?, GNA",
  })
  void aQuestionGetsTheSuggestionsOfWhatItAsksFor(String question, String things)
      throws IOException {
    List<String> alone = new ArrayList<>();
    for (String thing : things.split(" ", -1)) {
      alone.addAll(suggested(glossary.search(thing, Patient.OPTIONS)));
    }
    SearchResult asked = glossary.search(question, Patient.OPTIONS);
    assertEquals(List.of(), asked.hits());
    assertFalse(alone.isEmpty());
    assertEquals(alone.stream().distinct().limit(5).toList(), suggested(asked));
  }

  @ParameterizedTest
  @CsvSource({
    "def:memory, definition:memory",
    "trems:banana, term:banana",
    "expnasion:bananas split, expansion:bananas split",
  })
  void aFieldThatThereIsNoneOfIsNamed(String typed, String meant) throws IOException {
    Suggestion first = glossary.search(typed, Patient.OPTIONS).suggestions().get(0);
    assertEquals(meant, first.text());
    assertEquals("the fields are term, expansion, definition, section", first.why());
  }

  @ParameterizedTest
  @CsvSource({"GNA", "KNN", "RN", "DLL", "XYZ"})
  void shortHeadsAreNeverCorrectedIntoAnswers(String typed) throws IOException {
    assertEquals(List.of(), glossary.search(typed, Patient.OPTIONS).hits());
  }

  @ParameterizedTest
  @CsvSource({
    "section:Architectrues, section:Architectures",
    "section:nothing, section:Architectures",
    "term:LTSM, LSTM",
    "definition:gradeint, gradient",
    "LSTM section:nothing, LSTM",
  })
  void conditionThatNothingMeetsIsMended(String typed, String meant) throws IOException {
    SearchResult result = glossary.search(typed, Patient.OPTIONS);
    assertEquals(List.of(), result.hits());
    assertTrue(suggested(result).contains(meant), typed + ": " + result.suggestions());
  }

  @Test
  void knownNameOutsideTheSectionIsNotTakenForAnother() throws IOException {
    SearchOptions tasks = Patient.OPTIONS.withSection("nothing");
    SearchResult result = glossary.search("CNN", tasks);
    assertEquals("CNN", result.suggestions().get(result.suggestions().size() - 1).text());
    assertEquals(List.of(), result.similar());
  }

  @Test
  void sameLettersComeFirst() throws IOException {
    assertEquals("GAN", suggested(glossary.search("GNA", Patient.OPTIONS)).get(0));
  }

  @Test
  void initialsAreLabelledAsAGuess() throws IOException {
    try (Glossary own =
        Glossary.of(
            List.of(
                Entry.builder("Adam").expansion("adaptive moment estimation").build(),
                Entry.builder("Mean").expansion("average of many examples").build()))) {
      List<Suggestion> suggestions = own.search("AME", Patient.OPTIONS).suggestions();
      assertEquals(List.of("Adam"), suggestions.stream().map(Suggestion::term).toList());
      assertTrue(suggestions.get(0).why().startsWith("a guess: "), suggestions.get(0).why());
    }
  }

  @Test
  void unknownWordBringsWordsNearIt() throws IOException {
    SearchResult result = glossary.search("banana recurent", Patient.OPTIONS);
    boolean read = "banana recurrent".equals(result.corrected());
    assertTrue(read || suggested(result).contains("recurrent"), result.toString());
  }

  @Test
  void goodAnswersBringNoSuggestions() throws IOException {
    assertEquals(List.of(), glossary.search("LSTM", Patient.OPTIONS).suggestions());
    assertEquals(List.of(), glossary.search("vanishing gradient", Patient.OPTIONS).suggestions());
  }

  @Test
  void neighboursOfAKnownHeadAreSimilarNotAnswers() throws IOException {
    SearchResult result = glossary.search("CNN", Patient.OPTIONS);
    List<String> similar = result.similar().stream().map(EntryName::term).toList();
    assertTrue(similar.containsAll(List.of("RNN", "DNN", "NN")), similar.toString());
    assertTrue(result.hits().stream().allMatch(hit -> hit.tier() != Tier.NEAR), result.toString());
  }

  @Test
  void similarNamesTheEntryByItsOwnId() throws IOException {
    try (Glossary own =
        Glossary.of(
            List.of(
                Entry.builder("GAN").definition("One.").build(),
                Entry.builder("GCN").id("graph-conv").definition("Two.").build()))) {
      assertEquals(
          List.of(new EntryName("graph-conv", "GCN")),
          own.search("GAN", Patient.OPTIONS).similar());
    }
  }

  @Test
  void similarOfAQuestionAreThoseOfTheThingAskedFor() throws IOException {
    List<EntryName> similar =
        glossary.search("what does CNN stand for?", Patient.OPTIONS).similar();
    assertTrue(similar.stream().anyMatch(s -> s.term().equals("RNN")), similar.toString());
  }
}
