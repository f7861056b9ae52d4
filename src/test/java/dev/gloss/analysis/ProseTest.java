package dev.gloss.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  private static final long SEED = Long.getLong("seed", 20261123L);
  private static final Prose ENGLISH = new Prose("en");

  private static String joined(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "long short-term memory, long short term memory",
    "state-of-the-art, state of the art",
    "An L.S.T.M. and LSTMs, an lstm and lstm",
    "the LSTM's gates, the lstm gates",
    "Newton\u2019s method, newton method",
    "e.g. 3.5 percent, e g 3.5 percent",
    "Node.js with weight_decay, node js with weight decay",
    "DLS and DLs, dls and dl",
    "ResNets and DenseNet's, resnet and densenet",
    "MLOps AlphaGauss, mlops alphagauss",
    "C++ and C#, cplusplus and csharp",
    "the A* search, the astar search",
    "**bold** and *slanted* words, bold and slanted words",
    "a footnote* here, a footnote here",
    "Nystr\u00F6m na\u00EFve, nystrom naive",
    "\u03B2-VAE, beta vae",
    "soft\u00ADhyphen, softhyphen",
    "\u6DF1\u5C64\u5B66\u7FD2, \u6DF1\u5C64 \u5C64\u5B66 \u5B66\u7FD2",
    "\uFF2C\uFF33\uFF34\uFF2D, lstm",
    "TCP\\IP, tcp ip",
    "CO\u2082 and H\u2082SO\u2084, co2 and h2so4",
    "R\u00B2 and R^2 and m\u00B3, r2 and r2 and m3",
    "LSTM\u00B9 and 10\u2076 and 10^6, lstm and 10 and 10 6",
    "3\u00D73 and 3 \u00D7 3 and 3 x 3 and 3x3, 3x3 and 3x3 and 3x3 and 3x3",
    "'1,000 of 10,000,000 and 1,2,3', '1000 of 10000000 and 1,2,3'",
    "224\u00D7224\u00D73 by a \u00D7 b, 224x224x3 by a b",
    "'??? ... ---', ''",
  })
  void words(String text, String expected) {
    assertEquals(expected, joined(ENGLISH.words(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "gradients, gradient",
    "networks, network",
    "colours, color",
    "normalised, normalized",
    "training, trained",
    "memories, memory",
    "haemoglobin, hemoglobin",
    "sulphates, sulfate",
    "leukaemia, leukemia",
    "1st, first",
    "10th, tenth",
  })
  void stemsBringFormsTogether(String one, String other) {
    assertEquals(joined(ENGLISH.stems(other)), joined(ENGLISH.stems(one)));
  }

  @ParameterizedTest
  @CsvSource({
    "man, men",
    "woman, women",
    "child, children",
    "foot, feet",
    "tooth, teeth",
    "mouse, mice",
    "life, lives",
    "half, halves",
    "leaf, leaves",
    "knife, knives",
    "shelf, shelves",
    "vertex, vertices",
    "vertex, vertexes",
    "index, indices",
    "index, indexes",
    "matrix, matrices",
    "appendix, appendices",
    "axis, axes",
    "basis, basis",
    "hypothesis, hypotheses",
    "criterion, criteria",
    "phenomenon, phenomena",
    "automaton, automata",
    "corpus, corpora",
    "maximum, maxima",
    "spectrum, spectra",
    "nucleus, nuclei",
    "stimulus, stimuli",
    "radius, radii",
    "formula, formulae",
    "formula, formulas",
    "bus, buses",
    "gas, gases",
    "movie, movies",
    "quiz, quizzes",
    "loss, losses",
    "batch, batches",
    "box, boxes",
    "policy, policies",
    "bias, biases",
    "lens, lenses",
    "alias, aliases",
    "virus, viruses",
    "wiki, wikis",
    "menu, menus",
    "gpu, gpus",
    "colour, colours",
    "centre, centres",
    "offence, offences",
  })
  void pluralsAreFormsOfTheirSingular(String singular, String plural) {
    assertEquals(joined(ENGLISH.stems(singular)), joined(ENGLISH.stems(plural)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "act",
        "advance",
        "arm",
        "art",
        "ball",
        "base",
        "board",
        "book",
        "bound",
        "capital",
        "card",
        "chamber",
        "colour",
        "component",
        "condition",
        "coordinate",
        "cost",
        "date",
        "day",
        "depth",
        "dimension",
        "direction",
        "dog",
        "draft",
        "drop",
        "dynamo",
        "effect",
        "element",
        "eye",
        "feature",
        "figure",
        "force",
        "foundation",
        "frame",
        "friend",
        "fund",
        "game",
        "good friend",
        "guideline",
        "height",
        "key",
        "king",
        "lead",
        "letter",
        "light",
        "limit",
        "line",
        "link",
        "list",
        "lock",
        "look",
        "motion",
        "movement",
        "need",
        "nerve",
        "net",
        "number",
        "observation",
        "office",
        "order",
        "paper",
        "part",
        "period",
        "pile",
        "pipe",
        "point",
        "pool",
        "portal",
        "power",
        "principle",
        "proportion",
        "qualification",
        "range",
        "rate",
        "region",
        "relation",
        "representation",
        "resource",
        "respect",
        "return",
        "right",
        "rock",
        "role",
        "root",
        "round",
        "rule",
        "run",
        "sand",
        "second",
        "sense",
        "session",
        "shade",
        "share",
        "single",
        "stage",
        "stair",
        "stall",
        "star",
        "state",
        "step",
        "stick",
        "store",
        "string",
        "tail",
        "talk",
        "tap",
        "term",
        "thing",
        "time step",
        "control list",
        "top",
        "trade",
        "transaction",
        "travel",
        "volume",
        "voyage",
        "wait",
        "wall",
        "water",
        "way",
        "weight",
        "wheel",
        "wing",
        "word",
        "work",
        "year",
        "zone"
      })
  void pluralsInSAreFormsOfTheirSingular(String singular) {
    assertEquals(joined(ENGLISH.stems(singular)), joined(ENGLISH.stems(singular + "s")));
  }

  @ParameterizedTest
  @CsvSource({
    "news, new",
    "gas, ga",
    "his, hi",
    "gps, gp",
    "dns, dn",
    "loss, los",
    "status, statu",
  })
  void wordsInSThatAreNoPluralsStayApart(String word, String other) {
    assertNotEquals(joined(ENGLISH.stems(other)), joined(ENGLISH.stems(word)));
  }

  @ParameterizedTest
  @CsvSource({"BBPS, BBP", "DLS, DL", "GANS, GAN", "AS, A", "ACES, ACE", "GAS, GA", "IOS, IO"})
  void acronymsAreNotStemmed(String one, String other) {
    assertNotEquals(joined(ENGLISH.stems(other)), joined(ENGLISH.stems(one)));
  }

  @Test
  void eachLanguageHasItsStemmer() {
    Prose german = new Prose("DE");
    assertEquals("de", german.language());
    assertEquals(joined(german.stems("Netzen")), joined(german.stems("Netze")));
    assertEquals(joined(german.stems("H\u00E4usern")), joined(german.stems("Hauses")));
    assertNotEquals(joined(ENGLISH.stems("Netzen")), joined(ENGLISH.stems("Netz")));
  }

  @Test
  void noneLeavesWordsAsTheyAre() {
    Prose none = new Prose("none");
    assertEquals("trained networks colours", joined(none.stems("Trained networks, colours")));
    assertEquals("colour", none.commonSpelling("colour"));
    assertFalse(none.isStopWord("the"));
    assertTrue(ENGLISH.isStopWord("the"));
  }

  @ParameterizedTest
  @CsvSource({
    "de, das, netz",
    "fr, et, reseau",
    "es, esta, corazon",
    "tr, ve, deniz",
    "en, the, it"
  })
  void stopWordsAreTheLanguages(String language, String stop, String other) {
    Prose prose = new Prose(language);
    assertTrue(prose.isStopWord(stop));
    assertEquals(language.equals("en"), prose.isStopWord(other));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, l'ADN et l\u2019ARN d'une cellule, adn et arn une cellule",
    "it, l'algoritmo dell'apprendimento, algoritmo apprendimento",
    "ca, l'aprenentatge, aprenentatge",
    "en, l'ADN, l'adn",
  })
  void elisionsArePartedFromTheirWord(String language, String text, String words) {
    assertEquals(words, joined(new Prose(language).words(text)));
  }

  @Test
  void unknownLanguageNamesTheKnown() {
    Exception refusal = assertThrows(IllegalArgumentException.class, () -> new Prose("klingon"));
    assertTrue(refusal.getMessage().contains("\"klingon\""), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("de, el, en"), refusal.getMessage());
  }

  @Test
  void offsetsAreThoseOfTheText() {
    String text =
        "\uD83D\uDE00 e\u0301t\u00E9: C++, the L.S.T.M.'s \u03B2-VAE \uD83C\uDDE9\uD83C\uDDEA"
            + " gates";
    List<String> stretches =
        ENGLISH.words(text).stream().map(t -> text.substring(t.start(), t.end())).toList();
    assertTrue(
        stretches.containsAll(List.of("e\u0301t\u00E9", "C++", "\u03B2", "VAE", "gates")),
        stretches.toString());
  }

  @Test
  void offsetsAreThoseOfTheSignsAsWritten() {
    String text = "of C#, 3 \u00D7 3, then R^2, H\u2082O and x";
    List<String> stretches =
        ENGLISH.words(text).stream().map(t -> text.substring(t.start(), t.end())).toList();
    assertEquals(
        List.of("of", "C#", "3 \u00D7 3", "then", "R^2", "H\u2082O", "and", "x"), stretches);
  }

  static Iterable<String> languages() {
    return Prose.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void stemsStandWhereTheWordsStand(String language) {
    Prose prose = new Prose(language);
    Random random = new Random(SEED);
    String letters =
        "abes ingrtADS's.-\u00E9\u00FC\u0131\u0431\u0438\u05D0\u0645\u0929\u6DF1\u5B66\u03B2\u200B+*"
            + " ";
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n >= 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      List<Token> words = prose.words(text.toString());
      String message = "seed " + SEED + ", language " + language + ", text \"" + text + "\"";
      assertEquals(places(words), places(prose.stems(text.toString())), message);
      assertTrue(words.stream().noneMatch(word -> word.text().isEmpty()), message);
    }
  }

  private static List<String> places(List<Token> tokens) {
    return tokens.stream().map(t -> t.position() + ":" + t.start() + "-" + t.end()).toList();
  }
}
