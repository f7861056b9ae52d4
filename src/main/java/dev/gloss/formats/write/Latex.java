package dev.gloss.formats.write;

import dev.gloss.text.Greek;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text as LaTeX typesets it. */
final class Latex {
  /** Letters that have no command, for most of which Latin ones stand, or another than by name. */
  private static final String UNNAMED = "ΑΒΕΖΗΙΚΜΝΟΡΤΧοςϕϵϑ";

  private Latex() {}

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
    String name = Greek.name(Character.toLowerCase(c));
    if (name != null && UNNAMED.indexOf(c) < 0) {
      boolean capital = Character.isUpperCase(c);
      String first = name.substring(0, 1);
      return math("\\" + (capital ? first.toUpperCase(Locale.ROOT) : first) + name.substring(1));
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
