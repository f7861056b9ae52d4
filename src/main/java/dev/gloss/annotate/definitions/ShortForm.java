package dev.gloss.annotate.definitions;

import dev.gloss.text.SmallWords;
import dev.gloss.text.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A word or two that may be an abbreviation, as letters to look for. Case and accents do not count,
 * Greek letters are their Latin ones. Immutable and thread-safe.
 */
final class ShortForm {
  /** Letters and digits of a short form. */
  private static final int LEAST = 2;

  private static final int MOST = 12;
  private static final int MOST_WORDS = 2;

  /** What a short form may hold besides letters, among it all hyphens and the en dash. */
  private static final String SIGNS = "-\u2010\u2011\u2012–/.'’+&*()[]";

  private static final Set<String> NONE = Set.of("e.g.", "i.e.");

  private static final String GREEK = "αβγδεκλμπσφχω";
  private static final String LATIN = "abgdeklmpsfco";

  /** Behind Latin-1 and Latin Extended-A, whose accents are known ahead. */
  private static final char LATIN_END = 0x180;

  private static final char[] PLAIN = new char[LATIN_END];

  static {
    for (char c = 0; c < LATIN_END; c++) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      PLAIN[c] = Character.toLowerCase(plain.charAt(0));
    }
  }

  private final String text;
  private final char[] letters;
  private final boolean[] spare;
  private final boolean plural;

  private ShortForm(String text, int count) {
    this.text = text;
    this.letters = new char[count];
    this.spare = new boolean[count];
    int n = 0;
    boolean afterCapital = false;
    int numeral = numeral(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetter(c)) {
        boolean last = n == count - 1;
        boolean prefix = n == 0 && Character.isLowerCase(c) && isCapital(i + 1); // hTERT, mRNA
        boolean number = (Character.isDigit(c) && n > 0) || i >= numeral;
        spare[n] = prefix || number || (c == 's' && last && afterCapital);
        letters[n++] = fold(c);
        afterCapital = Character.isUpperCase(c);
      }
    }
    plural = text.endsWith("s") && spare[count - 1];
  }

  /** Where the Roman number behind a hyphen begins that ends the text, its end if none does. */
  private static int numeral(String text) {
    int at = text.length();
    while (at > 0 && "IVX".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at > 2 && text.charAt(at - 1) == '-' ? at : text.length();
  }

  /** Whether a text may be a short form at all: short, with a letter, no sentence or small word. */
  static boolean isPossible(String text) {
    int count = 0;
    boolean letter = false;
    int words = 1;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letter |= Character.isLetter(c);
      count += isLetter(c) ? 1 : 0;
      words += Text.isSpace(c) ? 1 : 0;
      depth += Brackets.step(c);
      if (depth < 0 || (!isLetter(c) && !Text.isSpace(c) && SIGNS.indexOf(c) < 0)) {
        return false;
      }
    }
    return letter
        && count >= LEAST
        && count <= MOST
        && words <= MOST_WORDS
        && depth == 0
        && !SmallWords.BETWEEN.contains(text)
        && !NONE.contains(text)
        && FormSigns.isShortForm(text)
        && (isLetter(text.charAt(0)) || text.charAt(0) == '[');
  }

  /** A text that {@link #isPossible}. */
  static ShortForm of(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += isLetter(text.charAt(i)) ? 1 : 0;
    }
    return new ShortForm(text, count);
  }

  private boolean isCapital(int i) {
    return i < text.length() && Character.isUpperCase(text.charAt(i));
  }

  static boolean isLetter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The letter in small, without its accent; its Latin one if it is Greek. */
  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
    if (c < LATIN_END) {
      return PLAIN[c];
    }
    char small = Character.toLowerCase(c);
    int greek = small < 'α' ? -1 : GREEK.indexOf(small);
    return greek < 0 ? small : LATIN.charAt(greek);
  }

  /** As it stands in the text. */
  String text() {
    return text;
  }

  /** The number of letters and digits. */
  int letters() {
    return letters.length;
  }

  char letter(int i) {
    return letters[i];
  }

  /** Whether the long form need not hold the letter: of a number, a plural's s, a prefix. */
  boolean isSpare(int i) {
    return spare[i];
  }

  /** Whether the text holds the letters that a long form needs, in their order. */
  boolean mayStandIn(LongText longText) {
    int left = neededBefore(letters.length);
    for (int at = longText.end() - 1; at >= longText.start() && left >= 0; at--) {
      if (longText.isFolded(at, letters[left])) {
        left = neededBefore(left);
      }
    }
    return left < 0;
  }

  /** A number may stand there as a word, or be missing; an x may stand for cross. */
  private int neededBefore(int letter) {
    int needed = letter - 1;
    while (needed >= 0 && (spare[needed] || letters[needed] <= '9' || letters[needed] == 'x')) {
      needed--;
    }
    return needed;
  }

  /** Whether the letter is the s of a plural. */
  boolean isPlural(int i) {
    return plural && i == letters.length - 1;
  }

  boolean hasCapital() {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  boolean isOneWord() {
    return text.chars().noneMatch(c -> Text.isSpace((char) c));
  }

  /** In small letters, without the s of a plural. */
  String singular() {
    String folded = text.toLowerCase(Locale.ROOT);
    return folded.length() > 3 && folded.endsWith("s")
        ? folded.substring(0, folded.length() - 1)
        : folded;
  }
}
