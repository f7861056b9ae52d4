package dev.gloss.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entries of the bundled glossary a text means that spells its acronyms out itself. */
class OwnLongFormsTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary = Glossary.bundled();
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  private static String tags(String text) throws IOException {
    return glossary.texts().annotate(text, TextOptions.DEFAULT).mentions().stream()
        .map(m -> m.text() + "=" + (m.id() == null ? "-" : m.id()))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We use a multi-layer perceptron (MLP).       | perceptron=perceptron, MLP=mlp
          Generative Adversarial Nets (GANs) rival.    | GANs=gan
          We train a recurrent net (RNN).              | RNN=rnn
          A convolutional net (CNN). The CNN is deep.  | CNN=cnn, CNN=cnn
          We train variational auto-encoders (VAEs).   | auto-encoders=ae, VAEs=vae
          A generative pretrained transformer (GPT).   | GPT=gpt
          Auto-encoders (AE) are narrow.               | Auto-encoders=ae, AE=ae
          The K-Nearest Neighbor (KNN) vote.           | K-Nearest Neighbor=k-nn, KNN=k-nn
          We solve multi-level programming (MLP).      | MLP=-
          A small language model (LM). An LM is small. | small language model=slm, LM=lm, LM=lm
          """)
  void hyphensAndSynonymsMakeNoOtherThing(String text, String expected) throws IOException {
    assertEquals(expected, tags(text));
  }

  @Test
  void resolvingComparesThemTheSameWay() throws IOException {
    TextReader texts = glossary.texts();
    assertFalse(
        texts.resolve("MLP", "A multi-layer perceptron (MLP).", TextOptions.DEFAULT).none());
    assertTrue(texts.resolve("MLP", "A multi-level program (MLP).", TextOptions.DEFAULT).none());
  }
}
