package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeNamesTest {
  @ParameterizedTest
  @CsvSource({
    "nn.LSTM, LSTM",
    "torch.nn.BatchNorm2d, Batch Norm",
    "layer_norm, layer norm",
    "BCEWithLogitsLoss, BCE With Logits Loss",
    "LSTMCell, LSTM Cell",
    "json.loads, loads; json",
    "F.relu(x), relu",
    "std::vector, vector; std",
    "getUrl(), get Url",
    "lstm, ''", // a word as it is
    "L.S.T.M., ''",
    "X.25, ''",
    "two words, ''",
    "'', ''",
  })
  void read(String code, String names) {
    assertEquals(names, String.join("; ", CodeNames.read(code)));
  }
}
