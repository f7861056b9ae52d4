package dev.gloss.annotate.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          ({\\em GAN}) and \\unknown GAN | (GAN) and GAN
          `GAN' and `CNN' isn't | ‘GAN’ and ‘CNN’ isn't
          \\hyperref[sec:x]{Section X}, e.g.\\@ a\\ b, \\alpha*b, Erd\\H{o}s | Section X, e.g. a b, α*b, Erdős
          \\SI{5}{\\kilo\\metre} of $3$-SAT | 5 kilometre of 3-SAT
          \\newacronym{gan}% key⏎{GAN}{generative net} | ⏎GAN (generative net)⏎
          \\newcommand{\\gan}{a \\emph{GAN}\\xspace}\\gan, \\gan{} | a GAN, a GAN
          \\newcommand\\x[1]{LSTM #1}\\def\\y{GAN}\\x{a} \\y | a GAN
          \\def\\@a#1{LSTM}\\def\\b #1\\c{LSTM}\\renewcommand*\\d[1][x]⏎{LSTM}text | text
          \\renewcommand{\\cite}{\\citep}GAN\\cite{x} | GAN
          \\newcommand{\\a}{b\\a}\\newcommand{\\c}{\\a\\a}\\a \\c | b bb
          """)
  void readsAsTypeset(String raw, String expected) {
    assertEquals(expected, seen(raw).strip());
  }

  /** As in a page; what is no prose stands between ⟦ and ⟧. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          a $L_2$ norm, \\(x^{n+1}\\) | a ⟦L_2⟧ norm, ⟦x^(n+1)⟧
          \\texttt{a\\_b -{}- c}, \\url{http://x/a--b} | ⟦a_b -- c⟧, ⟦http://x/a--b⟧
          \\verb!$x$!, \\lstinline{GAN} too | ⟦$x$⟧, ⟦GAN⟧ too
          \\lstinline[language=C]!GAN! a [b], \\lstinline[x] {y} | ⟦GAN⟧ a [b], ⟦y⟧
          \\mintinline{c}{GAN}, \\mintinline[x]{c}!a}! | ⟦GAN⟧, ⟦a}⟧
          \\path!a/b!, \\url !a--b!, \\path{c}, \\nolinkurl{d} | ⟦a/b⟧, ⟦a--b⟧, ⟦c⟧, ⟦d⟧
          The \\verb command and \\url too | The  command and  too
          \\[ \\frac{1}{2} \\] $$x$$ | ⟦1/2⟧ ⟦x⟧
          \\begin{align*}a &= b \\\\ c\\end{align*} | ⏎⟦a = b⏎c⟧
          \\begin{minted}[x]{java}⏎a--b⏎\\end{minted} | ⏎⟦⏎a--b⏎⟧
          \\begin{tikzpicture}x\\end{tikzpicture}y | ⏎y
          \\newcommand{\\R}{\\mathbb{R}}$x \\in \\R$ | ⟦x ∈ R⟧
          \\$5 and $\\$6$ or $7 | $5 and ⟦$6⟧ or 7
          """)
  void codeAndMathematicsStandAside(String raw, String expected) {
    TextBlock block = TextBlocks.of(raw.replace('⏎', '\n'), true).get(0);
    StringBuilder seen = new StringBuilder();
    int at = 0;
    for (TextBlock.Aside aside : block.asides()) {
      seen.append(block.text(), at, aside.at()).append('⟦').append(aside.seen()).append('⟧');
      at = aside.at();
    }
    seen.append(block.text().substring(at));
    assertEquals(expected, seen.toString().replace('\n', '⏎').strip());
  }

  @Test
  void whatACommandShowsStandsWhereItIsUsed() {
    String raw = "\\newcommand{\\gan}{GAN} a \\gan\\ x";
    TextBlock block = TextBlocks.of(raw, true).get(0);
    assertEquals(" a GAN x", block.text());
    assertEquals(raw.lastIndexOf("\\gan"), block.start(3));
    assertEquals(raw.lastIndexOf("\\gan") + 4, block.end(6));
  }

  /** Commands made of each other do not grow without end, signs left open cost little. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\(x ",
        "$x_{\n",
        "\\a[x ",
        "\\verb|",
        "\\def\\a#1",
        "\\frac{1}{x} $\\sqrt{",
        "\\lstinline[x "
      })
  void hostileTextsTakeLinearTime(String piece) {
    String small = hostile(piece, 250_000);
    String large = hostile(piece, 1_000_000);
    read(small); // compiles
    double factor = (double) read(large) / read(small);
    assertTrue(factor < 10, "four times the text takes " + factor + " times as long");
  }

  /** The least time of the processor that reading takes this thread, whatever else it does. */
  private static long read(String raw) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = thread.getCurrentThreadCpuTime();
      assertFalse(TextBlocks.of(raw, true).isEmpty());
      least = Math.min(least, thread.getCurrentThreadCpuTime() - start);
    }
    return least;
  }

  private static String hostile(String piece, int length) {
    StringBuilder raw = new StringBuilder("\\newcommand{\\a}{xxxxxxxxxx}\n");
    for (char c = 'b'; c < 'z'; c++) {
      String body = ("\\" + (char) (c - 1)).repeat(10);
      raw.append("\\newcommand{\\" + c + "}{" + body + "}\n");
    }
    return raw.append("\\y ").append(piece.repeat(length / piece.length())).toString();
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
