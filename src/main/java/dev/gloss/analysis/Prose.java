package dev.gloss.analysis;

import dev.gloss.analysis.TextForms.WordForms;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The analysis of prose (expansions, definitions, queries) in one language, for engines that host
 * it: two Lucene analyzers: words as written, and stemmed. Words are split by Unicode's rules (UAX
 * 29), hyphens part words, scripts without spaces become bigrams; acronyms keep their form.
 *
 * <p>Thread-safe. A text is read once, however many of its forms are asked for in a row, and each
 * thread remembers some megabytes of words. The analyzers live as long as the object and need no
 * closing of their own.
 */
public final class Prose {
  private final Language language;
  private final Analyzer words = new FormAnalyzer(WordForms::word);
  private final Analyzer stems = new FormAnalyzer(WordForms::stem);
  private final ThreadLocal<TextForms> forms;

  /**
   * @param language an ISO 639-1 code of {@link #languages()}, or {@code none} for no stemming
   * @throws IllegalArgumentException for an unknown language, naming those known
   */
  public Prose(String language) {
    this.language = Language.of(language);
    Analyzer splitter = new Splitter();
    this.forms =
        ThreadLocal.withInitial(() ->
            new TextForms(
                splitter,
                in -> new FoldingFilter(new AcronymFilter(this.language.withoutElision(in))),
                this.language::stem));
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

  /**
   * Words stemmed, spelling variants brought together, so that <q>training</q> meets <q>train</q>;
   * for phrases in other word forms, words in any order and whole names.
   */
  public Analyzer stems() {
    return stems;
  }

  /** The text's words as written, folded. */
  public List<Token> words(String text) {
    return tokens(text, WordForms::word);
  }

  /** The text's words stemmed. Position by position they are those of {@link #words(String)}. */
  public List<Token> stems(String text) {
    return tokens(text, WordForms::stem);
  }

  /** A folded word in the spelling that its variants share; English only, else the word itself. */
  public String commonSpelling(String word) {
    return language.code().equals("en") ? SpellingVariants.commonForm(word) : word;
  }

  /** Whether a folded word says nothing of what a text is about, such as {@code the}. */
  public boolean isStopWord(String word) {
    return language.stopWords().contains(word);
  }

  /**
   * Whether a folded word, or one that it is a regular form of, is one that everybody uses,
   * whatever the glossary is about; English only.
   */
  public boolean isEverydayWord(String word) {
    return EverydayWords.contains(language.code(), word)
        || EverydayWords.contains(language.code(), commonSpelling(word));
  }

  /**
   * What a folded word may be short for, with letters left out as in <q>mgmt</q>, likeliest first;
   * English only.
   */
  public List<String> abbreviated(String word) {
    return Abbreviations.of(language.code(), word);
  }

  private List<Token> tokens(String text, Function<WordForms, String> form) {
    List<WordForms> words = forms.get().of(text);
    List<Token> tokens = new ArrayList<>(words.size());
    for (WordForms word : words) {
      tokens.add(new Token(form.apply(word), word.position(), word.start(), word.end()));
    }
    return tokens;
  }

  /** Cuts a text into tokens as they are written. */
  private static final class Splitter extends Analyzer {
    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new SignCharFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer source = new StandardTokenizer();
      return new TokenStreamComponents(source, new CJKBigramFilter(new CJKWidthFilter(source)));
    }
  }

  /** The words of a text in one of their forms. */
  private final class FormAnalyzer extends Analyzer {
    private final Function<WordForms, String> form;

    FormAnalyzer(Function<WordForms, String> form) {
      this.form = form;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      return new TokenStreamComponents(new FormTokenizer(form));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
      return POSITION_GAP;
    }
  }

  private final class FormTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Function<WordForms, String> form;
    private final StringBuilder text = new StringBuilder();
    private List<WordForms> words = List.of();
    private int next;

    FormTokenizer(Function<WordForms, String> form) {
      this.form = form;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      text.setLength(0);
      char[] buffer = new char[256];
      for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
        text.append(buffer, 0, n);
      }
      words = forms.get().of(text.toString());
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == words.size()) {
        return false;
      }
      clearAttributes();
      WordForms word = words.get(next);
      term.append(form.apply(word));
      offset.setOffset(word.start(), word.end());
      step.setPositionIncrement(
          word.position() - (next == 0 ? -1 : words.get(next - 1).position()));
      next++;
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      offset.setOffset(text.length(), text.length());
    }
  }

  /**
   * Positions between two values of a field: more than the largest slop, so no phrase spans both.
   */
  private static final int POSITION_GAP = 1_000;
}
