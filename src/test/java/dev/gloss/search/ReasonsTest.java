package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why an entry answers, in the words a reader sees, over the 22 seed entries. */
class ReasonsTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary = Glossary.ofCorpus(List.of(Path.of("src/test/resources/seeds")));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LSTM|LSTM|the query is the term",
        "what is LSTM?|LSTM|the query asks for the term",
        "LSTM vs GRU|LSTM|the query asks for this term among others",
        "lstm|LSTM|the query is the term in another spelling",
        "LSTMs|LSTM|the query is a plural or possessive of the term",
        "ResNet-50|ResNet|the query is the term with a number",
        "deep learning|DL|the query is the expansion",
        "deep-learnings|DL|the query is a spelling variant of the expansion",
        "learning deep|DL|the query is the expansion or name in another order or with other small words",
        "skip connections|ResNet|phrase in the definition",
        "vanishing gradient|LSTM|phrase in the definition",
        "vanishing gradient|RMSprop|the words stand close together in the definition",
        "vanshing gradeint|LSTM|phrase in the definition: \"vanshing\" read as \"vanishing\","
            + " \"gradeint\" read as \"gradient\"",
        "section:hardware|GPU|in the section asked for",
        "agent reward environment|RL|all words in the definition",
        "RMSpop|RMSprop|the name: \"RMSpop\" read as \"RMSprop\"",
        "LTSM|LSTM|the name: \"LTSM\" read as \"LSTM\"",
        "deeplearning|DL|the name: \"deeplearning\" read as \"deep learning\"",
        "LSTM (long short-term memory)|LSTM|the query is the term",
        "artificial|AI|word in the expansion",
        "environment|RL|word in the definition",
        "term:lstm|LSTM|the term asked for",
        "term:ls*|LSTM|a term like the one asked for",
        "expansion:memory|LSTM|word in the expansion",
        "reward among the environment|RL|all telling words in the definition",
        "LSTM cell state|LSTM|the query names this term among other words",
      })
  void why(String query, String term, String expected) throws IOException {
    String why =
        glossary.search(query, Patient.OPTIONS).hits().stream()
            .filter(hit -> hit.entry().term().equals(term))
            .map(Hit::why)
            .findFirst()
            .orElse("no answer");
    assertEquals(expected, why);
  }
}
