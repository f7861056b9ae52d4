package dev.gloss.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Brings acronyms in running text to the form of their head: {@code L.S.T.M.} loses its dots,
 * {@code LSTM's}, {@code LSTMs} and {@code ResNets} their ending. Acronyms are marked as keywords,
 * so that no stemmer makes DL of DLS. Other possessives lose their ending too.
 */
final class AcronymFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  AcronymFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    dropPossessive();
    if (isDotted()) {
      dropDots();
    }
    int capitals = capitals();
    if (capitals >= 2 && isPlural()) {
      term.setLength(term.length() - 1);
    }
    if (capitals >= 2) {
      keyword.setKeyword(true);
    }
    return true;
  }

  /**
   * {@code LSTMs} and {@code ResNets}, but not {@code AlphaGauss}, {@code ImageBus} or {@code
   * MLOps}.
   */
  private boolean isPlural() {
    int end = term.length() - 1;
    char before = term.charAt(end - 1);
    return term.charAt(end) == 's'
        && (Character.isUpperCase(before)
            || (Character.isLowerCase(before) && "aeiousp".indexOf(before) < 0));
  }

  private void dropPossessive() {
    int length = term.length();
    if (length > 2 && isApostrophe(term.charAt(length - 2)) && isS(term.charAt(length - 1))) {
      term.setLength(length - 2);
    }
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\uFF07';
  }

  private static boolean isS(char c) {
    return c == 's' || c == 'S';
  }

  /**
   * Single letters with dots between them, as in {@code L.S.T.M}; not {@code e.g} or {@code 3.5}.
   */
  private boolean isDotted() {
    int length = term.length();
    if (length < 3) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      boolean dot = term.charAt(i) == '.';
      if (dot != (i % 2 == 1) || (!dot && !Character.isUpperCase(term.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  private void dropDots() {
    int length = 0;
    char[] buffer = term.buffer();
    for (int i = 0; i < term.length(); i += 2) {
      buffer[length++] = buffer[i];
    }
    term.setLength(length);
  }

  private int capitals() {
    int count = 0;
    for (int i = 0; i < term.length(); i++) {
      count += Character.isUpperCase(term.charAt(i)) ? 1 : 0;
    }
    return count;
  }
}
