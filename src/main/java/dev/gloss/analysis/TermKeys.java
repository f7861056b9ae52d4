package dev.gloss.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The keys under which a term (head or alias) is found: a term is one unit, never split or stemmed,
 * so {@code L.S.T.M.}, {@code LSTMs}, {@code lstm}, {@code Res-Net}, {@code C++} and {@code A*} are
 * keys of whole texts.
 *
 * <p>Three strengths: {@linkplain #exact exact} keeps case, {@linkplain #folded folded} drops case,
 * accents and separators, {@linkplain #singulars singular} forms drop a plural or possessive
 * ending. Stateless and thread-safe.
 */
public final class TermKeys {
  /**
   * Fewest letters that must be left before a number: {@code VGG16} is VGG's, {@code T5} is no T.
   */
  private static final int LETTERS_BEFORE_NUMBER = 3;

  /** A rank or threshold: {@code 10}, {@code 0.5}. */
  private static final Pattern RANK = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

  private TermKeys() {}

  /** The text itself, normalised (NFKC, white space, dashes and apostrophes unified), case kept. */
  public static String exact(String text) {
    return Folding.normalize(text);
  }

  /** The text in lower case, normalised: what two senses of one head share. */
  public static String head(String text) {
    return Folding.normalize(text).toLowerCase(Locale.ROOT);
  }

  /**
   * The key without case, accents and separators: {@code Res-Net}, {@code res net} and {@code
   * ResNet} share one. {@code +}, {@code #} and {@code *} are no separators: {@code C++} is no C.
   */
  public static String folded(String text) {
    String folded = Folding.fold(text);
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().filter(TermKeys::isKeyCharacter).forEach(key::appendCodePoint);
    return key.isEmpty() ? folded : key.toString();
  }

  /**
   * The text with Latin letters for Greek ones, as many type it, and with ae, oe and ue for German
   * umlauts: {@code NF-kB}, {@code uTorrent}, {@code TUEV}; the text itself where it has none.
   */
  public static String latin(String text) {
    return Folding.latin(text);
  }

  private static boolean isKeyCharacter(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.OTHER_SYMBOL // an emoji is a name of its own
        || c == '+'
        || c == '#'
        || c == '*';
  }

  /**
   * Whether the text ends in a capital (or digits) followed by one small {@code s}, with or without
   * an apostrophe: {@code DLs} is the plural of DL before it is DLS in another case, {@code ViTs}
   * of ViT before VITS.
   */
  public static boolean isPluralOfCapital(String text) {
    String exact = exact(text);
    int end = exact.length() - 1;
    if (end < 2 || exact.charAt(end) != 's') {
      return false;
    }
    if (exact.charAt(end - 1) == '\'') {
      end--;
    }
    int last = end - 1;
    while (last > 0 && Character.isDigit(exact.charAt(last))) {
      last--;
    }
    return Character.isUpperCase(exact.charAt(last));
  }

  /** Whether the text is a possessive, {@code isp's}: of ISP before it is ISPS. */
  public static boolean isPossessive(String text) {
    return exact(text).toLowerCase(Locale.ROOT).endsWith("'s");
  }

  /**
   * The exact keys of which the text may be the plural or possessive, likeliest first; empty when
   * it does not look like one. {@code LSTMs} and {@code LSTM's} give {@code LSTM}, {@code
   * entropies} gives {@code entropy} too.
   */
  public static List<String> singulars(String text) {
    String exact = exact(text);
    String lower = exact.toLowerCase(Locale.ROOT);
    List<String> forms = new ArrayList<>(2);
    int length = exact.length();
    if (lower.endsWith("'s") || lower.endsWith("s'")) {
      forms.add(exact.substring(0, length - (lower.endsWith("'s") ? 2 : 1)));
    } else if (lower.endsWith("s") && !lower.endsWith("ss") && length >= 3) {
      if (lower.endsWith("ies") && length > 4) {
        forms.add(exact.substring(0, length - 3) + "y");
      }
      forms.add(exact.substring(0, length - 1));
      if (lower.endsWith("es") && length > 4) {
        forms.add(exact.substring(0, length - 2));
      }
    }
    return forms;
  }

  /**
   * Whether a term ends in a plural {@code s} of its own, so that its singular should find it: yes
   * for {@code GANs} and {@code word embeddings}, no for {@code DLS} and {@code loss}.
   */
  public static boolean isWrittenAsPlural(String term) {
    String exact = exact(term);
    int end = exact.length() - 1;
    return end >= 3
        && exact.charAt(end) == 's'
        && exact.charAt(end - 1) != 's'
        && (isPluralOfCapital(exact) || exact.indexOf(' ') > 0);
  }

  /**
   * The name, or its folded key, without a trailing version, size or rank: {@code resnet50} gives
   * {@code resnet}, {@code YOLOv3} gives {@code YOLOv} and {@code YOLO}, {@code Llama-7B} gives
   * {@code Llama-}, {@code mAP@0.5} gives {@code mAP@k}, as glossaries write it, and {@code mAP};
   * empty when fewer than three letters would be left.
   */
  public static List<String> withoutNumber(String name) {
    int end = name.length();
    int rank = name.indexOf('@');
    if (rank > 0 && RANK.matcher(name.substring(rank + 1)).matches()) {
      end = rank;
    }
    if (end > 1 && isUnit(name.charAt(end - 1)) && Character.isDigit(name.charAt(end - 2))) {
      end--;
    }
    while (end > 0 && isOfNumber(name, end - 1)) {
      end--;
    }
    String base = name.substring(0, end);
    if (end == name.length()
        || base.chars().filter(Character::isLetterOrDigit).count() < LETTERS_BEFORE_NUMBER) {
      return List.of();
    }
    if (end == rank) {
      return List.of(base + "@k", base);
    }
    boolean version = base.endsWith("v") || base.endsWith("V");
    return version && end > LETTERS_BEFORE_NUMBER
        ? List.of(base, base.substring(0, end - 1))
        : List.of(base);
  }

  /** Whether a letter stands for thousands and more: {@code ImageNet-21k}, {@code Llama-7B}. */
  private static boolean isUnit(char letter) {
    return "kKmMbBtT".indexOf(letter) >= 0;
  }

  /** Whether a digit, or the point between two: {@code GPT-3.5} is no {@code GPT-3} with a 5. */
  private static boolean isOfNumber(String name, int at) {
    return Character.isDigit(name.charAt(at))
        || (name.charAt(at) == '.'
            && at > 0
            && at < name.length() - 1
            && Character.isDigit(name.charAt(at - 1))
            && Character.isDigit(name.charAt(at + 1)));
  }

  /**
   * Whether a term is written as an acronym: two capitals or more, one behind a small letter, or a
   * letter with a digit, in one word. {@code LSTM}, {@code ResNet}, {@code k-NN}, {@code pH} and
   * {@code F1} are, {@code Adam} and {@code Bayesian network} are not.
   */
  public static boolean isAcronym(String term) {
    String exact = exact(term);
    int capitals = 0;
    boolean inner = false;
    boolean digit = false;
    for (int i = 0; i < exact.length(); i++) {
      char c = exact.charAt(i);
      if (c == ' ') {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
      inner |= i > 0 && Character.isUpperCase(c) && Character.isLowerCase(exact.charAt(i - 1));
      digit |= Character.isDigit(c);
    }
    return capitals >= 2 || inner || (digit && exact.chars().anyMatch(Character::isLetter));
  }
}
