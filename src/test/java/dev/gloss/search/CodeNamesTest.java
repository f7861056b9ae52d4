package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeNamesTest {
  @ParameterizedTest
  @CsvSource({
    "nn.LSTM, LSTM",
    "torch.nn.BatchNorm2d, batch norm",
    "layer_norm, layer norm",
    "BCEWithLogitsLoss, BCE with logits loss",
    "LSTMCell, LSTM cell",
    "json.loads, loads; json",
    "F.relu(x), relu",
    "std::vector, vector; std",
    "getUrl(), get url",
    "lstm, ''", // a word as it is
    "L.S.T.M., ''",
    "google.com, ''",
    "X.25, ''",
    "two words, ''",
    "'', ''",
  })
  void read(String code, String names) {
    assertEquals(names, String.join("; ", CodeNames.read(code)));
  }
}
