package dev.gloss.formats.write;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text as LaTeX typesets it. */
final class Latex {
  private static final String SMALL = "αβγδεζηθικλμνξπρστυφχψω";
  private static final String[] NAMES =
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau"
          .concat(" upsilon phi chi psi omega")
          .split(" ");

  /** Capitals that Latin letters do not stand for. */
  private static final String CAPITALS = "ΓΔΘΛΞΠΣΥΦΨΩ";

  private Latex() {}

  /** The name of a small Greek letter, or null. */
  static @Nullable String greek(char c) {
    int at = SMALL.indexOf(c);
    return at < 0 ? null : NAMES[at];
  }

  /** With a command for every sign that would be one, or that TeX's own fonts lack. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean again = i > 0 && text.charAt(i - 1) == c;
      switch (c) {
        case '{', '}', '$', '&', '#', '_', '%' -> out.append('\\').append(c);
        case '-', '\'' -> out.append(again ? "{}" : "").append(c);
        default -> out.append(sign(c));
      }
    }
    return out.toString();
  }

  private static String sign(char c) {
    String small = greek(c);
    if (small != null) {
      return math("\\" + small);
    }
    if (CAPITALS.indexOf(c) >= 0) {
      String name = String.valueOf(greek(Character.toLowerCase(c)));
      return math("\\" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
    return switch (c) {
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '`' -> "\\textasciigrave{}";
      case '<' -> "\\textless{}";
      case '>' -> "\\textgreater{}";
      case '|' -> "\\textbar{}";
      case 'ℓ' -> math("\\ell");
      case '−' -> math("-");
      case '²' -> math("^2");
      case '³' -> math("^3");
      case '×' -> math("\\times");
      case '±' -> math("\\pm");
      case '·' -> math("\\cdot");
      default -> String.valueOf(c);
    };
  }

  private static String math(String command) {
    return "\\ensuremath{" + command + "}";
  }

  /**
   * The plural of an English expansion where it is regular and more than an added {@code s}, which
   * the packages add themselves; null where that is right.
   */
  static @Nullable String plural(String words) {
    int last = words.length() - 1;
    if (last < 2 || !Character.isLetter(words.charAt(last))) {
      return null;
    }
    String bare = words.substring(0, last);
    if (words.endsWith("y")) {
      return "aeiou".indexOf(words.charAt(last - 1)) >= 0 ? null : bare + "ies";
    }
    if (words.endsWith("sis")) {
      return words.substring(0, last - 1) + "es";
    }
    if (words.endsWith("trix")) {
      return bare + "ces";
    }
    boolean hissing = words.matches(".*(ss|x|z|ch|sh|us)");
    if (hissing) {
      return words + "es";
    }
    return words.endsWith("s") ? words : null;
  }
}
