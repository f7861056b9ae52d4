package dev.gloss.annotate.names;

import dev.gloss.analysis.TermKeys;
import dev.gloss.annotate.names.NameMatch.Fit;
import dev.gloss.text.Acronyms;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a word of a text, by its capitals, can be a name of the glossary: {@code it}, {@code us}
 * and {@code mia} are words though IT, US and MIA are names, while Dropout is dropout. A name with
 * a capital behind its first letter, or with a digit, is met as it is written, or in other capitals
 * (RMSProp for RMSprop); any other in any case. Two capitals may be anything, unless a sign stands
 * between them as in the name: {@code R&D}.
 *
 * <p>Stateless and thread-safe.
 */
final class Casing {
  /** Acronyms of fewer letters are shared by too many things. */
  private static final int SHORT = 3;

  /** Letters in front of capitals. */
  private static final Pattern PREFIXED = Pattern.compile("\\p{Ll}{1,2}\\p{Lu}{2,}");

  private Casing() {}

  /** Whether the name may be met in small letters. */
  static boolean mayBeSmall(String name) {
    return !isFixed(name) || letters(name).equals(letters(name).toLowerCase(Locale.ROOT));
  }

  /**
   * @param name a name
   * @param written the word of the text, not in the plural; the same but for case and separators
   */
  static Fit fit(String name, String written) {
    String letters = letters(name);
    String found = letters(written);
    if (isFixed(name)) {
      return letters.equals(found) ? fixed(name, written, letters) : respelled(letters, found);
    }
    if (isCompound(name)) {
      return Fit.SURE;
    }
    boolean capital = Character.isUpperCase(letters.codePointAt(0));
    return capital && Character.isLowerCase(found.codePointAt(0)) ? Fit.SMALL : Fit.WORD;
  }

  /** How well a name fits that is met as it is written, and so stands there. */
  private static Fit fixed(String name, String written, String letters) {
    if (letters.length() == 1) {
      return Fit.WORD;
    }
    boolean signed = name.contains(written) && Acronyms.isSigned(written);
    boolean few = letters.length() < SHORT && Acronyms.isAllCapitals(letters);
    return few && !signed ? Fit.SHORT : Fit.SURE;
  }

  /** Whether a name that is met as it is written only stands there in other capitals. */
  static boolean isRespelled(String name, String written) {
    return isFixed(name) && !letters(name).equals(letters(written));
  }

  /**
   * How well letters in other capitals fit a name: {@code RMSProp} and {@code RESNET} are RMSprop
   * and ResNet, {@code ROI} and {@code LoRa} may be another thing than RoI and LoRA, and {@code
   * Pytorch} must be told from a word. A name in capitals is none of it, but for letters in front:
   * {@code kNN}, not {@code PhD}.
   */
  private static Fit respelled(String name, String found) {
    if (name.length() < SHORT
        || !name.equalsIgnoreCase(found)
        || TermKeys.isPluralOfCapital(name)
        || TermKeys.isPluralOfCapital(found)) {
      return Fit.NONE;
    }
    boolean capitals = Acronyms.isInCapitals(found);
    Fit fit = found.length() > (capitals ? SHORT : SHORT + 1) ? Fit.SURE : Fit.SHORT;
    if (Acronyms.isInCapitals(name)) {
      Fit prefixed = found.length() > SHORT ? Fit.WORD : Fit.SHORT; // nDCG, kNN
      return PREFIXED.matcher(found).matches() ? prefixed : Fit.NONE;
    }
    if (found.chars().skip(1).anyMatch(Character::isUpperCase)) {
      return fit;
    }
    boolean capital = Character.isUpperCase(found.charAt(0)) && found.length() > SHORT;
    return capital ? Fit.WORD : Fit.NONE;
  }

  /**
   * How well a name fits that has a number written behind it: {@code SHA256} may be another's, no
   * ordinary word looks like {@code InceptionV3}.
   *
   * @param fit that of the name alone
   * @param version whether a V stands before the number
   */
  static Fit numbered(Fit fit, String name, boolean version) {
    if (Acronyms.isInCapitals(name)) {
      return Fit.SHORT;
    }
    return fit == Fit.WORD && version ? Fit.SURE : fit;
  }

  /**
   * A capital behind the first letter of a word, a digit, or nothing but one letter. Blanks and
   * hyphens part words; H&amp;E is one.
   */
  private static boolean isFixed(String name) {
    boolean inWord = false;
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isDigit(c) || (inWord && Character.isUpperCase(c))) {
        return true;
      }
      boolean letter = Character.isLetter(c);
      inWord = letter || (inWord && c != ' ' && c != '-');
      letters += letter ? 1 : 0;
    }
    return letters < 2;
  }

  /** {@code self-attention} and {@code random forest}, but not {@code Ray}. */
  private static boolean isCompound(String name) {
    return name.chars().filter(Character::isLetterOrDigit).count() > SHORT
        && name.chars().anyMatch(c -> c == '-' || c == '@' || c == '.' || c == ' ');
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    TermKeys.exact(text)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '+' || c == '#' || c == '*')
        .forEach(letters::appendCodePoint);
    return letters.isEmpty() ? text : letters.toString();
  }
}
