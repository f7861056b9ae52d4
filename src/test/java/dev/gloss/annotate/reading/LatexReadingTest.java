package dev.gloss.annotate.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees of LaTeX's source; in the tables ⏎ is a line's end. */
class LatexReadingTest {
  private static String seen(String raw) {
    return TextBlocks.of(raw.replace('⏎', '\n'), true).stream()
        .map(TextBlock::text)
        .collect(Collectors.joining())
        .replace('\n', '⏎');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          a \\emph{long short-term memory} (LSTM) | a long short-term memory (LSTM)
          {\\bf long} x | long x
          a~LSTM\\footnote{Or RNN.} x | a LSTM Or RNN. x
          100\\,\\% of \\#3 \\& more | 100 % of #3 & more
          one % two⏎  three | one three
          one %⏎⏎two | one ⏎⏎two
          5 \\% of all | 5 % of all
          a $L_2$ norm, \\(x\\) and \\[y\\] | a  norm,  and
          $$x$$ done | done
          $k$-NN and $\\beta$-VAE | k-NN and β-VAE
          $k$ means | means
          one $ only⏎⏎and $ more | one  only⏎⏎and  more
          \\begin{align*}x&=y\\end{align*}z | ⏎z
          \\begin{center}text\\end{center} | ⏎text⏎
          \\begin{tabular}{lc}GAN & net\\\\ \\end{tabular} | ⏎GAN   net⏎ ⏎
          \\verb!LSTM! gone, \\lstinline{GAN} too | gone,  too
          see \\cite[p.~3]{a,b} and \\citep{c} | see  and
          \\usepackage[x]{y}\\newcommand{\\z}[1]{LSTM #1}text | text
          \\def\\z#1{LSTM}text | text
          \\href{http://x}{a GAN} \\textcolor{red}{b} | a GAN b
          \\item[CNN] convolutional | ⏎CNN: convolutional
          [a] and b] | [a] and b]
          Nystr\\"om, Nystr\\"{o}m, Fran\\c{c}ois, na\\"\\i ve | Nyström, Nyström, François, naïve
          Stra\\ss e, \\LaTeX{} | Straße, LaTeX
          ``GAN'' it's -- 1--2 --- x-y | “GAN” it's – 1–2 — x-y
          \\section{On GANs} Text | ⏎⏎On GANs Text
          \\acro{MANET}{Mobile \\emph{Ad-hoc} Network} | ⏎MANET (Mobile Ad-hoc Network)⏎
          \\acrodef{manet}[MANET]{Mobile Ad-hoc Network} x | ⏎MANET (Mobile Ad-hoc Network)⏎ x
          \\newacronym[a=b]{csma}{CSMA}⏎  {carrier-sense multiple access} | ⏎CSMA (carrier-sense multiple access)⏎
          \\DeclareAcronym{xss}{short=XSS, long = {cross-site scripting}, tag=x} | ⏎XSS (cross-site scripting)⏎
          \\DeclareAcronym{xss}{⏎short = XSS ,⏎long = cross-site scripting⏎} | ⏎XSS (cross-site scripting)⏎
          \\acro{MANET} and \\newacronym{a}{b | MANET and ab
          \\unknown[opt]{shown} | shown
          """)
  void readsAsTypeset(String raw, String expected) {
    assertEquals(expected, seen(raw).strip());
  }

  @Test
  void anEnvironmentIsPassedOverAcrossBlocks() {
    String raw =
        "Before\n\\begin{verbatim}\n" + "LSTM\n\n".repeat(30_000) + "\\end{verbatim} after";
    assertEquals("Before⏎⏎ after", seen(raw));
  }

  @Test
  void aDefinedAcronymHasItsPlace() {
    String raw = "\\newacronym{gan}{GAN}{generative \\emph{adversarial} network} x";
    TextBlock block = TextBlocks.of(raw, true).get(0);
    assertEquals("\nGAN (generative adversarial network)\n x", block.text());
    assertEquals(raw.indexOf("GAN"), block.start(1));
    assertEquals(raw.indexOf("GAN") + 3, block.end(4));
    assertEquals(raw.indexOf("generative"), block.start(6));
    assertEquals(raw.length() - 3, block.end(block.text().indexOf(")")));
  }

  @Test
  void placesAreTheOriginals() {
    String raw = "A \\emph{GAN} by Nystr\\\"om";
    TextBlock block = TextBlocks.of(raw, true).get(0);
    assertEquals("A GAN by Nyström", block.text());
    assertEquals(raw.indexOf("GAN"), block.start(2));
    assertEquals(raw.indexOf("GAN") + 3, block.end(5));
    assertEquals(raw.indexOf("\\\"o"), block.start(14));
    assertEquals(raw.indexOf("\\\"o") + 3, block.end(15));
    assertEquals(raw.length(), block.end(16));
    assertEquals(List.of(), TextBlocks.of("", true));
  }
}
