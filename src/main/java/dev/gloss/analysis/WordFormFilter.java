package dev.gloss.analysis;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Puts a form of each word in its place; acronyms, which are marked as keywords, keep theirs. */
final class WordFormFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final UnaryOperator<String> form;

  /**
   * @param form gives the form of a folded word, or the word itself
   */
  WordFormFilter(TokenStream input, UnaryOperator<String> form) {
    super(input);
    this.form = form;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword()) {
      String word = term.toString();
      String formed = form.apply(word);
      if (!formed.equals(word)) {
        term.setEmpty().append(formed);
      }
    }
    return true;
  }
}
