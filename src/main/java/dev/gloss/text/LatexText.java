package dev.gloss.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes simple mark-up off LaTeX's text: what remains reads as the typeset page does. */
public final class LatexText extends LatexScanner {
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

  private final Map<String, String> names;
  private final boolean typed;
  private final int nested;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param names what the keys of the glossary show
   * @param typed whether hyphens and quotes are what was typed, as in code and mathematics
   */
  private LatexText(
      String text, Map<String, String> names, LatexMacros macros, boolean typed, int nested) {
    super(text, macros, text.length());
    this.names = names;
    this.typed = typed;
    this.nested = nested;
  }

  /** The lines as one text, without what comments say; the signs of those stay. */
  public static String withoutComments(List<String> lines) {
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      out.append(line, 0, comment(line)).append('\n');
    }
    return out.toString();
  }

  /** Behind the sign of a comment; the end if there is none. */
  private static int comment(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '%') {
        return i + 1;
      }
      i += line.charAt(i) == '\\' ? 1 : 0;
    }
    return line.length();
  }

  /**
   * The text as it is read, on one line.
   *
   * @param names what the keys of the glossary show
   * @param macros what the source's own commands show
   */
  public static String plain(String text, Map<String, String> names, LatexMacros macros) {
    return Text.fold(read(new LatexText(text, names, macros, false, 0)));
  }

  /** Mathematics, without the signs around it, or code as it is read, line by line. */
  public static String typed(String text, LatexMacros macros) {
    return read(new LatexText(text, Map.of(), macros, true, 0))
        .lines()
        .map(Text::fold)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String read(LatexText latex) {
    latex.readTo(latex.text.length());
    return Normalizer.normalize(latex.out, Normalizer.Form.NFC);
  }

  @Override
  protected void copy(int from, int to) {
    out.append(text, from, to);
  }

  @Override
  protected void put(String seen, int from, int to) {
    out.append(seen);
  }

  @Override
  protected CharSequence seen() {
    return out;
  }

  /** What is in it is read as all else. */
  @Override
  protected void formula(String closing, int from) {}

  @Override
  protected void special(char c) {
    switch (c) {
      case '^', '_' -> {
        copyOne();
        String group = nested < MAX_NESTED ? take('{', '}') : null;
        out.append(group == null ? "" : LatexFormula.script(shown(group)));
      }
      case '&' -> show(typed ? " " : "&", 1);
      case '-', '`', '\'' -> {
        if (typed) {
          copyOne();
        } else {
          super.special(c);
        }
      }
      default -> super.special(c);
    }
  }

  @Override
  protected void named(String name, int from) {
    switch (name) {
      case "footnote", "begin", "end" -> {
        take('[', ']');
        part();
      }
      case "verb", "lstinline", "mintinline" ->
          out.append(Objects.requireNonNullElse(verbatim(name), ""));
      case "path", "url", "nolinkurl" -> {
        String path = next(0) == '{' ? null : delimited(); // a group is read as all else
        out.append(Objects.requireNonNullElse(path, ""));
      }
      default -> {
        if (FUNCTIONS.contains(name)) {
          function(name);
        } else if (SIZES.contains(name)) {
          skipBlanks();
        } else if (LINKS.contains(name)) {
          link();
        } else if (nested < MAX_NESTED && LatexFormula.arguments(name) > 0) {
          built(name, from);
        } else if (!arguments(name, from)) {
          skipBlanks();
        }
      }
    }
  }

  @Override
  protected String body(String latex) {
    return plain(latex, Map.of(), macros);
  }

  private void link() {
    take('[', ']');
    skipBlanks();
    String key = take('{', '}');
    out.append(key == null ? "" : names.getOrDefault(key.strip(), key));
  }

  @Override
  protected String shown(String latex) {
    LatexText part = new LatexText(latex, names, macros, typed, nested + 1);
    part.readTo(latex.length());
    return Text.fold(part.out.toString());
  }

  /** A function's name, apart from the letters beside it: {@code n\log n}. */
  private void function(String name) {
    skipBlanks();
    boolean glued = !out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1));
    out.append(glued ? " " : "").append(name);
    char next = next(0);
    out.append(Character.isLetterOrDigit(next) || next == '\\' ? " " : "");
  }
}
