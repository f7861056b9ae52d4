package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTextTest {
  private static String plain(String latex) {
    return LatexText.plain(latex, Map.of(), new LatexMacros());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "==>",
      quoteCharacter = '|',
      value = {
        "\\textbf{L}ong \\emph{short} ==> Long short",
        "R\\&D, 5\\,\\%, a\\_b, \\$3, \\#1, \\{x\\} ==> R&D, 5 %, a_b, $3, #1, {x}",
        "f\\\"ur, \\\"{a}, \\'e, \\c{c}, \\~n, \\ss{}, na\\\"\\i ve ==> für, ä, é, ç, ñ, ß, naïve",
        "a--b---c, k-NN ==> a–b—c, k-NN",
        "``x'' and `y' ==> “x” and ‘y’",
        "$\\alpha$-divergence, $k$ ==> α-divergence, k",
        "x\\footnote{not \\emph{this}} y\\cite[p.~3]{z} ==> x y",
        "\\href{http://a.b}{the page}, \\url{http://a.b} ==> the page, http://a.b",
        "\\LaTeX\\ and \\TeX{}s ==> LaTeX and TeXs",
        "see \\gls{lstm} and \\acrshort{none} ==> see LSTM and none",
        "a\\\\b ==> a b",
        "$\\frac{uL}{\\nu}$, \\frac{1}{2}, \\frac12 ==> uL/ν, 1/2, 1/2",
        "\\frac{TP}{TP + FN}, \\dfrac{a+b}{2n}, \\frac{1}{\\frac{1}{n}} ==> TP/(TP + FN), (a+b)/(2n), 1/(1/n)",
        "$\\sqrt{n}$, \\sqrt{x+1}, \\sqrt[3]{n}, \\sqrt2 ==> √n, √(x+1), n^(1/3), √2",
        "$a \\le b$, $a\\leq b$, $a \\geq b \\ne c$ ==> a ≤ b, a≤b, a ≥ b ≠ c",
        "$\\pi\\approx 3$, $x \\pm 1$, $f\\colon A \\to B$ ==> π≈3, x ± 1, fA → B",
        "$O(n\\log n)$, $\\max(x)$ ==> O(n log n), max(x)",
        "$x \\in [0,1]$, $\\left[0,1\\right]$ ==> x ∈ [0,1], [0,1]",
        "\\SI{5}{\\kilo\\metre}, \\qty{9.8}{\\metre\\per\\second\\squared}, \\SI{3}{km} ==> 5 kilometre, 9.8 metre per second squared, 3 km",
        "\\SI[round]{5}{\\percent}, \\si{\\milli\\second} ==> 5 %, millisecond",
        "$x_{t+1}$, $10^{-4}$, $\\mathbb{R}^{d_1}$, $x_{i,j}^2$ ==> x_(t+1), 10^-4, R^(d_1), x_i,j^2",
        "$\\theta \\in R$, $\\theta - 1$, $\\alpha*2$, $a,\\quad b$ ==> θ ∈ R, θ - 1, α*2, a, b",
        "\\[x\\] and \\(y\\) a\\\\[2pt] b e.g.\\@ c \\verb|a--b| ==> x and y a b e.g. c a--b",
        "\\begin{itemize}a\\end{itemize} \\textcolor{red}{b}\\vspace{1em} \\cref{x} Erd\\H{o}s ==> a b Erdős",
        "\\newcommand{\\knn}{$k$-NN\\xspace}\\def\\x#1{y}\\knn{} \\knn, \\x{z} ==> k-NN k-NN, z",
        "\\lstinline[language=C]!a--b!, \\mintinline{c}{a_b}, \\path!a/b! ==> a--b, a_b, a/b",
        "{$x \\foo [0,1)$} \\gls{lstm} ==> x [0,1) LSTM",
      })
  void readsAsTypeset(String latex, String text) {
    assertEquals(text, LatexText.plain(latex, Map.of("lstm", "LSTM"), new LatexMacros()));
  }

  @Test
  void commentsSwallowTheLineEnd() {
    String text = LatexText.withoutComments(List.of("ab% x", "  cd", "50\\% e%", "", "f"));
    assertEquals("abcd 50% e f", plain(text));
    assertEquals(5, text.chars().filter(c -> c == '\n').count());
  }

  @Test
  void codeAndMathematicsStayAsTyped() {
    LatexMacros macros = new LatexMacros();
    macros.define("{\\R}{\\mathbb{R}}", 0, body -> LatexText.plain(body, Map.of(), macros));
    assertEquals("--x `y' a_b", LatexText.typed("--x `y' a\\_b", macros));
    assertEquals("f'(x) = 1\nx ∈ R", LatexText.typed("f'(x) &= 1 \\\\\n x \\in \\R", macros));
  }

  @Test
  void formulasMayNestDeep() {
    String deep = "\\frac{1}{".repeat(60_000) + "n" + "}".repeat(60_000);
    String text = assertTimeout(Duration.ofSeconds(5), () -> plain(deep));
    assertTrue(text.startsWith("1/(1/(1/(") && text.contains("n"), text.substring(0, 20));
  }

  @Test
  void bracketsMayBeLeftOpen() {
    String open = "{" + "\\a[x ".repeat(300_000) + "}";
    String text = assertTimeout(Duration.ofSeconds(5), () -> plain(open));
    assertTrue(text.startsWith("[x [x [x"), text.substring(0, 20));
  }
}
