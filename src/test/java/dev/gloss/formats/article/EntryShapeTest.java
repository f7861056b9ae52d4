package dev.gloss.formats.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryShapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      textBlock =
          """
          LSTM - Long Short-Term Memory: A net: good.    | LSTM | Long Short-Term Memory | A net: good. | true
          12. LSTM – Long Short-Term Memory: A net.      | LSTM | Long Short-Term Memory | A net. | true
          LSTM—Long Short-Term Memory: A net — good.     | LSTM | Long Short-Term Memory | A net — good. | true
          LSTM -- Long Short-Term Memory: A net.         | LSTM | Long Short-Term Memory | A net. | true
          “LSTM” - Long Short-Term Memory: A net.        | LSTM | Long Short-Term Memory | A net. | true
          VGG-16 - Visual Geometry Group: A CNN.         | VGG-16 | Visual Geometry Group | A CNN. | true
          VGG - Visual Geometry Group                    | VGG | Visual Geometry Group | `` | true
          TPU - Tensor Processing Unit (by Google; 2016): A chip. | TPU | Tensor Processing Unit (by Google; 2016) | A chip. | true
          mAP - mean average precision. A metric.        | mAP | mean average precision | A metric. | true
          MAE - mean absolute error, a loss.             | MAE | mean absolute error | a loss. | true
          BLEU - bilingual evaluation understudy - a metric. | BLEU | bilingual evaluation understudy | a metric. | true
          Adam (Adaptive Moment Estimation): An optimiser. | Adam | Adaptive Moment Estimation | An optimiser. | true
          GPU (graphics processing unit) – a chip.       | GPU | graphics processing unit | a chip. | true
          Convolutional neural network (CNN): For images. | CNN | Convolutional neural network | For images. | true
          ImageNet: A data set (of images): large.       | ImageNet | - | A data set (of images): large. | false
          ImageNet - A large data set of images.         | ImageNet | - | A large data set of images. | false
          Dropout:Turns off units.                       | Dropout | - | Turns off units. | false
          SGD: stochastic gradient descent. Steps.       | SGD | stochastic gradient descent | Steps. | true
          LSTM: Long Short-Term Memory                   | LSTM | Long Short-Term Memory | `` | true
          Foo - Bar Baz: something else.                 | Foo | Bar Baz | something else. | false
          L.S.T.M. - long short-term memory: dotted.     | L.S.T.M. | long short-term memory | dotted. | true
          C++: a language.                               | C++ | - | a language. | false
          """)
  void reads(String piece, String term, String expansion, String definition, boolean strong) {
    EntryShape shape = EntryShape.of(MarkedText.plain(piece));
    assertEquals(term, shape.term());
    assertEquals(expansion, shape.expansion());
    assertEquals(definition, shape.definition());
    assertEquals(strong, shape.strong());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          CNN (or ConvNet) - Convolutional Neural Network: For images. | CNN | ConvNet | Convolutional Neural Network
          TensorFlow (TF): a library by Google.                        | TensorFlow | TF | -
          DNN (also known as MLP): a deep network.                     | DNN | MLP | -
          """)
  void takesAliasesFromParentheses(String piece, String term, String alias, String expansion) {
    EntryShape shape = EntryShape.of(MarkedText.plain(piece));
    assertEquals(term, shape.term());
    assertEquals(alias, String.join(";", shape.aliases()));
    assertEquals(expansion, shape.expansion());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Popular architectures",
        "k-NN and VGG-16",
        "at 10:30",
        "http://example.org",
        "This sentence is far too long to be a term of anything: it is prose.",
        "It ended. Then: something else began.",
        "std::vector"
      })
  void seesNoneIn(String piece) {
    assertNull(EntryShape.of(MarkedText.plain(piece)));
  }
}
