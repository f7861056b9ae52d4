package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTextTest {

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
      })
  void readsAsTypeset(String latex, String text) {
    assertEquals(text, LatexText.plain(latex, Map.of("lstm", "LSTM")));
  }

  @Test
  void commentsSwallowTheLineEnd() {
    String text = LatexText.withoutComments(List.of("ab% x", "  cd", "50\\% e", "f"));
    assertEquals("abcd 50% e f", LatexText.plain(text, Map.of()));
    assertEquals(4, text.chars().filter(c -> LatexText.isLineEnd((char) c)).count());
  }
}
