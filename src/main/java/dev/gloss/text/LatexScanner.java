package dev.gloss.text;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through LaTeX's source and tells what is typeset: comments, braces and the arguments that no
 * reader sees are passed over, dashes, quotes, accents and signs stand as they look. No TeX is run.
 * What its commands and formulas show is for a subclass to say. Takes time linear in the text if
 * that does. Not thread-safe.
 */
public abstract class LatexScanner {
  private static final String SPECIAL = "\\%${}~&-`'\r]^_";

  /** Commands none of whose arguments is text. */
  private static final Set<String> SILENT =
      WordList.of(
          """
          addbibresource, addtolength, bibliography, bibliographystyle, cite, citealp, citeauthor,
          citep, citet, citeyear, autocite, parencite, textcite, cref, Cref, autoref, eqref, ref,
          pageref, label, color, definecolor, documentclass, geometry, glsadd, hspace, vspace,
          includegraphics, include, input, index, newenvironment, newtheorem, pagestyle,
          thispagestyle, RequirePackage, setcounter, setlength, usepackage, usetikzlibrary
          """);

  /** Commands whose first argument is no text. */
  private static final Set<String> SILENT_FIRST = Set.of("href", "textcolor", "colorbox");

  /** The source. */
  protected final String text;

  /** What the source's own commands show. */
  protected final LatexMacros macros;

  /** Where the scanner stands. */
  protected int at;

  private final int longest;

  /** Up to here a brace is known to be left open, so that no other is looked for. */
  private int openBrace;

  /** The same of a bracket. */
  private int openBracket;

  /**
   * @param macros to know, and to add to
   * @param longest the most characters of an argument, so that a missing brace hides little
   */
  protected LatexScanner(String text, LatexMacros macros, int longest) {
    this.text = text;
    this.macros = macros;
    this.longest = longest;
  }

  /** Shows a stretch of the source as it is. */
  protected abstract void copy(int from, int to);

  /** Shows something for a stretch of the source. */
  protected abstract void put(String seen, int from, int to);

  /** What has been shown so far. */
  protected abstract CharSequence seen();

  /** A part of a formula, which stands by itself, as it is read. */
  protected abstract String shown(String latex);

  /** What the body of a command of the source's own shows in prose. */
  protected abstract String body(String latex);

  /**
   * Reads a command, its name and star read; for what it does not know there is {@link #arguments}.
   *
   * @param from where its backslash stands
   */
  protected abstract void named(String name, int from);

  /**
   * Reads a formula, or a part of it, behind the sign that begins one.
   *
   * @param closing the sign that ends it
   * @param from where the sign before it stands
   */
  protected abstract void formula(String closing, int from);

  /** Reads on to an offset, or to the end of what begins before it. */
  protected final void readTo(int end) {
    while (at < end) {
      int stop = at;
      while (stop < end && SPECIAL.indexOf(text.charAt(stop)) < 0) {
        stop++;
      }
      copy(at, stop);
      at = stop;
      if (at < end) {
        special(text.charAt(at));
      }
    }
  }

  /** Reads a character that may not stand for itself. */
  protected void special(char c) {
    switch (c) {
      case '\\' -> command();
      case '%' -> comment();
      case '$' -> {
        String mark = next(1) == '$' ? "$$" : "$";
        at += mark.length();
        formula(mark, at - mark.length());
      }
      case '{', '}', '\r' -> at++;
      case '~' -> show(" ", 1);
      case '-' -> {
        int length = next(1) != '-' ? 1 : next(2) != '-' ? 2 : 3;
        show(length == 1 ? "-" : length == 2 ? "–" : "—", length);
      }
      case '`' -> quote('`', "“", "‘");
      case '\'' -> quote('\'', "”", "’");
      default -> copyOne();
    }
  }

  /** Shows the next character as it is. */
  protected final void copyOne() {
    copy(at, ++at);
  }

  /** Shows something for the next characters. */
  protected final void show(String seen, int length) {
    at += length;
    put(seen, at - length, at);
  }

  /** The character that many places from here; a line's end behind the last. */
  protected final char next(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\n';
  }

  private void quote(char mark, String doubled, String single) {
    boolean two = next(1) == mark;
    show(two ? doubled : single, two ? 2 : 1);
  }

  /** With the end of its line and what indents the next one, unless that is empty. */
  private void comment() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (end >= 0 && next(0) == '\n') {
      put("\n", end, at);
    }
  }

  /** Passes over what TeX does not see behind a name: blanks, but no empty line. */
  protected final void skipBlanks() {
    int lines = 0;
    int end = at;
    while (end < text.length() && Text.isSpace(text.charAt(end))) {
      lines += text.charAt(end++) == '\n' ? 1 : 0;
    }
    at = lines > 1 ? at : end;
  }

  private void command() {
    int from = at++;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    if (at == from + 1) {
      symbol(from);
      return;
    }
    String name = text.substring(from + 1, at);
    String sign = LatexSigns.sign(name);
    boolean accent = name.length() == 1 && LatexSigns.isAccent(name.charAt(0));
    if (accent && "{ ".indexOf(next(0)) >= 0 && macros.shown(name) == null) {
      accent(name.charAt(0), from);
    } else if (sign != null) {
      sign(sign, from);
    } else if (LatexMacros.isDefinition(name)) {
      at = macros.define(text, at, this::body);
    } else {
      at += next(0) == '*' ? 1 : 0;
      named(name, from);
    }
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A sign; an operator that stood between blanks, or behind a sign and a blank, does so still. */
  private void sign(String sign, int from) {
    int end = at;
    skipBlanks();
    CharSequence seen = seen();
    boolean behindBlank = !seen.isEmpty() && Text.isSpace(seen.charAt(seen.length() - 1));
    boolean operator = Character.getType(sign.charAt(0)) == Character.MATH_SYMBOL;
    put(sign, from, end);
    if (at > end && (operator ? behindBlank : "\\=+-<>|".indexOf(next(0)) >= 0)) {
      put(" ", end, at);
    }
  }

  /** A command whose name is no letter. */
  private void symbol(int from) {
    if (at == text.length()) {
      return;
    }
    char c = text.charAt(at++);
    if (LatexSigns.isAccent(c)) {
      accent(c, from);
      return;
    }
    switch (c) {
      case '(' -> formula("\\)", from);
      case '[' -> formula("\\]", from);
      case '\\' -> {
        take('[', ']');
        put("\n", from, at);
      }
      case ',', ';', ':', ' ', '\t', '\n', '\r' -> put(" ", from, at);
      case '/', '-', ')', ']', '!', '@' -> {}
      default -> put(String.valueOf(c), from, at);
    }
  }

  /** {@code \"a}, {@code \"{a}}, {@code \c{c}} or {@code \'\i}. */
  private void accent(char mark, int from) {
    boolean braced = false;
    while (at < text.length() && "{ ".indexOf(text.charAt(at)) >= 0) {
      braced |= text.charAt(at) == '{';
      at++;
    }
    boolean dotless = next(0) == '\\'; // \i and \j
    at += dotless ? 1 : 0;
    if (!Character.isLetter(next(0))) {
      return;
    }
    String letter = text.charAt(at++) + LatexSigns.accent(mark);
    if (dotless) {
      skipBlanks();
    }
    at += braced && next(0) == '}' ? 1 : 0;
    put(Normalizer.normalize(letter, Normalizer.Form.NFC), from, at);
  }

  /** Takes the argument that begins right here; null when there is none. */
  protected final @Nullable String take(char opening, char closing) {
    if (at < (opening == '{' ? openBrace : openBracket)) {
      return null;
    }
    LatexArguments arguments = new LatexArguments(text, at, longest);
    if (arguments.take(opening, closing)) {
      at = arguments.end();
      return text.substring(arguments.start(), at - 1);
    }
    if (arguments.isUnclosed() && opening == '[') {
      openBracket = arguments.stopped();
    } else if (arguments.isUnclosed() && arguments.stopped() < at + longest) {
      openBrace = arguments.stopped(); // else only long
    }
    return null;
  }

  /** Shows a formula {@linkplain LatexFormula#arguments built} of the command's arguments. */
  protected final void built(String name, int from) {
    String option = take('[', ']');
    String first = part();
    String second = LatexFormula.arguments(name) > 1 ? part() : "";
    if (LatexFormula.hasUnit(name)) {
      first = second.isEmpty() ? LatexFormula.unit(first) : first;
      second = LatexFormula.unit(second);
    }
    String above = option == null ? "" : shown(option);
    put(LatexFormula.shown(name, above, shown(first), shown(second)), from, at);
  }

  /** Takes a part of a formula: a group, or the letter or digit that stands for one. */
  protected final String part() {
    skipBlanks();
    if (Character.isLetterOrDigit(next(0))) {
      return text.substring(at, ++at);
    }
    String group = take('{', '}');
    return group == null ? "" : group;
  }

  /** Takes the code behind {@code \verb} and the like; null when there is none. */
  protected final @Nullable String verbatim(String name) {
    if (!name.equals("verb")) {
      take('[', ']');
    }
    if (name.equals("mintinline")) {
      take('{', '}'); // the language
    }
    return delimited();
  }

  /** Takes what stands on this line from one sign to the same, or in braces; null for nothing. */
  protected final @Nullable String delimited() {
    int from = at;
    while (next(from - at) == ' ') {
      from++;
    }
    char opening = next(from - at);
    if (opening == '\n' || Character.isLetterOrDigit(opening)) {
      return null;
    }
    int most = Math.min(text.length(), from + longest);
    int line = text.indexOf('\n', from, most);
    int end = text.indexOf(opening == '{' ? '}' : opening, from + 1, line < 0 ? most : line);
    if (end < 0) {
      return null;
    }
    at = end + 1;
    return text.substring(from + 1, end);
  }

  /**
   * Passes over the arguments of a command that no reader sees, the others being text; what one of
   * the source's own shows is shown.
   *
   * @param from where its backslash stands
   * @return whether there was anything to show or pass over
   */
  protected final boolean arguments(String name, int from) {
    int end = at;
    String own = macros.shown(name);
    if (SILENT.contains(name)) {
      skipBlanks();
      while (take('[', ']') != null || take('{', '}') != null) {
        end = -1; // each of them
      }
    } else if (SILENT_FIRST.contains(name)) {
      skipBlanks();
      take('[', ']');
      take('{', '}');
    } else if (own != null) {
      put(own, from, at);
      return true;
    } else {
      take('[', ']');
    }
    return at > end;
  }
}
