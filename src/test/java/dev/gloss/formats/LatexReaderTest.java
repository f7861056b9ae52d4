package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexReaderTest {
  private static final Path SAMPLE =
      Path.of("src/test/resources/dev/gloss/formats/latex/every-command.tex");

  @TempDir Path folder;

  private Recording read(String text) throws IOException {
    return Recording.of(Files.writeString(folder.resolve("x.tex"), text));
  }

  private static String described(Entry e) {
    return String.join(
        " | ",
        e.place().line() + " " + e.term(),
        String.valueOf(e.expansion()),
        String.valueOf(e.definition()),
        String.valueOf(e.aliases()),
        String.valueOf(e.see()));
  }

  @Test
  void everyCommand() throws IOException {
    Recording told = Recording.of(SAMPLE);
    assertEquals(List.of(), told.problems);
    assertEquals(
        List.of(
            "5 LSTM | long short-term memory | null | [LSTMs] | [RNN]",
            "7 RNN | recurrent neural network | 100 % of LSTMs are recurrent; see | [] | []",
            "8 Adam | adaptive moment estimation | An optimiser, not a person: β_1–β_2 “averages” |"
                + " [Adams] | []",
            "14 naïve Bayes | null | Bayes’ rule, café included. | [] | []",
            "18 GRU | gated recurrent unit | null | [] | []",
            "19 ReLU | rectified linear unit | null | [] | []",
            "20 sgd | stochastic gradient descent | null | [] | []",
            "23 CNN | convolutional neural network | With filters, many | [] | []"),
        told.entries.stream().map(LatexReaderTest::described).toList());
    assertEquals(new Origin("Hand-made acronyms", "CC0"), told.entries.get(0).origin());
    assertEquals(
        List.of("\\newacronym within a definition"),
        told.skipped.stream().map(s -> s.text()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\\newacronym{a}{A}~\\newacronym wants {key}{short}{long}",
        "\\newacronym{a}{A}{b~\\newacronym opens a brace or bracket that is never closed",
        "\\acro{a}~\\acro wants {key}{long}, or {key}[short]{long}",
        "\\DeclareAcronym{a}~\\DeclareAcronym wants {key}{short=…,long=…}",
        "\\newglossaryentry{a}~\\newglossaryentry wants {key}{name=…,description=…}",
        "\\newglossaryentry{a}{name=A}~entry \"A\" has neither expansion nor definition"
      })
  void whatIsMissingIsTold(String command, String message) throws IOException {
    assertEquals(List.of("x.tex:2: " + message), read("\n" + command).problems(folder));
  }

  @Test
  void aFileOfAnotherNameIsKnownByItsCommands() throws IOException {
    Path file = Files.writeString(folder.resolve("x.sty"), "\\acro{A}{be}\n");
    assertEquals(List.of("A"), Recording.of(file).terms());
  }

  @Test
  void relatedTermsMayHaveATag() throws IOException {
    Recording told =
        read(
            """
            \\newglossaryentry{a}{name=A, see=[see also]{re}, description=be sea}
            \\newglossaryentry{b}{name=B, description=sea dee, see=[cf.]{re,a}}
            \\newacronym[see={[see also]re}]{c}{C}{dee ee}
            \\newacronym{re}{RE}{regular expression}
            """);
    assertEquals(List.of(), told.problems);
    assertEquals(
        List.of(List.of("RE"), List.of("RE", "A"), List.of("RE"), List.of()),
        told.entries.stream().map(Entry::see).toList());
  }

  @Test
  void symbolsOfGlossariesExtra() throws IOException {
    Recording told =
        read(
            """
            \\glsxtrnewsymbol[description={density}]{rho}{\\ensuremath{\\rho}}
            \\glsxtrnewsymbol[description={viscosity}]{nu}
            """);
    assertEquals(
        List.of("1 ρ | null | density | [] | []"),
        told.entries.stream().map(LatexReaderTest::described).toList());
    assertTrue(told.problems.toString().contains("\\glsxtrnewsymbol wants {key}{symbol}"));
  }

  @Test
  void commandsOfItsOwnAreRead() throws IOException {
    Recording told =
        read(
            """
            \\newcommand{\\knn}{$k$-NN}
            \\newcommand*\\near % as in
              {nearest neighbours}
            \\newacronym{a}% the key
              {\\knn}{$k$ \\near}
            \\newacro{b}[BN]{batch norm}
            """);
    assertEquals(List.of(), told.problems);
    assertEquals(
        List.of("4 k-NN | k nearest neighbours", "6 BN | batch norm"),
        told.entries.stream().map(e -> described(e).replace(" | null | [] | []", "")).toList());
  }

  @Test
  void bracketsLeftOpenAreToldOnce() throws IOException {
    Recording told =
        assertTimeout(
            Duration.ofSeconds(20),
            () -> read("{" + "\\acro{a}[x\n".repeat(200_000) + "}\n\\acro{b}\n"));
    assertEquals(2, told.problems.size());
    assertTrue(told.problems.get(0).toString().contains("never closed"));
    assertTrue(
        told.problems.get(1).toString().contains(":200002"), told.problems.get(1).toString());
  }
}
