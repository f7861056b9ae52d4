package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**protein kinase A** | protein kinase A",
        "__Virtual Studio__ | Virtual Studio",
        "_microRNA_ is | microRNA is",
        "~Km~ | Km",
        "`LSTM` cell | LSTM cell",
        "R&amp;D | R&D",
        "&quot;Km&quot; | \"Km\"",
        "&amp;lt; | &lt;",
        "CO<sub>2</sub> | CO2",
        "<a href='x'>GAN</a> | GAN",
        "[amino acid](http://x.org) | amino acid",
        "\\textbf{vector} | vector",
        "Tris\u2122 | Tris",
      })
  void comesOff(String text, String bare) {
    assertEquals(bare, Markup.removed(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C* and D*", "lstm~ gru~", "mem*", "layer_norm", "a < b > c", "A* B"})
  void staysWhatIsNone(String text) {
    assertEquals(text, Markup.removed(text));
  }
}
