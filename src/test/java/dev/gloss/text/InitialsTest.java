package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LSTM         | long short-term memory                            | true  | true
          RMSprop      | Root Mean Square Propagation                      | true  | true
          ReLU         | rectified linear unit                             | true  | true
          Adam         | adaptive moment estimation                        | false | true
          DenseNet     | densely connected convolutional network           | false | true
          ResNet       | residual neural network                           | false | true
          k-NN         | k-nearest neighbours                              | true  | true
          XGBoost      | extreme gradient boosting                         | true  | true
          COCO         | common objects in context                         | true  | true
          VGG-16       | Visual Geometry Group                             | true  | true
          seq2seq      | sequence to sequence                              | true  | true
          t-SNE        | t-distributed stochastic neighbour embedding      | false | true
          LSTM         | a kind of recurrent network                       | false | false
          ImageNet     | a large data set of images                        | false | false
          EfficientNet | a family of networks                              | false | false
          IT           | it                                                | false | false
          Deep Learning | Ian Goodfellow                                   | false | false
          ENS          | École normale supérieure                          | true  | true
          ENS          | École normale supérieure                        | true  | true
          BWL          | Büro für Wasser und Luft                          | true  | true
          IPC          | Índice de Precios al Consumo                      | false | true
          ÍPC          | ́ Indice Precios Consumo                          | true  | true
          """)
  void matches(String term, String expansion, boolean strict, boolean loose) {
    assertEquals(strict, Initials.strict(term, expansion), "strict");
    assertEquals(loose, Initials.loose(term, expansion), "loose");
  }
}
