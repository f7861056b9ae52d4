package dev.gloss.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Folds each token as {@link Folding#fold} does; drops one of which nothing is left. */
final class FoldingFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      String folded = Folding.fold(term.toString());
      if (!folded.isEmpty()) {
        term.setEmpty().append(folded);
        return true;
      }
    }
    return false;
  }
}
