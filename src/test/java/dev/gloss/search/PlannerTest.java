package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.index.IndexLexicon;
import dev.gloss.index.PublishedIndex;
import dev.gloss.index.Rebuild;
import dev.gloss.index.RebuildOptions;
import dev.gloss.index.Snapshot;
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

/** What a text is understood to ask, over the 22 seed entries. */
class PlannerTest {
  private static PublishedIndex index;
  private static Snapshot snapshot;

  @BeforeAll
  static void open() throws IOException {
    index = Rebuild.inMemory(List.of(Path.of("src/test/resources/seeds")), RebuildOptions.DEFAULT);
    snapshot = index.acquire();
  }

  @AfterAll
  static void close() throws IOException {
    index.release(snapshot);
    index.close();
  }

  private static Plan plan(String text) throws IOException {
    return Planner.plan(
        text, SearchOptions.DEFAULT, snapshot.prose(), new IndexLexicon(snapshot.reader()));
  }

  private static String names(Plan plan) {
    return plan.names().stream()
        .map(name -> name.rank() + " " + name.name())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LSTM|TERM_EXACT LSTM, TERM_FOLDED LSTM",
        "lstm|TERM_FOLDED lstm",
        "LSTMs|TERM_OF_CAPITALS_PLURAL LSTMs",
        "lstms|TERM_SINGULAR lstms",
        "L.S.T.M.|TERM_FOLDED L.S.T.M.",
        "ResNet-50|TERM_NUMBERED ResNet-50",
        "deep learning|EXPANSION_EXACT deep learning, EXPANSION_VARIANT deep learning",
        "deep-learnings|EXPANSION_VARIANT deep-learnings",
        "learning deep|NAME_REORDERED learning deep",
        "deep and learning|NAME_REORDERED deep and learning",
        "deep learning and|NEAR_HEAD deep learning",
        "how to learn deep learning|EXPANSION_EXACT deep learning, EXPANSION_VARIANT deep learning",
        "what does GAN stand for?|TERM_EXACT GAN, TERM_FOLDED GAN",
        "\"LSTM\"|TERM_EXACT LSTM, TERM_FOLDED LSTM",
        "\"learning deep\"|''",
        "GNA|''",
        "-LSTM|''",
        "-lstm -gan|''",
        "deep -learning|''",
        "section:fields|''",
        "LSTM~|''",
        "vanishing gradient|''",
      })
  void wholeNames(String text, String expected) throws IOException {
    assertEquals("''".equals(expected) ? "" : expected, names(plan(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "???", "-lstm", "-LSTM", "-lstm -gan", "-section:fields", "\u200B"})
  void asksForNothing(String text) throws IOException {
    Plan plan = plan(text);
    assertTrue(plan.names().isEmpty() && plan.readings().isEmpty(), plan.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "vanshing gradeint, vanishing gradient",
    "\"vanshing gradient\", \"vanishing gradient\"",
    "vanishing gradient, ",
    "LSTM netwrk, LSTM network",
  })
  void corrections(String text, String corrected) throws IOException {
    String read = plan(text).corrected();
    assertEquals(corrected == null ? null : corrected.replace("\"", ""), read);
  }

  @Test
  void everyWordIsCorrectedByItself() throws IOException {
    assertEquals(
        List.of("vanshing", "gradeint"),
        plan("vanshing gradeint").corrections().stream().map(Plan.Correction::typed).toList());
  }

  @Test
  void conditionsComeOffTheWords() throws IOException {
    Plan plan = plan("network +deep -section:hardware \"skip connections\"");
    assertEquals(3, plan.filters().size());
    assertEquals(
        List.of(true, false, true), plan.filters().stream().map(Plan.Filter::must).toList());
  }

  @Test
  void acronymAndExpansionAreWaysToReadOnePhrase() throws IOException {
    List<Plan.Path> paths = plan("\"lstm networks\"").readings().get(0).paths();
    assertTrue(
        paths.stream().anyMatch(path -> path.synonym() && path.slots().size() == 5),
        paths.toString());
    List<Plan.Path> memory = plan("\"memory networks\"").readings().get(0).paths();
    assertTrue(memory.stream().noneMatch(path -> words(path).contains("lstm")), memory.toString());
  }

  private static List<String> words(Plan.Path path) {
    return path.slots().stream().flatMap(slot -> slot.stems().stream()).toList();
  }

  @Test
  void pathsAreCapped() throws IOException {
    List<Plan.Path> paths =
        plan("lstm gan rnn cnn gru dnn nn rl gpu tpu sgd adam vgg ai").readings().get(0).paths();
    assertTrue(paths.size() <= Ranking.MAX_PATHS + 1, paths.size() + " paths");
  }

  @Test
  void samePlanForTheSameText() throws IOException {
    assertEquals(plan("vanshing gradient lstm netwrk"), plan("vanshing gradient lstm netwrk"));
  }
}
