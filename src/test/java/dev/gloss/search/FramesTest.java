package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.analysis.Prose;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
  private static final Frames ENGLISH = new Frames(new Prose("en"));

  @ParameterizedTest
  @CsvSource({
    "what does GAN stand for?, GAN",
    "What does the acronym GAN stand for, GAN",
    "what does GAN mean in deep learning?, GAN",
    "what is GAN, GAN",
    "what's a GAN?, GAN",
    "What is the meaning of GAN?, GAN",
    "what is GAN short for?, GAN",
    "what is meant by overfitting, overfitting",
    "meaning of GRU, GRU",
    "GRU meaning, GRU",
    "GRU full form, GRU",
    "full form of GRU, GRU",
    "define relu, relu",
    "explain the term dropout, dropout",
    "can you explain batch norm?, batch norm",
    "please tell me about LSTM, LSTM",
    "how does dropout work?, dropout",
    "acronym for long short-term memory, long short-term memory",
    "what is the acronym for long short-term memory, long short-term memory",
    "LSTM stands for what?, LSTM",
    "difference between GPU and TPU?, GPU & TPU",
    "what is the difference between GPU and TPU, GPU & TPU",
    "GPU vs TPU, GPU & TPU",
    "GPU vs. TPU, GPU & TPU",
    "GPU versus TPU, GPU & TPU",
    "is a GPU the same as a TPU?, GPU & TPU",
    "is GRU better than LSTM, GRU & LSTM",
    "compare a CNN with an RNN, CNN & RNN",
    "how does a CNN differ from an RNN?, CNN & RNN",
    "GPU?, GPU",
    "what does the R in RISC stand for, RISC",
    "tell me about word error rate, word error rate",
    "explain the word dropout, dropout",
    "how is dropout spelled out, dropout",
    "what do people mean by dropout, dropout",
    "GRU refers to, GRU",
    "dropout (n.), dropout",
  })
  void thingsAskedFor(String text, String things) {
    List<List<String>> readings = ENGLISH.read(text);
    assertEquals(things, readings.isEmpty() ? "" : String.join(" & ", readings.get(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "'CNN, RNN and LSTM', CNN & RNN & LSTM",
    "'bagging, boosting or stacking', bagging & boosting & stacking",
    "'research and development, sales', research and development & sales",
    "'CNN, RNN, and LSTM', CNN & RNN & LSTM",
    "capex/opex, capex & opex",
    "LSTM GRU, LSTM & GRU",
    "LSTM and GRU, LSTM & GRU",
    "bagging or boosting, bagging & boosting",
    "GAN v VAE, GAN & VAE",
    "GAN vs VAE vs DDPM, GAN & VAE & DDPM",
    "an ILS, ILS",
    "should i use lstm or gru, lstm & gru",
    "what is the idea behind dropout, dropout",
    "how to calculate perplexity, perplexity",
    "a simple explanation of dropout please, dropout",
    "quick sort tutorial, quick sort",
    "we compare against GAN [12; 14], GAN",
    "what are GAN and VAE?, GAN & VAE",
    "GAN instead of a VAE, GAN & VAE",
    "simple network, ''",
    "the point, point",
    "batch vs layer norm, batch norm & layer norm",
    "low vs medium earth orbit, low earth orbit & medium earth orbit",
    "'R&D, M&A', R&D & M&A",
    "R&D & M&A, R&D & M&A",
    "concept of dropout, dropout",
    "how long is an epoch, epoch",
    "difference between batch and layer norm, batch norm & layer norm",
    "dropout examples, dropout",
    "formula for perplexity, perplexity",
    "what is dropout in deep learning?, dropout",
    "dropout meaning in deep learning, dropout",
    "vanishing gradient, ''",
    "functions and objects, ''",
  })
  void thingsAskedForIfTheyAreKnown(String text, String things) {
    List<List<String>> readings = ENGLISH.readLoosely(text);
    String read =
        readings.stream()
            .map(reading -> String.join(" & ", reading))
            .filter(things::equals)
            .findFirst()
            .orElse(readings.isEmpty() ? "" : readings.toString());
    assertEquals(things, read);
  }

  @ParameterizedTest
  @CsvSource({
    "waht is GAN, waht, what is GAN",
    "what si GAN, si, what is GAN",
    "defintion of GAN, defintion, definition of GAN",
    "the diffrence between GAN and VAE, diffrence, the difference between GAN and VAE",
    "GAN defintion, defintion, GAN defintion", // may be the thing
    "waht is GAN, GAN, waht is GAN", // a word that is known
    "what does SI mean, si, what does SI mean", // capitals are no slip
  })
  void slipsOfWordsThatAsk(String text, String foreign, String mended) {
    assertEquals(mended, ENGLISH.mended(text, Set.of(foreign)));
  }

  @ParameterizedTest
  @CsvSource({"de, Einführung lstm, lstm", "fr, définition simplement lstm, lstm"})
  void wordsThatAskAreFolded(String language, String text, String thing) {
    assertTrue(
        new Frames(new Prose(language)).readLoosely(text).contains(List.of(thing)), language);
  }

  @Test
  void oneOfTwoThingsIsReadAloneIfTheOtherIsShort() {
    assertEquals(List.of(List.of("GAN"), List.of("foobar")), ENGLISH.readAlone("GAN vs foobar"));
    assertEquals(
        List.of(List.of("rest of it all")), ENGLISH.readAlone("GAN vs the rest of it all"));
  }

  @Test
  void aPhoneTypesAnotherApostrophe() {
    assertEquals(List.of("dropout"), ENGLISH.read("what\u2019s dropout?").get(0));
    assertEquals(
        List.of("precision", "recall"),
        ENGLISH.read("what\u2019s the difference between precision and recall").get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vanishing gradient", "WHAT", "IS", "OF", "meaning", "vs", "define", "or"})
  void noFrame(String text) {
    assertEquals(List.of(), ENGLISH.read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "de, was ist die GmbH?, GmbH",
    "de, Wof\u00FCr steht die Abk\u00FCrzung GKV, GKV",
    "de, Abk\u00FCrzung f\u00FCr Mehrwertsteuer, Mehrwertsteuer",
    "de, Definition Mittelwert, Mittelwert",
    "de, Was ist der Unterschied zwischen GmbH und AG?, GmbH & AG",
    "fr, qu'est-ce que la TVA ?, TVA",
    "fr, que veut dire CDI ?, CDI",
    "fr, qu est ce que la TVA, TVA", // a keyboard without signs
    "fr, a quoi sert un bail, bail",
    "fr, difference entre CDI et CDD, CDI & CDD",
    "de, wofuer steht die abkuerzung TUEV, TUEV",
    "de, wozu dient ein Ventil, Ventil",
    "es, que quiere decir alquiler, alquiler",
    "es, para que sirve un ventil, ventil",
    "fr, d\u00E9finition de l'AVC, AVC",
    "fr, diff\u00E9rence entre CDI et CDD, CDI & CDD",
    "es, \u00BFQu\u00E9 es el IVA?, IVA",
    "es, significado del IVA, IVA",
    "es, diferencia entre VIH y SIDA, VIH & SIDA",
    "it, che cosa \u00E8 IVA?, che cosa \u00E8 IVA",
    "de, Zinsen der Banken, ''",
  })
  void everyLanguageAsksInItsOwnWords(String language, String text, String things) {
    List<List<String>> readings = new Frames(new Prose(language)).read(text);
    assertEquals(things, readings.isEmpty() ? "" : String.join(" & ", readings.get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "or ",
        "vs ",
        "what is ",
        "what does x ",
        "and ",
        ", ",
        "the ",
        " ",
        "difference between "
      })
  void longestTextsAreReadInTime(String piece) {
    String text = piece.repeat(1_024 / piece.length());
    ENGLISH.readLoosely("dropout"); // loads the analysis, whose time is not that of a long text
    assertTimeout(Duration.ofMillis(500), () -> ENGLISH.read(text));
    assertTimeout(Duration.ofMillis(500), () -> ENGLISH.readLoosely(text));
  }
}
