package dev.gloss.analysis;

import dev.gloss.text.Greek;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Character folding that is the same in every locale: compatibility forms, case, accents and Greek
 * letters.
 *
 * <p>Stateless and thread-safe.
 */
final class Folding {
  private static final String UMLAUTS = "äöüÄÖÜ";
  private static final String VOWELS = "aouAOU";

  private Folding() {}

  /**
   * One text however it was encoded: NFKC, without soft hyphens, zero-width characters and
   * variation selectors, typographic apostrophes and dashes as their ASCII forms, white space as
   * single blanks. Case is kept.
   */
  static String normalize(String text) {
    if (isPlain(text)) {
      return text;
    }
    String nfkc = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(nfkc.length());
    nfkc.codePoints().forEach(c -> appendNormalized(out, c));
    // what stood apart by an ignorable character may compose now
    return Normalizer.normalize(out, Normalizer.Form.NFKC).strip();
  }

  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c < ' ' || c == '`' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private static void appendNormalized(StringBuilder out, int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    } else if (c == '\u2018' || c == '\u2019' || c == '\u02BC' || c == '`' || c == '\u2032') {
      out.append('\'');
    } else if (c == '\u2206') { // the sign for an increment, a letter on most screens
      out.append('\u0394');
    } else if (c == '\u266F') {
      out.append('#');
    } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
      out.append('-');
    } else if (!isIgnorable(c)) {
      out.appendCodePoint(c);
    }
  }

  private static boolean isIgnorable(int c) {
    return Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
  }

  /**
   * {@link #normalize(String) Normalised} text without case and accents; a Greek letter that stands
   * alone between other letters is written as its name ({@code β-VAE} as {@code beta-vae}).
   */
  static String fold(String text) {
    String lower = normalize(text).toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    StringBuilder out = new StringBuilder(lower.length() + 8);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      String name = Greek.name(c);
      if (name != null && !isGreekAt(lower, i - 1) && !isGreekAt(lower, i + 1)) {
        out.append(name);
      } else if (c < 0x300 || c > 0x36F) { // combining marks fold away
        out.append(c == '\u03C2' ? '\u03C3' : c);
      }
    }
    return foldAccents(out.toString());
  }

  /**
   * The text with what is typed for letters that a keyboard lacks: for a Greek one the first of its
   * name, but u for mu; for a German umlaut its vowel and an e.
   */
  static String latin(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char small = Character.toLowerCase(c);
      String name = Greek.name(small);
      if (small == '\u03BC' || small == '\u00B5') {
        out.append('u');
      } else if (name != null) {
        char latin = name.charAt(0);
        out.append(c == small ? latin : Character.toUpperCase(latin));
      } else {
        int umlaut = UMLAUTS.indexOf(c);
        boolean capital = i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
        out.append(umlaut < 0 ? c : VOWELS.charAt(umlaut));
        out.append(umlaut < 0 ? "" : capital ? "E" : "e");
      }
    }
    return out.toString();
  }

  private static String foldAccents(String text) {
    char[] in = text.toCharArray();
    char[] folded = new char[4 * in.length]; // the most one character becomes, by its contract
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, folded, 0, in.length);
    return new String(folded, 0, length);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isGreekAt(String text, int i) {
    return i >= 0
        && i < text.length()
        && Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.GREEK;
  }
}
