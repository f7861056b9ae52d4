package dev.gloss.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * The prose language of a glossary: how its words are stemmed, and which words say nothing.
 *
 * <p>The stemmers are those of Lucene's analysis-common. Languages written without spaces ({@code
 * ja}, {@code zh}, {@code ko}) and {@code none} are not stemmed.
 */
final class Language {
  private static final Map<String, String> SNOWBALL =
      Map.ofEntries(
          Map.entry("ar", "Arabic"),
          Map.entry("ca", "Catalan"),
          Map.entry("da", "Danish"),
          Map.entry("de", "German"),
          Map.entry("el", "Greek"),
          Map.entry("es", "Spanish"),
          Map.entry("et", "Estonian"),
          Map.entry("eu", "Basque"),
          Map.entry("fi", "Finnish"),
          Map.entry("fr", "French"),
          Map.entry("ga", "Irish"),
          Map.entry("hu", "Hungarian"),
          Map.entry("hy", "Armenian"),
          Map.entry("id", "Indonesian"),
          Map.entry("it", "Italian"),
          Map.entry("lt", "Lithuanian"),
          Map.entry("ne", "Nepali"),
          Map.entry("nl", "Dutch"),
          Map.entry("no", "Norwegian"),
          Map.entry("pt", "Portuguese"),
          Map.entry("ro", "Romanian"),
          Map.entry("ru", "Russian"),
          Map.entry("sr", "Serbian"),
          Map.entry("sv", "Swedish"),
          Map.entry("ta", "Tamil"),
          Map.entry("tr", "Turkish"));

  private static final Map<String, UnaryOperator<TokenStream>> STEMMERS =
      Map.ofEntries(
          Map.entry("en", in -> new SnowballFilter(english(in), "English")),
          Map.entry("bg", BulgarianStemFilter::new),
          Map.entry("bn", BengaliStemFilter::new),
          Map.entry("cs", CzechStemFilter::new),
          Map.entry("fa", PersianStemFilter::new),
          Map.entry("gl", GalicianStemFilter::new),
          Map.entry("hi", HindiStemFilter::new),
          Map.entry("lv", LatvianStemFilter::new),
          Map.entry("te", TeluguStemFilter::new),
          Map.entry("ja", in -> in),
          Map.entry("ko", in -> in),
          Map.entry("zh", in -> in),
          Map.entry("none", in -> in));

  private final String code;
  private final Set<String> stopWords;

  private Language(String code) {
    this.code = code;
    this.stopWords = StopWords.of(code);
  }

  /**
   * @param code an ISO 639-1 code of {@link #codes()}, or {@code none}; case does not matter
   * @throws IllegalArgumentException for any other, naming those known
   */
  static Language of(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    if (!SNOWBALL.containsKey(lower) && !STEMMERS.containsKey(lower)) {
      throw new IllegalArgumentException(
          "language is \"" + code + "\", known are " + String.join(", ", codes()));
    }
    return new Language(lower);
  }

  /** Every code that is understood, sorted. */
  static Set<String> codes() {
    Set<String> codes = new TreeSet<>(SNOWBALL.keySet());
    codes.addAll(STEMMERS.keySet());
    return codes;
  }

  String code() {
    return code;
  }

  /** The language's stemmer: forms of one word come together. */
  TokenStream stem(TokenStream in) {
    UnaryOperator<TokenStream> own = STEMMERS.get(code);
    return own != null ? own.apply(in) : new SnowballFilter(in, SNOWBALL.get(code));
  }

  /** What the stemmer of English gets: one spelling, irregular plurals in the singular. */
  private static TokenStream english(TokenStream in) {
    return new WordFormFilter(
        in, word -> EnglishPlurals.singular(SpellingVariants.commonForm(word)));
  }

  /** Words that say nothing of what a text is about, folded. */
  Set<String> stopWords() {
    return stopWords;
  }

  /** Without an article or preposition that an apostrophe joins to a word: {@code l'ADN}. */
  TokenStream withoutElision(TokenStream in) {
    return switch (code) {
      case "ca" -> new ElisionFilter(in, elided("d l m n s t"));
      case "fr" -> new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES);
      case "it" -> new ElisionFilter(in, elided("all c coll d dall dell gl l m nell s sull un v"));
      default -> in;
    };
  }

  private static CharArraySet elided(String words) {
    return new CharArraySet(List.of(words.split(" ")), true);
  }
}
