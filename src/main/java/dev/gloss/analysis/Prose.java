package dev.gloss.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The analysis of prose (expansions, definitions, queries) in one language, for engines that host
 * it: three Lucene analyzers: words as written, lightly and strongly stemmed. Words are split by
 * Unicode's rules (UAX 29), hyphens part words, scripts without spaces become bigrams; acronyms
 * keep their form.
 *
 * <p>Immutable and thread-safe. The analyzers live as long as the object and need no closing of
 * their own.
 */
public final class Prose {
  private final Language language;
  private final Analyzer words;
  private final Analyzer stems;
  private final Analyzer roots;

  /**
   * @param language an ISO 639-1 code of {@link #languages()}, or {@code none} for no stemming
   * @throws IllegalArgumentException for an unknown language, naming those known
   */
  public Prose(String language) {
    this.language = Language.of(language);
    this.words = new ProseAnalyzer(in -> in);
    this.stems = new ProseAnalyzer(this.language::stem);
    this.roots = new ProseAnalyzer(this.language::root);
  }

  /**
   * Sets the English analyzers up on a thread of their own: the light stemmer's dictionary takes
   * about as long as opening an index, beside which this is meant to run.
   */
  public static void prepare() {
    Thread.ofPlatform()
        .daemon()
        .name("gloss analysis")
        .start(() -> new Prose("en").stems("preparing"));
  }

  /** The languages whose words can be stemmed, and {@code none}; sorted. */
  public static Set<String> languages() {
    return Language.codes();
  }

  /** The language's code. */
  public String language() {
    return language.code();
  }

  /** Words as written, folded; for quoted phrases, correction and highlighting. */
  public Analyzer words() {
    return words;
  }

  /** Words lightly stemmed, spelling variants brought together; for phrases in other word forms. */
  public Analyzer stems() {
    return stems;
  }

  /**
   * Words strongly stemmed, so that <q>training</q> meets <q>train</q>; for words and whole names.
   */
  public Analyzer roots() {
    return roots;
  }

  /** The text's words as written, folded. */
  public List<Token> words(String text) {
    return tokens(words, text);
  }

  /** The text's words stemmed. Position by position they are those of {@link #words(String)}. */
  public List<Token> stems(String text) {
    return tokens(stems, text);
  }

  /** The text's words strongly stemmed, position by position as {@link #words(String)}. */
  public List<Token> roots(String text) {
    return tokens(roots, text);
  }

  /** A folded word in the spelling that its variants share; English only, else the word itself. */
  public String commonSpelling(String word) {
    return language.code().equals("en") ? SpellingVariants.commonForm(word) : word;
  }

  /** Whether a folded word says nothing of what a text is about, such as {@code the}. */
  public boolean isStopWord(String word) {
    return language.stopWords().contains(word);
  }

  private static List<Token> tokens(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string", e);
    }
    return tokens;
  }

  private static final class ProseAnalyzer extends Analyzer {
    private final UnaryOperator<TokenStream> stemmer;

    ProseAnalyzer(UnaryOperator<TokenStream> stemmer) {
      this.stemmer = stemmer;
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new SignCharFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer source = new StandardTokenizer();
      TokenStream stream = new CJKBigramFilter(new CJKWidthFilter(source));
      stream = new FoldingFilter(new AcronymFilter(stream));
      return new TokenStreamComponents(source, stemmer.apply(stream));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
      return POSITION_GAP;
    }
  }

  /**
   * Positions between two values of a field: more than the largest slop, so no phrase spans both.
   */
  private static final int POSITION_GAP = 1_000;
}
