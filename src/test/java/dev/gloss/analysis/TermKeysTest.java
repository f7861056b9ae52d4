package dev.gloss.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermKeysTest {
  private static final long SEED = Long.getLong("seed", 20261123L);

  @ParameterizedTest
  @CsvSource({
    "LSTM, lstm",
    "LSTM, L.S.T.M.",
    "LSTM, l.s.t.m",
    "LSTM, LS\u200BTM",
    "LSTM, LS\u00ADTM",
    "LSTM, \uFEFFLSTM",
    "LSTM, \uFF2C\uFF33\uFF34\uFF2D",
    "ResNet, Res-Net",
    "ResNet, res net",
    "ResNet, RES_NET",
    "ResNet, Res\u2010Net",
    "k-NN, kNN",
    "k-NN, K NN",
    "GPT-4, gpt4",
    "GPT-4, GPT\u20114",
    "GPT-4, GPT\u22124",
    "VGG-16, VGG16",
    "C++, c ++",
    "A*, a *",
    "Nystr\u00F6m, Nystrom",
    "Nystr\u00F6m, Nystro\u0308m",
    "H\u00F6lder, HOLDER",
    "\u0141ojasiewicz, Lojasiewicz",
    "\u03B2-VAE, beta-VAE",
    "\u03B2-VAE, Beta VAE",
    "\u03B5-greedy, epsilon-greedy",
    "\u03F5-greedy, \u03B5-greedy",
    "TD(\u03BB), TD-lambda",
    "\u00B5P, muP",
    "\uFB01lter, filter",
    "DALL\u00B7E, DALL-E",
    "word2vec, Word 2 Vec",
    "TCP/IP, TCP\\IP",
    "\u03C7\u00B2 test, chi2 test",
    "\u00C5ngstr\u00F6m, angstrom",
    "Stra\u00DFe, strasse",
    "don\u2019t, don't",
  })
  void onceFoldedTheyAreOne(String term, String typed) {
    assertEquals(TermKeys.folded(term), TermKeys.folded(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "C, C++",
    "C, C#",
    "A, A*",
    "DL, DLS",
    "AC, ACE",
    "VGG, VGG16",
    "GPT-3, GPT-4",
    "IT, I",
    "US, U",
    "NN, KNN",
    "\u03B1, \u03B2",
    "\u5B66\u7FD2, \u6DF1\u5C64",
  })
  void theyStayApart(String term, String other) {
    assertNotEquals(TermKeys.folded(term), TermKeys.folded(other));
  }

  @ParameterizedTest
  @CsvSource({
    "US, us, false",
    "GPT-4, GPT\u20134, true",
    "LSTM's, LSTM\u2019s, true",
    "deep learning, '  deep \u00A0\tlearning ', true",
    "LSTM, LS\u200BTM, true",
    "Res-Net, ResNet, false",
    "Nystr\u00F6m, Nystrom, false",
  })
  void exactKeepsCaseSeparatorsAndAccents(String term, String typed, boolean same) {
    assertEquals(same, TermKeys.exact(term).equals(TermKeys.exact(typed)));
  }

  @ParameterizedTest
  @CsvSource({
    "LSTMs, LSTM",
    "LSTM's, LSTM",
    "LSTM\u2019s, LSTM",
    "GANs', GANs",
    "entropies, entropy entropie entropi",
    "nets, net",
    "biases, biase bias",
    "loss, ''",
    "LOSS, ''",
    "LSTM, ''",
    "as, ''",
    "s, ''",
  })
  void singulars(String text, String expected) {
    assertEquals(expected, String.join(" ", TermKeys.singulars(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "DLs, true",
    "DL's, true",
    "DL\u2019s, true",
    "VGG16s, true",
    "DLS, false",
    "dls, false",
    "GPUs, true",
    "ViTs, true",
    "Bs, false",
    "ResNets, false",
    "12s, false",
    "As, false",
    "s, false",
    "'', false",
  })
  void pluralOfCapitals(String text, boolean expected) {
    assertEquals(expected, TermKeys.isPluralOfCapital(text));
  }

  @ParameterizedTest
  @CsvSource({
    "GANs, true",
    "word embeddings, true",
    "DLS, false",
    "loss, false",
    "cross loss, false",
    "bias, false",
    "AS, false",
  })
  void writtenAsPlural(String term, boolean expected) {
    assertEquals(expected, TermKeys.isWrittenAsPlural(term));
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50, resnet",
    "imagenet21k, imagenet",
    "Llama-2-7B, Llama-2-",
    "gpt3k2b, gpt3k",
    "vgg16, vgg",
    "yolov3, yolov yolo",
    "MobileNetV2, MobileNetV MobileNet",
    "gpt4, gpt",
    "GPT-3.5, GPT-",
    "v1.2., ''",
    "t5, ''",
    "f1, ''",
    "lstm, ''",
    "2020, ''",
    "mAP@0.5, mAP@k mAP",
    "pass@10, pass@k pass",
    "user@x10, user@x",
    "hp 9000, ''",
    "word2vec, ''",
  })
  void withoutNumber(String key, String expected) {
    assertEquals(expected, String.join(" ", TermKeys.withoutNumber(key)));
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, true",
    "ResNet, true",
    "k-NN, true",
    "pH, true",
    "mAP, true",
    "k-Means, false",
    "F1, true",
    "T5, true",
    "Adam, false",
    "Bayesian network, false",
    "dropout, false",
    "2020, false",
    "RMSprop, true",
    "mAP, true",
    "C4, true",
    "attention, false",
  })
  void acronyms(String term, boolean expected) {
    assertEquals(expected, TermKeys.isAcronym(term));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "az", "lt"})
  void keysAreTheSameInEveryLocale(String language) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertEquals("imagenet", TermKeys.folded("IMAGENET"));
      assertEquals("imagenet", TermKeys.head("IMAGENET"));
      assertEquals("iti", TermKeys.folded("\u0130T\u0130"));
      assertEquals(List.of("INCEPTION"), TermKeys.singulars("INCEPTIONS"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aTextOfNothingButSeparatorsKeepsThem() {
    assertEquals("-", TermKeys.folded("-"));
    assertEquals("...", TermKeys.folded("..."));
    assertEquals("", TermKeys.folded(""));
  }

  @Test
  void normalisingTwiceChangesNothing() {
    Random random = new Random(SEED);
    String pieces =
        "aB \u00E9\u0301\u0308\u200B\u00AD-\u2013'\u2019\u03B2\u03C3\u0130\u00DF\uFB01\uFF21\u6DF1*+.";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(8); n >= 0; n--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      String exact = TermKeys.exact(text.toString());
      String message = "seed " + SEED + ", text " + i + ": " + text.codePoints().boxed().toList();
      assertEquals(exact, TermKeys.exact(exact), message);
      String folded = TermKeys.folded(text.toString());
      assertEquals(folded, TermKeys.folded(exact), message);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NF-\u03BAB, NF-kB",
    "\u03B2-lactamase, b-lactamase",
    "\u00B5Torrent, uTorrent",
    "\u0394H, DH",
    "LSTM, LSTM",
  })
  void greekIsTypedInLatinLetters(String term, String typed) {
    assertEquals(typed, TermKeys.latin(term));
  }
}
