package dev.gloss.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts into words and gives each word in all its forms at once. The same text is asked for
 * several times in a row, once for each field that holds it, and few words make up most of a text:
 * so the texts seen last and the forms of words are remembered, within bounds.
 *
 * <p>For one thread.
 */
final class TextForms {
  /**
   * A word of a text.
   *
   * @param word as written, folded
   * @param stem stemmed
   * @param position its position, from 0
   * @param start offset of its first character in the text
   * @param end offset after its last character
   */
  record WordForms(String word, String stem, int position, int start, int end) {}

  private record Forms(String word, String stem) {}

  /** Words remembered, some 2 MB of them. */
  private static final int MAX_WORDS = 1 << 13;

  /** Characters of all texts remembered but the last, however long that is. */
  private static final int MAX_CHARS = 1 << 13;

  private final Analyzer splitter;
  private final OneToken token = new OneToken();
  private final TokenStream words;
  private final TokenStream stems;
  private final Map<String, Optional<Forms>> forms = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, List<WordForms>> texts = new LinkedHashMap<>();
  private int chars;

  /**
   * @param splitter cuts a text into tokens
   * @param word what is done to a token by itself before it is stemmed; may drop it
   * @param stem the stemmer
   */
  TextForms(Analyzer splitter, UnaryOperator<TokenStream> word, UnaryOperator<TokenStream> stem) {
    this.splitter = splitter;
    this.words = word.apply(token);
    this.stems = stem.apply(word.apply(token));
  }

  List<WordForms> of(String text) {
    List<WordForms> known = texts.get(text);
    if (known == null) {
      known = read(text);
      remember(text, known);
    }
    return known;
  }

  private void remember(String text, List<WordForms> words) {
    Iterator<String> eldest = texts.keySet().iterator();
    while (chars + text.length() > MAX_CHARS && eldest.hasNext()) {
      chars -= eldest.next().length();
      eldest.remove();
    }
    texts.put(text, words);
    chars += text.length();
  }

  private List<WordForms> read(String text) {
    List<WordForms> read = new ArrayList<>();
    try (TokenStream stream = splitter.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        Forms of = forms(term.toString());
        if (of != null) {
          position += step.getPositionIncrement();
          read.add(
              new WordForms(of.word, of.stem, position, offset.startOffset(), offset.endOffset()));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string", e);
    }
    return List.copyOf(read);
  }

  /** The forms of a token; null when nothing is left of it. */
  private @Nullable Forms forms(String written) throws IOException {
    Optional<Forms> known = forms.get(written);
    if (known == null) {
      if (forms.size() == MAX_WORDS) {
        forms.remove(forms.keySet().iterator().next());
      }
      String word = form(words, written);
      known =
          word.isEmpty() ? Optional.empty() : Optional.of(new Forms(word, form(stems, written)));
      forms.put(written, known);
    }
    return known.orElse(null);
  }

  /** What filters make of a single token; empty when they drop it. */
  private String form(TokenStream filters, String written) throws IOException {
    token.next = written;
    filters.reset();
    return filters.incrementToken() ? filters.getAttribute(CharTermAttribute.class).toString() : "";
  }

  /** A stream of one token, which filters share one after the other. */
  private static final class OneToken extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private @Nullable String next;

    @Override
    public boolean incrementToken() {
      if (next == null) {
        return false;
      }
      clearAttributes();
      term.append(next);
      next = null;
      return true;
    }
  }
}
