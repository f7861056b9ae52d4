package dev.gloss.formats;

import dev.gloss.text.LatexArguments;
import dev.gloss.text.LatexSigns;
import dev.gloss.text.Text;
import dev.gloss.text.WordList;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes simple mark-up off LaTeX's text: what remains reads as the typeset page does. */
final class LatexText {
  /** Stands where a comment swallowed the end of its line. */
  private static final char SWALLOWED = '\u0001';

  /** Commands whose argument is no text. */
  private static final Set<String> SILENT =
      Set.of("cite", "citep", "citet", "label", "index", "footnote", "ref", "glsadd", "color");

  /** Commands that show an entry of the glossary by its key. */
  private static final Set<String> LINKS =
      Set.of(
          "gls",
          "Gls",
          "GLS",
          "glspl",
          "Glspl",
          "glstext",
          "glsname",
          "glslink",
          "acrshort",
          "acrlong",
          "acrfull",
          "glsxtrshort",
          "glsxtrlong",
          "ac",
          "acs",
          "acl",
          "acf",
          "acp",
          "Ac");

  /** Commands that only size the bracket after them, which opens no options. */
  private static final Set<String> SIZES =
      WordList.of(
          "left, right, middle, big, Big, bigg, Bigg, bigl, Bigl, biggl, Biggl, bigr, Bigr, biggr,"
              + " Biggr");

  /** Commands that show their own name. */
  private static final Set<String> FUNCTIONS =
      WordList.of(
          "log, ln, lg, exp, sin, cos, tan, sinh, cosh, tanh, min, max, arg, argmin, argmax, lim,"
              + " sup, inf, det, dim, ker, gcd, deg, Pr");

  /** Formulas within formulas are read so deep. */
  private static final int MAX_NESTED = 8;

  private final String text;
  private final Map<String, String> names;
  private final StringBuilder out = new StringBuilder();
  private final int nested;
  private int at;

  /** Up to here a brace or bracket is known to be left open, so that no other is looked for. */
  private int unclosed;

  private LatexText(String text, Map<String, String> names, int nested) {
    this.text = text;
    this.names = names;
    this.nested = nested;
  }

  /** The lines as one text, without comments; every line still has an end of its own. */
  static String withoutComments(List<String> lines) {
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      int comment = comment(line);
      out.append(line, 0, comment).append(comment < line.length() ? SWALLOWED : '\n');
    }
    return out.toString();
  }

  private static int comment(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '%') {
        return i;
      }
      i += line.charAt(i) == '\\' ? 1 : 0;
    }
    return line.length();
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == SWALLOWED;
  }

  static boolean isBlank(char c) {
    return c == SWALLOWED || Text.isSpace(c);
  }

  /** Without blanks around it. */
  static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /**
   * The text as it is read.
   *
   * @param names what the keys of the glossary show
   */
  static String plain(String text, Map<String, String> names) {
    LatexText latex = new LatexText(text, names, 0);
    latex.run();
    return Normalizer.normalize(Text.fold(latex.out.toString()), Normalizer.Form.NFC);
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '\\' -> command();
        case '{', '}', '$' -> {}
        case '~' -> out.append(' ');
        case SWALLOWED -> skipBlanks();
        case '-' -> dash();
        case '`' -> quote('`', "“", "‘");
        case '\'' -> quote('\'', "”", "’");
        default -> out.append(c);
      }
    }
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private void dash() {
    int from = at - 1;
    while (at < text.length() && text.charAt(at) == '-' && at - from < 3) {
      at++;
    }
    out.append(at - from == 1 ? "-" : at - from == 2 ? "–" : "—");
  }

  private void quote(char mark, String doubled, String single) {
    boolean two = at < text.length() && text.charAt(at) == mark;
    at += two ? 1 : 0;
    out.append(two ? doubled : single);
  }

  private void command() {
    int from = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      sign();
      return;
    }
    String name = text.substring(from, at);
    boolean accent = name.length() == 1 && LatexSigns.isAccent(name.charAt(0));
    if (accent && at < text.length() && "{ ".indexOf(text.charAt(at)) >= 0) {
      accent(name.charAt(0));
      return;
    }
    if (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    int end = at;
    skipBlanks();
    String sign = LatexSigns.sign(name);
    if (sign != null) {
      sign(sign, at > end);
    } else if (FUNCTIONS.contains(name)) {
      function(name);
    } else if (!SIZES.contains(name)) {
      arguments(name);
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Drops the options of a command, and its argument if that is no text. */
  private void arguments(String name) {
    if (at < unclosed) {
      return;
    }
    LatexArguments arguments = new LatexArguments(text, at);
    String option = arguments.optional();
    at = arguments.end();
    int wanted = nested < MAX_NESTED ? LatexFormula.arguments(name) : 0;
    if (wanted > 0 && !arguments.isUnclosed()) {
      formula(name, option == null ? "" : option, wanted);
      return;
    }
    String key = LINKS.contains(name) ? arguments.group() : null;
    if (key != null) {
      out.append(names.getOrDefault(key.strip(), key));
      at = arguments.end();
      return;
    }
    boolean link = name.equals("href");
    if ((link || SILENT.contains(name)) && arguments.group() != null) {
      at = arguments.end();
    }
    remember(arguments);
  }

  private void remember(LatexArguments arguments) {
    unclosed = arguments.isUnclosed() ? arguments.stopped() : unclosed;
  }

  private void formula(String name, String option, int wanted) {
    String first = part();
    String second = wanted > 1 ? part() : "";
    if (LatexFormula.hasUnit(name)) {
      first = wanted > 1 ? first : LatexFormula.unit(first);
      second = LatexFormula.unit(second);
    }
    out.append(LatexFormula.shown(name, shown(option), shown(first), shown(second)));
  }

  /** Takes a part of a formula: a group, or the letter or digit that stands for one. */
  private String part() {
    skipBlanks();
    if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      return text.substring(at, ++at);
    }
    LatexArguments arguments = new LatexArguments(text, at);
    String group = at < unclosed ? null : arguments.group();
    at = arguments.end();
    remember(arguments);
    return group == null ? "" : group;
  }

  private String shown(String latex) {
    LatexText part = new LatexText(latex, names, nested + 1);
    part.run();
    return Text.fold(part.out.toString());
  }

  /** A function's name, apart from the letters beside it: {@code n\log n}. */
  private void function(String name) {
    boolean glued = !out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1));
    out.append(glued ? " " : "").append(name);
    char next = at < text.length() ? text.charAt(at) : ' ';
    out.append(Character.isLetterOrDigit(next) || next == '\\' ? " " : "");
  }

  /** A sign; an operator that stood between blanks does so still. */
  private void sign(String sign, boolean blankAfter) {
    boolean blankBefore = !out.isEmpty() && isBlank(out.charAt(out.length() - 1));
    boolean operator = Character.getType(sign.charAt(0)) == Character.MATH_SYMBOL;
    out.append(sign).append(blankBefore && blankAfter && operator ? " " : "");
  }

  private void sign() {
    if (at == text.length()) {
      return;
    }
    char c = text.charAt(at++);
    if (LatexSigns.isAccent(c)) {
      accent(c);
    } else if (c == '\\' || c == ',' || c == ';' || c == ':' || isBlank(c)) {
      out.append(' ');
    } else if (c != '/' && c != '-' && c != '(' && c != ')' && c != '!') {
      out.append(c);
    }
  }

  /** {@code \"a}, {@code \"{a}} or {@code \c{c}}. */
  private void accent(char mark) {
    while (at < text.length() && "{ ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean dotless = at < text.length() && text.charAt(at) == '\\'; // \i and \j
    at += dotless ? 1 : 0;
    if (at < text.length() && Character.isLetter(text.charAt(at))) {
      out.append(text.charAt(at++)).append(LatexSigns.accent(mark));
    }
    if (dotless) {
      skipBlanks();
    }
  }
}
