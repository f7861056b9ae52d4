package dev.gloss.annotate.definitions;

import dev.gloss.text.Acronyms;
import dev.gloss.text.Initials;
import dev.gloss.text.SmallWords;
import dev.gloss.text.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether what aligns with a short form is its long form. The scores wanted were set with the
 * weights of {@link Alignment}. Stateless and thread-safe.
 */
final class LongForm {
  private static final double WANTED = 0.37;

  /** Of a short form that is two words or has no capital, as most words in brackets. */
  private static final double WANTED_OF_WORDS = 0.62;

  /** Of a short form without capital for a single word (stargazer, stg). */
  private static final double WANTED_OF_CLIPPED = 0.5;

  /** A word with this many small letters in a row is no symbol. */
  private static final int SMALL_LETTERS = 3;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  static final Pattern WORD_END = Pattern.compile("[\\s()\\[\\]]+");

  private static final Pattern IDENTIFIER = Pattern.compile("\\S*\\p{Ll}{2}\\p{Lu}\\p{Ll}\\S*");
  private static final Pattern LIST = Pattern.compile("[,;]?\\s+");
  private static final Pattern PART_END = Pattern.compile("[\\s()\\[\\]/–-]+");

  private LongForm() {}

  /** Whether so good an alignment makes a pair of the two. */
  static boolean isLikely(ShortForm shortForm, String longForm, double score) {
    boolean numeral = // VI may be a number or variational inference
        Acronyms.isNone(shortForm.text()) && !Initials.strict(shortForm.text(), longForm);
    if (longForm.length() <= shortForm.text().length()
        || score < wanted(shortForm, longForm) // first, being cheap
        || numeral
        || !FormSigns.isLongForm(longForm)
        || LIST.splitAsStream(longForm).allMatch(LongForm::isSymbol)
        || isIdentifier(longForm, shortForm)
        || isSameWord(longForm, shortForm)) {
      return false;
    }
    String lastWord = longForm.substring(longForm.lastIndexOf(' ') + 1);
    return !SmallWords.BETWEEN.contains(lastWord);
  }

  /** Words such as moduleName, unless they spell capitals out: AddressSanitizer, ASAN. */
  private static boolean isIdentifier(String longForm, ShortForm shortForm) {
    String written = shortForm.text();
    return (!CapitalWords.isOne(written, 0, written.length())
            || IDENTIFIER.matcher(written).matches())
        && LIST.splitAsStream(longForm).allMatch(word -> IDENTIFIER.matcher(word).matches());
  }

  /** Whether a word or a part of one is the short form, or another form of it. */
  private static boolean isSameWord(String longForm, ShortForm shortForm) {
    String singular = shortForm.singular();
    for (String word : WORD_END.split(longForm, -1)) {
      String folded = word.toLowerCase(Locale.ROOT);
      boolean inflected = folded.startsWith(singular) && folded.length() - singular.length() <= 2;
      if (word.equals(shortForm.text()) || inflected) {
        return true;
      }
    }
    return PART_END.splitAsStream(longForm).anyMatch(shortForm.text()::equalsIgnoreCase)
        || holds(longForm, shortForm.text());
  }

  /** Whether a short form with capitals stands in it as it is written: macOS is no OS. */
  private static boolean holds(String longForm, String shortForm) {
    int end = shortForm.length() - (shortForm.endsWith("s") ? 1 : 0);
    return CapitalWords.isOne(shortForm, 0, end) && longForm.contains(shortForm.substring(0, end));
  }

  private static double wanted(ShortForm shortForm, String longForm) {
    if (!shortForm.hasCapital() && !SPACE.matcher(longForm).find()) {
      return WANTED_OF_CLIPPED;
    }
    return shortForm.hasCapital() && shortForm.isOneWord() ? WANTED : WANTED_OF_WORDS;
  }

  /** A name such as L1CAM, which abbreviates as much itself; no capitalised word such as Air. */
  static boolean isSymbol(String longForm) {
    boolean sign = false;
    int small = 0;
    for (int i = 0; i < longForm.length(); i++) {
      char c = longForm.charAt(i);
      small = Character.isLowerCase(c) ? small + 1 : 0;
      if (small == SMALL_LETTERS || Text.isSpace(c)) {
        return false;
      }
      sign |= Character.isDigit(c) || (i > 0 && Character.isUpperCase(c));
    }
    return sign;
  }
}
