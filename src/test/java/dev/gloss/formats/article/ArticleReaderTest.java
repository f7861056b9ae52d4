package dev.gloss.formats.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.formats.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleReaderTest {
  private static final Path ARTICLES = Path.of("src/test/resources/dev/gloss/formats/article");
  private static final Set<String> WITHOUT_SEEDS =
      Set.of("canonical.md", "mixed.md", "mixed-lines.txt", "numbered-titles.txt", "shapes.md");
  private static final Set<String> SEEDS =
      new TreeSet<>(
          List.of(
              "AI",
              "ML",
              "DL",
              "NN",
              "CNN",
              "RNN",
              "LSTM",
              "GRU",
              "GAN",
              "DNN",
              "RL",
              "ReLU",
              "SGD",
              "Adam",
              "RMSprop",
              "ResNet",
              "EfficientNet",
              "VGG",
              "ImageNet",
              "DenseNet",
              "GPU",
              "TPU"));

  @TempDir Path folder;

  static List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      return files.filter(p -> !p.toString().endsWith(".golden")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void readsAsTheGoldenFileSays(Path article) throws IOException {
    List<String> told = describe(Recording.of(article));
    Path golden = article.resolveSibling(article.getFileName() + ".golden");
    if (Boolean.getBoolean("golden.update")) {
      Files.write(golden, told);
    }
    assertEquals(Files.readAllLines(golden), told);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void findsEachSeedOnceWhateverTheLineEnds(Path article) throws IOException {
    if (WITHOUT_SEEDS.contains(String.valueOf(article.getFileName()))) {
      return;
    }
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = Files.readString(article).replace("\n", end);
      Recording told = Recording.of(Files.writeString(folder.resolve("x.md"), text));
      assertEquals(22, told.entries.size());
      assertEquals(SEEDS, new TreeSet<>(told.terms()));
      assertEquals(20, told.entries.stream().filter(e -> e.expansion() != null).count());
    }
  }

  private static List<String> describe(Recording told) {
    List<String> lines = new ArrayList<>();
    for (Entry e : told.entries) {
      lines.add(line(e.place()) + " [" + e.section() + "] " + e.term() + " | " + e.expansion());
      lines.add("    " + e.definition());
      if (!(e.aliases().isEmpty() && e.see().isEmpty() && e.examples().isEmpty())
          || e.sense() > 0) {
        lines.add(
            "    also %s, see %s, e.g. %s, source %s, id %s, sense %d"
                .formatted(e.aliases(), e.see(), e.examples(), e.source(), e.id(), e.sense()));
      }
    }
    told.problems.forEach(p -> lines.add(p.level() + " " + line(p.place()) + " " + p.message()));
    told.skipped.forEach(s -> lines.add("skipped " + line(s.place()) + " " + s.text()));
    return lines;
  }

  private static String line(Place place) {
    return String.valueOf(place == null ? 0 : place.line());
  }

  private Recording read(String text) throws IOException {
    return Recording.of(Files.writeString(folder.resolve("x.md"), text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LSTM - long short-term memory~GRU - gated recurrent unit~CNN - convolutional neural network | LSTM, GRU, CNN
          LSTM - long short-term memory~~GRU - gated recurrent unit~~CNN - convolutional neural network | LSTM, GRU, CNN
          MI: myocardial infarction~CHF: congestive heart failure | MI, CHF
          LSTM (long short-term memory)~GRU (gated recurrent unit) | LSTM, GRU
          LSTM – long short-term memory~GRU – gated recurrent unit | LSTM, GRU
          Port – the left side of a vessel~Starboard – the right side of a vessel | Port, Starboard
          GRU - gated recurrent unit~dropout - random removal of units~CNN - convolutional neural network | GRU, dropout, CNN
          GRU - gated recurrent unit~CNN - convolutional neural network: A net that slides~over images. | GRU, CNN
          RBF - radial basis~function: A function of distance. | RBF
          SGD - stochastic gradient descent: A step - a small~one - against the gradient. | SGD
          """)
  void readsPlainLinesAsEntries(String text, String terms) throws IOException {
    for (String end : List.of("\n", "\r\n")) {
      Recording told = read(text.replace("~", end) + end);
      assertEquals(List.of(terms.split(", ", -1)), told.terms());
      assertTrue(told.entries.stream().allMatch(e -> e.section() == null), told.entries::toString);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - **VGG** - Visual Geometry Group:        | 1: entry "VGG" has no definition
          - **VGG**:                                | 1: entry "VGG" has no definition
          - **VGG** - Visual Geometry Group: x~  - sense: two | 2: entry "VGG" has the sense "two", wanted a whole number from 1 to 2,147,483,647
          """)
  void tellsBadEntries(String text, String message) throws IOException {
    Recording told = read(text.replace('~', '\n') + "\n- **GRU** - gated recurrent unit: A net.\n");
    assertEquals(List.of("x.md:" + message), told.problems(folder));
  }

  @Test
  void tellsALongBoldTerm() throws IOException {
    Recording told = read("- **" + "x".repeat(300) + "**: a definition.\n- **A**: b c d.\n");
    assertTrue(told.problems.get(0).message().contains("a term of 300 characters, at most 256"));
  }

  @Test
  void keepsAColonWithinABoldTerm() throws IOException {
    Recording told = read("- **N:M sparsity**: At most N of every M weights are kept.\n");
    assertEquals(List.of("N:M sparsity"), told.terms());
    assertEquals("At most N of every M weights are kept.", told.entries.get(0).definition());
  }

  @Test
  void tellsNulAndControls() throws IOException {
    Recording told = read("- **A**: b c d.\n- **B**: x\0y z.\n- **C**: x \u0007 z.\n");
    assertEquals(2, told.problems.size());
    assertEquals(
        "line has U+0000, control characters are not allowed", told.problems.get(0).message());
  }

  @Test
  void warnsOfMisspeltKeys() throws IOException {
    Recording told =
        read("- **A** - alpha: b c d.\n  - alos: x\n  - soruce: y\n  - see also: z\n  - also:\n");
    assertEquals(
        List.of(
            "x.md:2: \"alos:\" is read as part of the definition; \"also:\" was meant?",
            "x.md:3: \"soruce:\" is read as part of the definition; \"source:\" was meant?",
            "x.md:4: \"see also:\" is read as part of the definition; \"see:\" was meant?",
            "x.md:5: \"also:\" of entry \"A\" is empty"),
        told.problems(folder));
    assertEquals("b c d. alos: x soruce: y see also: z", told.entries.get(0).definition());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siehe auch: RNN, GRU | Synonyme: Netz; Gedächtnis | Beispiel: Ein LSTM lernt. | Quelle: Buch
          Voir aussi\u00a0: RNN, GRU | Synonymes : Netz; Gedächtnis | Exemple : Ein LSTM lernt. | Source : Buch
          siehe: RNN, GRU | Synonyme: Netz; Gedächtnis | z. B.: Ein LSTM lernt. | Quelle: Buch
          関連語: RNN, GRU | 別名: Netz; Gedächtnis | 例: Ein LSTM lernt. | 出典: Buch
          """)
  void nestedKeysAreThoseOfTablesInOtherLanguages(
      String see, String also, String example, String source) throws IOException {
    String nested = "  - " + String.join("\n  - ", see, also, example, source) + "\n";
    Recording told = read("- **LSTM** - long short-term memory: b c d.\n" + nested);
    Entry entry = told.entries.get(0);
    assertEquals("b c d.", entry.definition());
    assertEquals(List.of("RNN", "GRU"), entry.see());
    assertEquals(List.of("Netz", "Gedächtnis"), entry.aliases());
    assertEquals(List.of("Ein LSTM lernt."), entry.examples());
    assertEquals("Buch", entry.source());
    assertEquals(List.of(), told.problems);
  }

  /** Tables have columns of that name; beneath an entry it says what kinds there are. */
  @Test
  void otherEnglishNamesBeginSentences() throws IOException {
    Recording told = read("- **GAN** - generative net: b c d.\n  - Variants: WGAN and LSGAN.\n");
    assertEquals(List.of(), told.entries.get(0).aliases());
    assertEquals("b c d. Variants: WGAN and LSGAN.", told.entries.get(0).definition());
  }

  @Test
  void refusesAnArticleOfMoreThan16Megabytes() throws IOException {
    Path file = folder.resolve("big.txt");
    Files.writeString(file, ("x".repeat(999) + "\n").repeat(17_000));
    assertEquals(
        List.of(
            "big.txt: the file is larger than 16,777,216 bytes (16 MB); split it or use JSON Lines"),
        Recording.of(file).problems(folder));
  }

  private List<String> terms(String article) throws IOException {
    return Recording.of(Files.writeString(folder.resolve("x.md"), article)).terms();
  }

  @Test
  void codeHoldsNoEntries() throws IOException {
    String entry = "- **%s** - a network: it learns.\n";
    String code = "\n```\n" + entry.formatted("Code") + "```\n\n" + entry.formatted("B");
    assertEquals(List.of("A", "B"), terms(entry.formatted("A") + code));
    assertEquals(
        List.of("A", "B"),
        terms("```x``` is code.\n\n" + entry.formatted("A") + code),
        "code within a line opens nothing");
    assertEquals(
        List.of("A", "B"),
        terms("````\n\n" + entry.formatted("A") + code),
        "what is never closed hides nothing, and no closed code is read for it");
    assertEquals(
        List.of("B"), terms("~~~yaml\n" + entry.formatted("A") + "~~~\n" + entry.formatted("B")));
  }

  @Test
  void manyOpenFencesAreReadInLinearTime() throws IOException {
    StringBuilder article = new StringBuilder();
    for (int length = 2_000; length > 3; length--) {
      article.append("`".repeat(length)).append("x\n\n");
    }
    article.append("\n".repeat(300_000)).append("- **A** - a network: it learns.\n");
    assertTimeout(
        Duration.ofSeconds(20), () -> assertEquals(List.of("A"), terms(article.toString())));
  }
}
