package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader gets over the 22 seed entries. */
class SeedSearchTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary = Glossary.ofCorpus(List.of(Path.of("src/test/resources/seeds")));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  private static List<String> terms(String query) throws IOException {
    return glossary.search(query, Patient.OPTIONS).hits().stream()
        .map(hit -> hit.entry().term())
        .toList();
  }

  @Test
  void phraseBeforeLoosePhrase() throws IOException {
    assertEquals(List.of("LSTM", "ResNet", "RMSprop"), terms("vanishing gradient"));
    assertEquals(List.of("LSTM", "ResNet"), terms("\"vanishing gradient\""));
    assertEquals(List.of("LSTM", "ResNet"), terms("vanshing gradeint").subList(0, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, LSTM, TERM",
    "lstm, LSTM, TERM",
    "LSTMs, LSTM, TERM",
    "LSTM's, LSTM, TERM",
    "L.S.T.M., LSTM, TERM",
    "Res-Net, ResNet, TERM",
    "res net, ResNet, TERM",
    "image net, ImageNet, TERM",
    "ResNet-50, ResNet, TERM",
    "VGG16, VGG, TERM",
    "what does GAN stand for?, GAN, TERM",
    "meaning of GRU, GRU, TERM",
    "define relu, ReLU, TERM",
    "long short term memory, LSTM, EXPANSION",
    "Long Short-Term Memories, LSTM, EXPANSION",
    "memory long short-term, LSTM, EXPANSION",
    "what is deep learning, DL, EXPANSION",
    "skip connections, ResNet, PHRASE",
    "labeled images, ImageNet, PHRASE",
    "discriminator generator, GAN, WORDS",
    "agent reward environment, RL, WORDS",
    "LSTM cell state, LSTM, WORDS",
    "optimiser that joins momentum and RMSprop, Adam, PHRASE", // says all of it
    "optimiser which joins momentum with RMSprop, Adam, WORDS",
    "cheaper and simpler architecture than LSTM, GRU, WORDS",
    "how many hours to train resnet on one machine, ResNet, NEAR", // one machine is less telling
    "gru's, GRU, TERM",
    "GAN in machine learning, GAN, WORDS",
    "GAN machine learning, GAN, WORDS",
    "machine learning GAN, GAN, WORDS",
    "deep learning lstm, LSTM, WORDS",
    "rectified linear unit in deep learning, ReLU, WORDS",
    "reinforcement learning in machine learning, RL, WORDS",
    "GAN - generative adversarial network, GAN, TERM",
    "GAN: generative adversarial networks, GAN, TERM",
    "generative adversarial network GAN, GAN, TERM",
    "LSTM network, LSTM, TERM",
    "lstm models, LSTM, TERM",
    "what is an LSTM network?, LSTM, TERM",
    "long short-term memory networks, LSTM, EXPANSION",
    "graphics-processing unit technology, GPU, EXPANSION",
    "who invented lstm, LSTM, TERM",
    "longshort term memory, LSTM, EXPANSION",
    "re-inforcement learning, RL, EXPANSION",
    "longshorttermmemory, LSTM, NEAR",
    "deeplearning, DL, NEAR",
    "RMSpop, RMSprop, NEAR",
    "EficientNett, EfficientNet, NEAR",
    "adaptve momment estimation, Adam, NEAR",
    "grafics procesing unit, GPU, NEAR", // spelt as it sounds
    "visual geom grp, VGG, NEAR",
    "conv net, CNN, NEAR",
    "recurrent nets, RNN, NEAR",
    "adversarial net, GAN, NEAR",
  })
  void firstAnswer(String query, String term, Tier tier) throws IOException {
    SearchResult result = glossary.search(query, Patient.OPTIONS);
    assertTrue(!result.hits().isEmpty(), "no answer");
    Hit first = result.hits().get(0);
    assertEquals(term + " " + tier, first.entry().term() + " " + first.tier(), first.why());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "support vector machine",
        "banana bread",
        "KNN",
        "GNA",
        "xqzt",
        "tomato soup with rice",
        "long distance running shoes",
        "-image",
        "",
        "   ",
        "???",
        "\"gradient vanishing\"",
        "\"memory networks\""
      })
  void nothingIsAnsweredWith(String query) throws IOException {
    assertEquals(List.of(), terms(query));
  }

  @Test
  void comparisonAnswersBoth() throws IOException {
    assertEquals(List.of("GPU", "TPU"), terms("difference between GPU and TPU?"));
    assertEquals(List.of("GPU", "TPU"), terms("GPU vs TPU"));
  }

  @Test
  void mistypedShortHeadIsSuggestedNotAnswered() throws IOException {
    Suggestion first = glossary.search("GNA", Patient.OPTIONS).suggestions().get(0);
    assertEquals("GAN", first.term());
    assertEquals("GAN", first.text());
  }

  @Test
  void unknownAcronymGuessesByInitials() throws IOException {
    List<Suggestion> suggestions =
        Glossary.of(List.of(Entry.builder("DropC").expansion("dropped connection").build()))
            .search("DC", Patient.OPTIONS)
            .suggestions();
    assertEquals("DropC", suggestions.get(0).term());
    assertTrue(suggestions.get(0).why().contains("guess"), suggestions.get(0).why());
  }

  @Test
  void correctionIsTold() throws IOException {
    SearchResult result = glossary.search("vanshing gradeint", Patient.OPTIONS);
    assertEquals("vanishing gradient", result.corrected());
    String why = result.hits().get(0).why();
    assertTrue(why.contains("\"vanshing\" read as \"vanishing\""), why);
  }

  @Test
  void highlightsMarkTheWholePhrase() throws IOException {
    Hit hit = glossary.search("vanishing gradient", Patient.OPTIONS).hits().get(0);
    assertEquals(List.of("vanishing gradient"), highlighted(hit));
    Hit loose = glossary.search("vanishing gradient", Patient.OPTIONS).hits().get(2);
    assertEquals(List.of("vanishing", "gradients"), highlighted(loose));
  }

  private static List<String> highlighted(Hit hit) {
    return hit.highlights().stream()
        .map(highlight -> {
          Entry entry = hit.entry();
          String text =
              switch (highlight.field()) {
                case "term" -> entry.term();
                case "expansion" -> String.valueOf(entry.expansion());
                default -> String.valueOf(entry.definition());
              };
          return text.substring(highlight.start(), highlight.end());
        })
        .collect(Collectors.toList());
  }

  @Test
  void filters() throws IOException {
    assertEquals(List.of("GPU", "TPU"), terms("section:hardware"));
    assertEquals(List.of("ImageNet"), terms("section:\"data sets\""));
    assertEquals(List.of("LSTM"), terms("term:lstm"));
    assertEquals(List.of("RMSprop"), terms("vanishing gradient -problem"));
    assertEquals(List.of("ResNet"), terms("vanishing gradient +shortcuts"));
    assertTrue(terms("definition:gradient").contains("RMSprop"));
    assertTrue(terms("expansion:gradient").equals(List.of("SGD")));
    SearchOptions hardware = Patient.OPTIONS.withSection("Hardware");
    assertEquals(
        List.of("GPU"),
        glossary.search("images", hardware).hits().stream().map(h -> h.entry().term()).toList());
  }

  @Test
  void limitAndMore() throws IOException {
    SearchResult result = glossary.search("network", Patient.OPTIONS.withLimit(2));
    assertEquals(2, result.hits().size());
    assertTrue(result.more());
  }
}
