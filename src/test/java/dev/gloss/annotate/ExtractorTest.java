package dev.gloss.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a whole text says: each pair once, and the acronyms it leaves undefined. */
class ExtractorTest {
  private static Extraction extract(String text) {
    return Extractor.extract(text.replace('⏎', '\n'), TextOptions.DEFAULT);
  }

  private static String undefined(String text) {
    return extract(text).undefined().stream()
        .map(acronym -> acronym.shortForm() + " " + acronym.uses())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          An SVM, two SVMs and the SVM's kernel | SVM 3
          SVMs first, then support vector machines (SVMs) | ''
          support vector machines (SVMs) and SVM2 | ''
          long short-term memory (LSTM), a BiLSTM-CRF | CRF 1
          A GPT-4 and ISO/IEC 3 | GPT 1, ISO 1, IEC 1
          Part IV AND part II of GitHub and OpenAI | ''
          ON THE USE OF NETS⏎we use a CNN | CNN 1
          see http://NLP.org and ABC@x.org | ''
          an INCOMPREHENSIBLE word | ''
          see docs/API.md, HTTP_GET and ~/LIB/x but TCP/IP | TCP 1, IP 1
          call `GET` of the API⏎⏎```⏎PUT it⏎``` | API 1
          we use a CNN⏎⏎## References⏎⏎Doe, J. On nets. ICML, 2020. | CNN 1
          BACKGROUND: We ask. METHODS: An RNN. CAUTION AND AIMS: none | RNN 1
          the Ⅲ-Ⅴ compounds, ⒶⒷ and a ⅢDNA | DNA 1
          A throw of 5 QB by 8 GPUs | GPU 1
          We used k-NN, two t-SNEs and MC-dropout on non-IID data | k-NN 1, t-SNE 1
          A Bi-LSTM, MC-dropout and MC by hand, a CNN-LSTM | Bi-LSTM 1, MC 1, CNN 1, LSTM 1
          Stable. NOTE: DO NOT USE IN PRODUCTION. A GPU | GPU 1
          TODO: write on the GPU | GPU 1
          Under [MIT](LICENSE), see [THE LICENSE](LICENSE) and an [LSTM cell](x) | LSTM 1
          DNA: it is known. **RESULTS:** The METHODS fail | DNA 1, METHODS 1
          """)
  void acronymsWithoutDefinition(String text, String expected) {
    assertEquals(expected.equals("''") ? "" : expected, undefined(text));
  }

  @Test
  void eachPairIsToldOnceWhereItIsFirstDefined() {
    Extraction extraction =
        extract("An average precision (AP). Average Precision (AP), affinity propagation (AP).");
    assertEquals(
        List.of("average precision", "affinity propagation"),
        extraction.abbreviations().stream().map(Abbreviation::longForm).toList());
    assertEquals(3, extraction.abbreviations().get(0).longStart());
  }

  @Test
  void everyPlaceIsTheOriginals() {
    String raw = "An eﬃcient long short-\nterm memory ( LSTM) of\n\na support vector machine (SVM)";
    List<Abbreviation> found = Extractor.extract(raw, TextOptions.DEFAULT).abbreviations();
    Abbreviation lstm = found.get(0);
    assertEquals("LSTM", raw.substring((int) lstm.shortStart(), (int) lstm.shortEnd()));
    assertEquals(
        "long short-\nterm memory", raw.substring((int) lstm.longStart(), (int) lstm.longEnd()));
    Abbreviation svm = found.get(1);
    assertEquals(raw.length() - 4, svm.shortStart());
    assertEquals(raw.indexOf("support"), svm.longStart());
  }

  /** The letters of the second stand in the first too. */
  @Test
  void eachPartOfACompoundHasItsOwnPlace() {
    String raw = "We report MAP/AP here";
    List<UndefinedAcronym> found = extract(raw).undefined();
    assertEquals(List.of("MAP", "AP"), found.stream().map(UndefinedAcronym::shortForm).toList());
    assertEquals(raw.indexOf("MAP"), found.get(0).start());
    assertEquals(raw.indexOf("/AP") + 1, found.get(1).start());
  }

  @Test
  void placesAreThoseOfTheTextWithItsMarks() {
    String raw = "the *support* vector machine (**SVM**)";
    Abbreviation svm = extract(raw).abbreviations().get(0);
    assertEquals("support vector machine", svm.longForm());
    assertEquals(
        "support* vector machine", raw.substring((int) svm.longStart(), (int) svm.longEnd()));
    assertEquals("SVM", raw.substring((int) svm.shortStart(), (int) svm.shortEnd()));
  }

  @Test
  void aStreamIsReadInItsEncodingOnly() throws IOException {
    byte[] latin = "Médecins sans frontières (MSF)".getBytes(StandardCharsets.ISO_8859_1);
    TextOptions options = TextOptions.DEFAULT.withEncoding("windows-1252");
    assertEquals(
        "Médecins sans frontières",
        Extractor.extract(new ByteArrayInputStream(latin), "x", options)
            .abbreviations()
            .get(0)
            .longForm());
    assertThrows(
        TextException.class,
        () -> Extractor.extract(new ByteArrayInputStream(latin), "x", TextOptions.DEFAULT));
  }

  @Test
  void anAcronymEndsWhereItDoesInTheOriginal() {
    String raw = "Two ZQ\u00ADRTs.";
    UndefinedAcronym found = extract(raw).undefined().get(0);
    assertEquals("ZQRT", found.shortForm());
    assertEquals("ZQ\u00ADRT", raw.substring((int) found.start(), (int) found.end()));
  }

  @Test
  void aTextLongerThanABlockIsReadWhole() throws IOException {
    String filler = "Nothing of note happens in this sentence. ".repeat(3000) + "\n\n";
    String text = filler + "A support vector machine (SVM). " + filler + "The SVM and the CNN.";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Extraction extraction =
        Extractor.extract(new ByteArrayInputStream(bytes), "x", TextOptions.DEFAULT);
    assertEquals(extraction, extract(text));
    assertEquals(text.indexOf("SVM"), extraction.abbreviations().get(0).shortStart());
    assertEquals(
        List.of(
            new UndefinedAcronym(
                "CNN", text.indexOf("CNN"), text.indexOf("CNN") + 3, 1, false, null)),
        extraction.undefined());
  }

  @Test
  void anyTextIsAnsweredWithinItself() {
    String[] pieces = {
      "(",
      ")",
      "[",
      "]",
      "LSTM",
      "long",
      "short-term",
      " ",
      " ",
      "memory",
      ", ",
      "; ",
      "or ",
      "\n",
      "A",
      "I",
      "i.e. ",
      " - ",
      ": ",
      "α",
      "\uD83D",
      "*",
      "**",
      "`",
      "](a.b)",
      "1",
      "/",
      "'",
      "GANs",
      "(GAN)",
      "Ⅲ",
      "ⓑ",
      "Ⓐ",
      "\uD83C\uDD30", // a squared A
      "\uD835\uDC00", // a mathematical A
      "ǅ",
      "Ⱥ",
      "İ",
      "ß",
      "ª",
      "\u0301",
      "\u2028"
    };
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      check(text.toString(), "seed " + seed + ": " + text);
    }
  }

  private static void check(String text, String message) {
    Extraction extraction = extract(text);
    for (Abbreviation pair : extraction.abbreviations()) {
      assertTrue(0 <= pair.shortStart() && pair.shortStart() < pair.shortEnd(), message);
      assertTrue(0 <= pair.longStart() && pair.longStart() < pair.longEnd(), message);
      assertTrue(pair.shortEnd() <= text.length() && pair.longEnd() <= text.length(), message);
      assertTrue(
          pair.longEnd() <= pair.shortStart() || pair.shortEnd() <= pair.longStart(), message);
    }
    for (UndefinedAcronym acronym : extraction.undefined()) {
      assertTrue(text.startsWith(acronym.shortForm(), (int) acronym.start()), message);
    }
  }
}
